import { describe, expect, test } from 'vitest';
import type { LedgerAnswer } from './answers.ts';
import { airtime, cashOut, electricity, oneVoucher, openTestLedger, reversal } from './testing.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const pinIn = (answer: LedgerAnswer) =>
  answer.kind === 'voucher' ? answer.voucher.pin : undefined;

describe('a sale', () => {
  test('takes the money, hands over a PIN, and stands in the books with it', () => {
    const { ledger } = openTestLedger();
    const answer = ledger.execute(oneVoucher('S1'));
    expect(answer.responseCode).toBe(0);
    expect(pinIn(answer)).toMatch(/^\d{16}$/);
    expect(ledger.balanceCents()).toBe(2_490_000);
    expect(ledger.entries()).toMatchObject([
      {
        reference: 'S1',
        productCode: 311,
        amountCents: 10_000,
        status: 'Sold',
        pin: pinIn(answer),
      },
    ]);
  });

  test('gives 1Vouchers three years and cash-out PINs thirty days', () => {
    const { ledger } = openTestLedger();
    ledger.execute(oneVoucher('S1'));
    ledger.execute(cashOut('S2'));
    const expiries = ledger.vouchers().map(({ expiresAtUtcMs }) => new Date(expiresAtUtcMs));
    expect(expiries.map((date) => date.toISOString().slice(0, 10))).toEqual([
      '2029-11-21',
      '2026-12-21',
    ]);
  });

  test.each([
    ['another account', { ...oneVoucher('S1'), accountNumber: '999' }, 2202],
    ['more than the product allows', oneVoucher('S1', 400_001), 2204],
    ['less than the product allows', cashOut('S1', 4_999), 2204],
    [
      'another price than the bundle has',
      { ...airtime('S1'), productCode: 211, amountCents: 2_901 },
      2103,
    ],
    ['a product that nobody knows', { ...airtime('S1'), productCode: 999 }, 2101],
    ['a product of another endpoint', { ...airtime('S1'), productCode: 311 }, 2257],
    ['an inactive product', { ...airtime('S1'), productCode: 474 }, 2101],
    ['a number that no network has', airtime('S1', '27102345678'), 2335],
    ['a barred number', airtime('S1', '27820002337'), 2337],
    ['a number of another network', airtime('S1', '27730002368'), 2368],
  ])('is refused for %s', (_why, request, code) => {
    const { ledger } = openTestLedger();
    expect(ledger.execute(request).responseCode).toBe(code);
    expect(ledger.balanceCents()).toBe(2_500_000);
    expect(ledger.entries()).toEqual([]);
  });

  test('is refused when the wallet is short of a single cent', () => {
    const { ledger } = openTestLedger({ openingBalanceCents: 9_999 });
    expect(ledger.execute(oneVoucher('S1')).responseCode).toBe(2003);
    ledger.topUp(1);
    expect(ledger.execute(oneVoucher('S2')).responseCode).toBe(0);
    expect(ledger.balanceCents()).toBe(0);
  });
});

describe('the same reference again', () => {
  test('returns the identical first answer and sells nothing more', () => {
    const { ledger, wait } = openTestLedger();
    const first = ledger.execute(electricity('E1', '07330044194'));
    wait(90_000);
    expect(ledger.execute(electricity('E1', '07330044194'))).toEqual(first);
    expect(ledger.entries()).toHaveLength(1);
  });

  test('with other values is 2256, whatever differs', () => {
    const { ledger } = openTestLedger();
    ledger.execute(oneVoucher('S1'));
    for (const other of [
      oneVoucher('S1', 10_001),
      { ...oneVoucher('S1'), terminalId: 'T2' },
      cashOut('S1', 10_000),
    ])
      expect(ledger.execute(other).responseCode).toBe(2256);
    expect(ledger.entries()).toHaveLength(1);
  });

  test('does not mind the order in which the values came', () => {
    const { ledger } = openTestLedger();
    const { operation, ...rest } = oneVoucher('S1');
    const first = ledger.execute({ operation, ...rest, metadata: { a: '1', b: '2' } });
    expect(ledger.execute({ metadata: { b: '2', a: '1' }, ...rest, operation })).toEqual(first);
  });
});

describe('a reversal', () => {
  test('gives the money back, marks voucher and sale, and writes no new transaction', () => {
    const { ledger } = openTestLedger();
    ledger.execute(oneVoucher('S1'));
    expect(ledger.execute(reversal('R1', 'S1'))).toMatchObject({
      responseCode: 0,
      voucher: { status: 'Reversed' },
    });
    expect(ledger.balanceCents()).toBe(2_500_000);
    expect(ledger.entries()).toMatchObject([{ status: 'Reversed', reversedBy: 'R1' }]);
    expect(ledger.vouchers()).toMatchObject([{ status: 'Reversed' }]);
  });

  test('under its own reference replays; under a new one it was already done (2280)', () => {
    const { ledger } = openTestLedger();
    ledger.execute(oneVoucher('S1'));
    const first = ledger.execute(reversal('R1', 'S1'));
    expect(ledger.execute(reversal('R1', 'S1'))).toEqual(first);
    expect(ledger.execute(reversal('R2', 'S1')).responseCode).toBe(2280);
    expect(ledger.balanceCents()).toBe(2_500_000);
  });

  test('of a redeemed voucher fails (2412), and a reversed voucher buys nothing (2403)', () => {
    const { ledger } = openTestLedger();
    const used = pinIn(ledger.execute(oneVoucher('S1'))) ?? '';
    expect(ledger.redeem(used)).toMatchObject({ responseCode: 0, amountCents: 10_000 });
    expect(ledger.redeem(used).responseCode).toBe(2401);
    expect(ledger.execute(reversal('R1', 'S1')).responseCode).toBe(2412);
    const undone = pinIn(ledger.execute(oneVoucher('S2'))) ?? '';
    ledger.execute(reversal('R2', 'S2'));
    expect(ledger.redeem(undone).responseCode).toBe(2403);
  });

  test.each([
    ['of nothing', 'NONE', 0, 2249],
    ['of airtime', 'A1', 0, 2273],
    ['through the endpoint of another product', 'C1', 0, 2268],
    ['of a sale that was itself declined', 'D1', 0, 2267],
    ['after the window', 'S1', DAY_MS + 1, 2281],
  ])('%s is refused', (_why, original, waitMs, code) => {
    const { ledger, wait } = openTestLedger();
    for (const request of [airtime('A1'), cashOut('C1'), oneVoucher('S1'), oneVoucher('D1', 1)])
      ledger.execute(request);
    wait(waitMs);
    expect(ledger.execute(reversal('R1', original)).responseCode).toBe(code);
  });
});

describe('redeeming', () => {
  test('honours the PINs of the QA environment, unknown and expired ones', () => {
    const { ledger, wait } = openTestLedger();
    expect(ledger.redeem('1148012471316791').responseCode).toBe(2403);
    expect(ledger.redeem('1349050685110149').responseCode).toBe(2405);
    expect(ledger.redeem('0000000000000000').responseCode).toBe(2402);
    const pin = pinIn(ledger.execute(cashOut('C1'))) ?? '';
    wait(30 * DAY_MS);
    expect(ledger.redeem(pin).responseCode).toBe(2405);
    expect(ledger.vouchers()).toMatchObject([{ status: 'Expired' }]);
  });
});
