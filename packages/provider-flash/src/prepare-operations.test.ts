import { CUSTOMER_PIN_PLACE, type ProductGroup, type SaleTarget } from '@tillkeeper/domain';
import type { PurchaseOrder } from '@tillkeeper/provider';
import { describe, expect, it } from 'vitest';
import { parseFlashConfig } from './config.ts';
import { preparePurchase, prepareReversal } from './prepare.ts';
import { productOf, REFERENCE } from './testing/samples.ts';

function configure(more = {}) {
  const place = { accountNumber: '1234-5678', storeId: 'STORE1', terminalId: 'TILL01' };
  const given = { baseUrl: 'https://flash.example', apiKey: 'a2V5', ...place };
  const config = parseFlashConfig({ ...given, globalAirtime: true, ...more });
  if (!config.ok) throw new Error(JSON.stringify(config.error));
  return config.value;
}

const NONE: SaleTarget = { kind: 'none' };
const PLACE = { storeId: 'STORE1', terminalId: 'TILL01' };
const CASH = { paymentMethod: 'Cash' };
const CODE = { productCode: 311 };
const MSISDN = '27821234567';
const BILL: SaleTarget = {
  kind: 'bill-account',
  billerCode: '51010',
  accountReference: '0088812345',
  customerName: '',
};
const SERIAL: SaleTarget = { kind: 'serial-number', serialNumber: 'CO123456789' };
const PIN: SaleTarget = { kind: 'customer-pin', lastFour: '8806' };
const ABROAD: SaleTarget = { kind: 'abroad', msisdn: MSISDN, destination: '263771234567' };

function prepare(
  group: ProductGroup,
  target: SaleTarget,
  amountCents = 5_000,
  config = configure(),
  product = {},
) {
  const service = { ...productOf(group), ofProductCode: '311', productCode: 'redeem-311' };
  const goods = group.match(/redemption|refund|cancellation/) ? service : productOf(group);
  const order: PurchaseOrder = {
    reference: REFERENCE,
    product: { ...goods, ...product },
    amountCents,
    target,
    tenderKind: 'cash',
  };
  return preparePurchase(order, config);
}

function sent(...order: Parameters<typeof prepare>): { path: string; fields: object } {
  const request = prepare(...order);
  if (!request.ok) throw new Error(`${request.error.field}: ${request.error.reason}`);
  const { reference, accountNumber, ...fields } = JSON.parse(request.value.body) as Record<
    string,
    unknown
  >;
  expect([reference, accountNumber]).toEqual([REFERENCE, '1234-5678']);
  return { path: request.value.path.replace('/aggregation/4.0', ''), fields };
}

describe('the request of every operation', () => {
  const amount = 5_000;
  it.each<readonly [ProductGroup, SaleTarget, string, object]>([
    ['one-voucher', NONE, '/1voucher/purchase', { amount, ...CASH }],
    ['cash-out-pin', NONE, '/cash-out-pin/purchase', { amount, ...CODE, ...CASH }],
    ['eezi', NONE, '/eezi-voucher/purchase', { amount, ...CODE, ...CASH }],
    ['flash-token', NONE, '/aggregation/flash-token/purchase', { amount, ...CODE, ...CASH }],
    ['exclusive-voucher', NONE, '/exclusive-voucher/purchase', { amount, ...CODE, ...CASH }],
    ['gift-voucher', NONE, '/gift-voucher/purchase', { amount, ...CODE, ...CASH }],
    [
      'gift-voucher',
      { kind: 'barcode', barcode: '6009801234564' },
      '/gift-voucher/purchase',
      { amount, barcode: '6009801234564', ...CASH },
    ],
    [
      'bill-payment',
      BILL,
      '/flash-pay/purchase',
      { amount, accountReference: '510100088812345', ...CASH },
    ],
    [
      'global-airtime',
      ABROAD,
      '/cellular/international/purchase',
      {
        amount,
        ...CODE,
        mobileNumber: MSISDN,
        destinationMobileNumber: '263771234567',
        ...CASH,
      },
    ],
    ['one-voucher-redemption', PIN, '/1voucher/redeem', { amount, pin: CUSTOMER_PIN_PLACE }],
    ['one-voucher-refund', NONE, '/1voucher/refund', { amount }],
    ['cash-out-cancellation', SERIAL, '/cash-out-pin/cancel', { ...CODE, ...serialField() }],
    ['exclusive-redemption', PIN, '/exclusive-voucher/redeem', exclusiveRedeem()],
    ['exclusive-cancellation', SERIAL, '/exclusive-voucher/cancel', { ...CODE, ...serialField() }],
  ])('%s', (group, target, path, fields) => {
    expect(sent(group, target)).toEqual({ path, fields: { ...PLACE, ...fields } });
  });

  function serialField(): object {
    return { serialNumber: 'CO123456789' };
  }

  function exclusiveRedeem(): object {
    return { amount, ...CODE, pin: CUSTOMER_PIN_PLACE };
  }
});

