import { RESPONSE_MESSAGES } from '@tillkeeper/flash-ledger';
import { RESPONSE_CODES } from '@tillkeeper/provider-flash';
import { expect, test } from 'vitest';

test('client and simulator know the same codes by the same words of Flash', () => {
  const ours = RESPONSE_CODES.map(([code, , , message]) => [
    code,
    code === 0 ? 'Success' : message,
  ]);
  expect(Object.fromEntries(ours)).toEqual(RESPONSE_MESSAGES);
});
