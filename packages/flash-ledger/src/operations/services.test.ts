import { describe, expect, test } from 'vitest';
import type { LedgerAnswer } from '../answers.ts';
import type { LedgerRequest } from '../requests.ts';
import { cashOut, oneVoucher, openTestLedger, reversal } from '../testing.ts';
import { QA_TEST_PINS } from '../vouchers.ts';

const ACCOUNT = { accountNumber: '1234-5678' };
const pinOf = (answer: LedgerAnswer): string =>
  answer.kind === 'voucher' ? (answer.voucher.pin ?? '') : '';
const serialOf = (answer: LedgerAnswer): string =>
  answer.kind === 'voucher' ? answer.voucher.serialNumber : '';

const redeem = (reference: string, pin: string, amountCents = 0): LedgerRequest => ({
  operation: 'one-voucher-redeem',
  ...ACCOUNT,
  reference,
  pin,
  amountCents,
});
const refund = (reference: string, amountCents: number): LedgerRequest => ({
  operation: 'one-voucher-refund',
  ...ACCOUNT,
  reference,
  amountCents,
});
const bySerial = (
  operation: 'cash-out-pin-cancel' | 'cash-out-pin-lookup',
  reference: string,
  serialNumber: string,
  productCode = 342,
): LedgerRequest => ({ operation, ...ACCOUNT, reference, serialNumber, productCode });

describe('a 1Voucher taken in payment', () => {
  test('all of it leaves nothing, and the second time nothing at all', () => {
    const { ledger } = openTestLedger();
    const pin = pinOf(ledger.execute(oneVoucher('REF-1', 10_000)));
    const answer = ledger.execute(redeem('RED-1', pin));
    expect(answer).toMatchObject({
      responseCode: 0,
      amountCents: 10_000,
      voucher: { status: 'Redeemed', pin: undefined },
    });
    expect(ledger.redemptionBalanceCents()).toBe(10_000);
    expect(ledger.execute(redeem('RED-1', pin))).toEqual(answer);
    expect(ledger.execute(redeem('RED-2', pin))).toMatchObject({ responseCode: 2401 });
  });

  test('a part of it gives a new voucher for the rest, good for the next purchase', () => {
    const { ledger } = openTestLedger();
    const pin = pinOf(ledger.execute(oneVoucher('REF-1', 10_000)));
    const answer = ledger.execute(redeem('RED-1', pin, 6_500));
    expect(answer).toMatchObject({
      amountCents: 6_500,
      voucher: { amountCents: 3_500, status: 'Active', pin: expect.stringMatching(/^\d{16}$/) },
    });
    expect(pinOf(answer)).not.toBe(pin);
    expect(ledger.execute(redeem('RED-2', pinOf(answer)))).toMatchObject({ amountCents: 3_500 });
    expect(ledger.redemptionBalanceCents()).toBe(10_000);
  });

  test('is reversed to its original state: the customer has the old voucher again', () => {
    const { ledger } = openTestLedger();
    const pin = pinOf(ledger.execute(oneVoucher('REF-1', 10_000)));
    const change = pinOf(ledger.execute(redeem('RED-1', pin, 6_500)));
    expect(ledger.execute(reversal('REV-1', 'RED-1'))).toMatchObject({ responseCode: 0 });
    expect(ledger.redemptionBalanceCents()).toBe(0);
    expect(ledger.execute(redeem('RED-2', change))).toMatchObject({ responseCode: 2403 });
    expect(ledger.execute(redeem('RED-3', pin))).toMatchObject({ amountCents: 10_000 });
  });

  test('can’t be reversed once its change was used', () => {
    const { ledger } = openTestLedger();
    const pin = pinOf(ledger.execute(oneVoucher('REF-1', 10_000)));
    ledger.execute(redeem('RED-2', pinOf(ledger.execute(redeem('RED-1', pin, 6_500)))));
    expect(ledger.execute(reversal('REV-1', 'RED-1'))).toMatchObject({ responseCode: 2412 });
  });

  test('can’t be reversed once its money was refunded', () => {
    const { ledger } = openTestLedger();
    const pin = pinOf(ledger.execute(oneVoucher('REF-1', 10_000)));
    ledger.execute(redeem('RED-1', pin));
    ledger.execute(refund('FUND-1', 4_000));
    expect(ledger.execute(reversal('REV-1', 'RED-1'))).toMatchObject({ responseCode: 2003 });
    expect(ledger.redemptionBalanceCents()).toBe(6_000);
  });

  test('is not worth more than it is, and the QA pins say what they must', () => {
    const { ledger } = openTestLedger();
    const pin = pinOf(ledger.execute(oneVoucher('REF-1', 10_000)));
    expect(ledger.execute(redeem('RED-1', pin, 10_001))).toMatchObject({ responseCode: 2408 });
    let number = 0;
    for (const [qaPin, responseCode] of QA_TEST_PINS) {
      number += 1;
      expect(ledger.execute(redeem(`QA-${number}`, qaPin))).toMatchObject({ responseCode });
    }
  });

  test('goes by SMS only where the account does not reverse (2279)', () => {
    const sms = { mobileNumber: '27821234567' };
    const { ledger } = openTestLedger();
    const pin = pinOf(ledger.execute(oneVoucher('REF-1', 10_000)));
    const part = { ...redeem('RED-1', pin, 5_000), ...sms };
    expect(ledger.execute(part)).toMatchObject({ responseCode: 2279 });
    ledger.setOptions({ accountAllowsReversals: false });
    expect(ledger.execute({ ...part, reference: 'RED-2' })).toMatchObject({
      responseCode: 0,
      voucher: { pin: undefined, mobileNumber: '27821234567', amountCents: 5_000 },
    });
  });

  test('is refunded from what redemptions brought, and not beyond', () => {
    const { ledger } = openTestLedger();
    const pin = pinOf(ledger.execute(oneVoucher('REF-1', 10_000)));
    ledger.execute(redeem('RED-1', pin));
    expect(ledger.execute(refund('FUND-1', 10_001))).toMatchObject({ responseCode: 2003 });
    expect(ledger.execute(refund('FUND-2', 4_000))).toMatchObject({
      voucher: { amountCents: 4_000, pin: expect.stringMatching(/^\d{16}$/) },
    });
    expect(ledger.redemptionBalanceCents()).toBe(6_000);
    expect(ledger.execute(reversal('REV-1', 'FUND-2'))).toMatchObject({ responseCode: 0 });
    expect(ledger.redemptionBalanceCents()).toBe(10_000);
  });
});

