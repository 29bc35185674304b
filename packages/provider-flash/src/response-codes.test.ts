import { expect, it } from 'vitest';
import { responseCodePage } from './testing/response-code-table.ts';

it('every response code stands in the documentation as the code treats it', async () => {
  const page = new URL('../../../docs/builders/flash-response-codes.md', import.meta.url);
  await expect(responseCodePage()).toMatchFileSnapshot(page.pathname);
});