describe('what the account decides', () => {
  it('bills from an online balance name no payment method', () => {
    const { path, fields } = sent('bill-payment', BILL, 5_000, configure({ billCall: 'disburse' }));
    expect(path).toBe('/flash-pay/disburse');
    expect(fields).not.toHaveProperty('paymentMethod');
  });

  it('a voucher goes by SMS only from an account that does not reverse (2279)', () => {
    const target = { kind: 'msisdn', msisdn: MSISDN } as const;
    expect(prepare('one-voucher-refund', target)).toMatchObject({
      error: { field: 'mobileNumber', reason: expect.stringContaining('2279') },
    });
    const free = configure({ accountReverses: false });
    expect(prepare('one-voucher-refund', target, 5_000, free)).toMatchObject({
      value: { expects: 'sent-voucher', body: expect.stringContaining(MSISDN) },
    });
    expect(sent('one-voucher-redemption', { ...PIN, msisdn: MSISDN }, 5_000, free).fields).toEqual(
      expect.objectContaining({ mobileNumber: MSISDN }),
    );
  });

  it('a Flash Token may go without its product code, a gift voucher without a payment method', () => {
    const bare = configure({ flashTokenProductCode: false, giftVoucherPaymentMethod: false });
    expect(sent('flash-token', NONE, 5_000, bare).fields).not.toHaveProperty('productCode');
    expect(sent('gift-voucher', NONE, 5_000, bare).fields).not.toHaveProperty('paymentMethod');
  });

  it('metadata goes with every call, and a path can be moved', () => {
    const more = { metadata: { till: 'T03' }, paths: { 'eezi-voucher-purchase': '/moved' } };
    const request = sent('eezi', NONE, 5_000, configure(more));
    expect(request).toMatchObject({ path: '/moved', fields: { metadata: { till: 'T03' } } });
  });

  it('airtime abroad is refused until it is switched on', () => {
    const off = configure({ globalAirtime: false });
    expect(prepare('global-airtime', ABROAD, 5_000, off)).toMatchObject({ ok: false });
  });
});

describe('free basic electricity', () => {
  const meter = { kind: 'meter', meterNumber: '0144', customerName: '' } as const;
  it('is asked for with an amount of 0, and with no other', () => {
    const target = { ...meter, freeBasic: true } as const;
    expect(sent('electricity', target, 0).fields).toMatchObject({ amount: 0, isFBE: true });
    expect(prepare('electricity', target, 1)).toMatchObject({ error: { field: 'amount' } });
    expect(prepare('electricity', meter, 0)).toMatchObject({ error: { field: 'amount' } });
  });
});

describe('a format that the documents do not allow', () => {
  it.each<readonly [ProductGroup, SaleTarget, string]>([
    ['gift-voucher', { kind: 'barcode', barcode: '6009801234567' }, 'barcode'],
    ['bill-payment', { ...BILL, accountReference: '00 888' } as SaleTarget, 'accountReference'],
    ['bill-payment', { ...BILL, billerCode: '5101' } as SaleTarget, 'accountReference'],
    [
      'global-airtime',
      { ...ABROAD, destination: '27821234567' } as SaleTarget,
      'destinationMobileNumber',
    ],
    ['global-airtime', { ...ABROAD, msisdn: '0821234567' } as SaleTarget, 'mobileNumber'],
    ['cash-out-cancellation', { kind: 'serial-number', serialNumber: 'a b' }, 'serialNumber'],
    ['one-voucher-redemption', NONE, 'pin'],
  ])('%s for %j is refused before it is journaled', (group, target, field) => {
    expect(prepare(group, target)).toMatchObject({ ok: false, error: { field } });
  });

  it('a bill for another biller than the product’s is refused', () => {
    expect(
      prepare('bill-payment', BILL, 5_000, configure(), { billerCode: '51015' }),
    ).toMatchObject({
      error: { field: 'accountReference' },
    });
  });
});

describe('a reversal', () => {
  it.each<readonly [ProductGroup, SaleTarget, string | undefined]>([
    ['one-voucher', NONE, '/1voucher/reverse'],
    ['one-voucher-redemption', PIN, '/1voucher/reverse'],
    ['one-voucher-refund', NONE, '/1voucher/reverse'],
    ['cash-out-pin', NONE, '/cash-out-pin/reverse'],
    ['eezi', NONE, '/eezi-voucher/reverse'],
    ['flash-token', NONE, '/flash-token/reverse'],
    ['exclusive-voucher', NONE, '/exclusive-voucher/reverse'],
    ['exclusive-redemption', PIN, '/exclusive-voucher/reverse'],
    ['gift-voucher', NONE, undefined],
    ['bill-payment', BILL, undefined],
    ['global-airtime', ABROAD, undefined],
    ['cash-out-cancellation', SERIAL, undefined],
  ])('of %s goes where it is documented', (group, target, path) => {
    const original = prepare(group, target);
    if (!original.ok) throw new Error(original.error.reason);
    const reference = 'TILL01-REVERSAL' as typeof REFERENCE;
    const request = prepareReversal({ reference, original: original.value }, configure());
    expect(request.ok && request.value.path.replace('/aggregation/4.0', '')).toBe(path ?? false);
  });
});