describe('a cash-out PIN', () => {
  test('is looked up and taken back once, by its serial number', () => {
    const { ledger } = openTestLedger();
    const before = ledger.balanceCents();
    const serial = serialOf(ledger.execute(cashOut('REF-1', 50_000)));
    expect(ledger.execute(bySerial('cash-out-pin-lookup', 'L-1', serial))).toMatchObject({
      voucher: { status: 'Active', amountCents: 50_000, pin: undefined },
    });
    expect(ledger.execute(bySerial('cash-out-pin-cancel', 'C-1', serial))).toMatchObject({
      amountCents: 50_000,
      voucher: { status: 'Cancelled' },
    });
    expect(ledger.balanceCents()).toBe(before);
    expect(ledger.execute(bySerial('cash-out-pin-cancel', 'C-2', serial))).toMatchObject({
      responseCode: 2409,
    });
  });

  test('that was used, or is another product’s, or nobody’s, is not taken back', () => {
    const { ledger } = openTestLedger();
    const sold = ledger.execute(cashOut('REF-1', 50_000));
    ledger.redeem(pinOf(sold));
    const cancel = (reference: string, serial: string, code?: number): LedgerAnswer =>
      ledger.execute(bySerial('cash-out-pin-cancel', reference, serial, code));
    expect(cancel('C-1', serialOf(sold))).toMatchObject({ responseCode: 2674 });
    expect(cancel('C-2', serialOf(sold), 311)).toMatchObject({ responseCode: 2268 });
    expect(cancel('C-3', 'CO000000000')).toMatchObject({ responseCode: 2612 });
  });
});

