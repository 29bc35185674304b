import { expect, it } from 'vitest';
import { undo } from './undo.ts';

it('says what to do with the money, however it was paid', () => {
  const title = undo.titles['undoing-refund-due'];
  const cash = { kind: 'cash', receivedCents: 10_000, changeCents: 5_000 } as const;
  expect(title({ amountCents: 5_000, tender: cash })).toBe(
    'Being undone. Give the customer R 50.00 back.',
  );
  expect(title({ amountCents: 5_000, tender: { kind: 'card' } })).toBe(
    'Being undone. Undo the card payment of R 50.00.',
  );
});
