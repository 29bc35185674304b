import { expect, it, vi } from 'vitest';

vi.mock('../app/client.ts', () => ({ till: {} }));

const { compareFile, useComparison } = await import('./comparison-store.ts');

it('says of a file that went away while it was read that it could not be read', async () => {
  const gone = { name: 'recon_20261121.csv', text: () => Promise.reject(new Error('gone')) };
  await compareFile(gone);
  expect(useComparison.getState()).toMatchObject({
    progress: null,
    result: { kind: 'refused', why: 'unreadable' },
  });
});
