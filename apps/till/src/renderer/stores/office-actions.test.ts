import { expect, it, vi } from 'vitest';

const printed = vi.hoisted(() => ({
  answer: { kind: 'refused', why: 'the printer is not ready' } as { kind: string; why?: string },
}));
vi.mock('../app/client.ts', () => ({
  till: { printZ: () => Promise.resolve(printed.answer) },
}));
vi.mock('./tell-support.ts', () => ({ tellSupport: () => {} }));

const { printZ } = await import('./office-actions.ts');
const { useNotice } = await import('./notice-store.ts');

it('says that a Z did not come out, and nothing when it did', async () => {
  const before = useNotice.getState();
  printed.answer = { kind: 'done' };
  await printZ(7);
  expect(useNotice.getState()).toEqual(before);
  printed.answer = { kind: 'refused', why: 'the printer is not ready' };
  await printZ(7);
  expect(useNotice.getState()).not.toEqual(before);
});