describe('bills and airtime abroad', () => {
  const pay = (
    reference: string,
    accountReference: string,
    amountCents = 5_000,
  ): LedgerRequest => ({
    operation: 'flash-pay-purchase',
    ...ACCOUNT,
    reference,
    accountReference,
    amountCents,
  });

  test('a bill is paid onto the account that was looked up, leading zeros and all', () => {
    const { ledger } = openTestLedger();
    const accountReference = '510100088812345';
    const asked = { operation: 'flash-pay-balance', ...ACCOUNT, reference: 'B-1' } as const;
    expect(ledger.execute({ ...asked, accountReference })).toMatchObject({
      biller: { code: '51010' },
      consumer: { name: 'J P OLIVIER', accountNo: '0088812345', accountStatus: 'Suspended' },
    });
    expect(ledger.execute(pay('P-1', accountReference))).toMatchObject({ responseCode: 0 });
    expect(ledger.entries().at(-1)).toMatchObject({ accountReference, amountCents: 5_000 });
  });

  test.each([
    ['99999123', 5_000, 3303],
    ['51050123456', 5_000, 3305],
    ['51010555', 5_000, 3309],
    ['510101099999999', 5_000, 3307],
    ['510101048203377', 1, 3311],
  ])('a bill for %s of %i cents is refused with %i', (account, amountCents, responseCode) => {
    const { ledger } = openTestLedger();
    expect(ledger.execute(pay('P-1', account, amountCents))).toMatchObject({ responseCode });
    expect(ledger.entries()).toEqual([]);
  });

  test('airtime abroad is offered by country and sold at its price only', () => {
    const { ledger } = openTestLedger();
    const numbers = { mobileNumber: '27821234567', destinationMobileNumber: '263771234567' };
    const lookup = { operation: 'global-airtime-lookup', ...ACCOUNT, ...numbers } as const;
    expect(ledger.execute({ ...lookup, reference: 'G-1' })).toMatchObject({
      products: expect.arrayContaining([
        { productId: 801, productName: 'Econet Zimbabwe USD 1', price: 2_100 },
      ]),
    });
    const buy = { operation: 'global-airtime-purchase', ...ACCOUNT, ...numbers } as const;
    const priced = { ...buy, productCode: 801, amountCents: 2_100 };
    expect(ledger.execute({ ...priced, reference: 'G-2' })).toMatchObject({ kind: 'recharge' });
    const wrong = { ...priced, amountCents: 2_000 };
    expect(ledger.execute({ ...wrong, reference: 'G-3' })).toMatchObject({ responseCode: 2103 });
    const nowhere = { ...lookup, destinationMobileNumber: '99912345678' };
    expect(ledger.execute({ ...nowhere, reference: 'G-4' })).toMatchObject({ responseCode: 2335 });
  });
});

describe('other PINs', () => {
  test.each([
    ['eezi-voucher-purchase', 320, 'eezi-voucher-reverse', 12],
    ['flash-token-purchase', 330, 'flash-token-reverse', 16],
    ['exclusive-voucher-purchase', 360, 'exclusive-voucher-reverse', 16],
  ] as const)(
    '%s sells, and its own reversal undoes it',
    (operation, productCode, undo, digits) => {
      const { ledger } = openTestLedger();
      const before = ledger.balanceCents();
      const sale = { operation, ...ACCOUNT, reference: 'S-1', amountCents: 5_000, productCode };
      expect(pinOf(ledger.execute(sale))).toHaveLength(digits);
      const wrong = { ...reversal('REV-1', 'S-1') };
      expect(ledger.execute(wrong)).toMatchObject({ responseCode: 2268 });
      const right = { ...wrong, reference: 'REV-2', operation: undo };
      expect(ledger.execute(right)).toMatchObject({ responseCode: 0 });
      expect(ledger.balanceCents()).toBe(before);
    },
  );

  test('a gift voucher is found by its barcode, and can’t be undone', () => {
    const { ledger } = openTestLedger();
    const gift = { operation: 'gift-voucher-purchase', ...ACCOUNT, amountCents: 10_000 } as const;
    const barcode = '6009801234564';
    expect(ledger.execute({ ...gift, reference: 'G-1', barcode })).toMatchObject({
      voucher: { barcode, pin: expect.stringMatching(/^\d{16}$/) },
    });
    expect(ledger.execute({ ...gift, reference: 'G-2', barcode: '6009801234595' })).toMatchObject({
      responseCode: 2101,
    });
    expect(ledger.execute(reversal('REV-1', 'G-1'))).toMatchObject({ responseCode: 2273 });
  });
});
