import { expect, it } from 'vitest';
import { operationPage } from './testing/operation-coverage.ts';

it('every operation stands in the documentation with what is built for it', async () => {
  const { page, missing } = operationPage();
  expect(missing).toEqual([]);
  const file = new URL('../../../docs/builders/flash-operations.md', import.meta.url);
  await expect(page).toMatchFileSnapshot(file.pathname);
});
