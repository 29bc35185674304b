import type { SaleView } from '@tillkeeper/ipc';
import { expect, it } from 'vitest';
import { productFor, saleFor } from '../../testing.ts';
import { undo } from './undo.ts';

const titleOf = (more: Partial<SaleView>): string =>
  undo.title(saleFor({ amountCents: 5_000, ...more }), 'undoing-refund-due');

it('says what to do with the money, however it was paid', () => {
  const cash = { kind: 'cash', receivedCents: 10_000, changeCents: 5_000 } as const;
  expect(titleOf({ tender: cash })).toBe('Being undone. Give the customer R 50.00 back.');
  expect(titleOf({ tender: { kind: 'card' } })).toBe(
    'Being undone. Undo the card payment of R 50.00.',
  );
  const parts = [{ kind: 'card', amountCents: 3_000 } as const, { ...cash, changeCents: 8_000 }];
  expect(titleOf({ tender: { kind: 'split', parts } })).toBe(
    'Being undone. Give the customer R 20.00 back. Undo the card payment of R 30.00.',
  );
});

it('hands no money out for what nobody paid for', () => {
  const product = productFor({ group: 'one-voucher-redemption' });
  expect(titleOf({ product, tender: { kind: 'none' } })).toBe(
    'Being undone. The customer keeps the voucher.',
  );
});

it('says that a slip may be worth nothing where only its void could have made it so', () => {
  const words = (more: Partial<SaleView>): string[] =>
    undo.unreversible.words(saleFor({ amountCents: 5_000, ...more }), 'window-passed');
  const voided = {
    operatorName: 'Nomsa',
    approverName: 'Thandi',
    reason: 'wrong amount',
    refused: null,
  } as const;
  expect(words({ voided, refund: 'none' })).toEqual([
    'It is too late: the provider takes a sale back only for a short time.',
    expect.stringContaining('the customer’s slip may buy nothing any more'),
  ]);
  expect(words({ voided, refund: 'due' })).toHaveLength(1);
  expect(words({ voided: null, refund: 'none' })).toHaveLength(1);
  const product = productFor({ group: 'one-voucher-redemption' });
  expect(words({ voided, refund: 'none', product, tender: { kind: 'none' } })).toHaveLength(1);
});
