import type { Payment } from '@tillkeeper/domain';
import { expect, it } from 'vitest';
import { saleFor } from '../../testing.ts';
import { backBy } from './money-back.ts';

const cash: Payment = { kind: 'cash', receivedCents: 2_000, changeCents: 0 };
const card: Payment = { kind: 'card', amountCents: 3_000 };
const voucher: Payment = { kind: 'voucher', amountCents: 3_000, redemptionSaleId: 'R1' };

it.each([
  [[cash, voucher], 'cash'],
  [[card, voucher], 'card'],
  [[cash, card], 'both'],
] as const)('%j goes back by %s', (parts, by) =>
  expect(
    backBy(saleFor({ amountCents: 5_000, tender: { kind: 'split', parts: [...parts] } })),
  ).toBe(by),
);

it('a voucher alone is free again', () =>
  expect(backBy(saleFor({ amountCents: 3_000, tender: voucher }))).toBe('voucher'));
