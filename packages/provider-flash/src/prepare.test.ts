import { ok, type Reference } from '@tillkeeper/domain';
import type { PurchaseOrder } from '@tillkeeper/provider';
import { describe, expect, it } from 'vitest';
import { parseFlashConfig } from './config.ts';
import { preparePurchase, prepareReversal } from './prepare.ts';
import { productOf, REFERENCE } from './testing/samples.ts';

function configure(more = {}) {
  const given = {
    baseUrl: 'https://flash.example',
    apiKey: 'a2V5',
    accountNumber: '1234-5678',
    storeId: 'STORE1',
    terminalId: 'TILL01',
  };
  const config = parseFlashConfig({ ...given, ...more });
  if (!config.ok) throw new Error(JSON.stringify(config.error));
  return config.value;
}
const config = configure();
const voucher: PurchaseOrder = {
  reference: REFERENCE,
  product: productOf('one-voucher'),
  amountCents: 5_000,
  target: { kind: 'none' },
  tenderKind: 'cash',
};
const msisdn = { kind: 'msisdn', msisdn: '27821234567' } as const;
const meter = { kind: 'meter', meterNumber: '01443026719', customerName: 'T Dlamini' } as const;
const common = {
  reference: REFERENCE,
  accountNumber: '1234-5678',
  amount: 5_000,
  storeId: 'STORE1',
  terminalId: 'TILL01',
};

const bodyOf = (order: PurchaseOrder, settings = config): unknown => {
  const request = preparePurchase(order, settings);
  return request.ok ? JSON.parse(request.value.body) : request.error;
};

describe('a purchase', () => {
  it('is frozen with all that sending it takes', () => {
    expect(preparePurchase(voucher, config)).toEqual(
      ok({
        providerId: 'flash',
        operation: 'one-voucher-purchase',
        path: '/aggregation/4.0/1voucher/purchase',
        body: `{"reference":"${REFERENCE}","accountNumber":"1234-5678","amount":5000,"storeId":"STORE1","terminalId":"TILL01","paymentMethod":"Cash"}`,
        reference: REFERENCE,
        amountCents: 5_000,
        expects: 'voucher',
      }),
    );
  });

  it('from an online balance names no payment method', () => {
    const disburse = configure({ voucherCall: 'disburse' });
    expect(bodyOf(voucher, disburse)).toEqual(common);
    expect(preparePurchase(voucher, disburse)).toMatchObject({
      value: { path: '/aggregation/4.0/1voucher/disburse' },
    });
  });

  it('carries the fields of its operation', () => {
    expect(bodyOf({ ...voucher, product: productOf('cash-out-pin'), tenderKind: 'card' })).toEqual({
      ...common,
      productCode: 311,
      paymentMethod: 'Credit Card',
    });
    expect(bodyOf({ ...voucher, product: productOf('data'), target: msisdn })).toEqual({
      ...common,
      productCode: 311,
      mobileNumber: '27821234567',
      paymentMethod: 'Cash',
    });
    expect(bodyOf({ ...voucher, product: productOf('electricity'), target: meter })).toEqual({
      ...common,
      meterNumber: '01443026719',
      paymentMethod: 'Cash',
    });
  });

  it('never names the customer', () => {
    expect(
      JSON.stringify(bodyOf({ ...voucher, product: productOf('electricity'), target: meter })),
    ).not.toContain('Dlamini');
    expect(bodyOf({ ...voucher, target: msisdn })).toEqual({ ...common, paymentMethod: 'Cash' });
  });

  it('takes paths and payment methods from the configuration', () => {
    const other = configure({
      paths: { 'one-voucher-purchase': '/v5/1voucher' },
      paymentMethods: { cash: '' },
    });
    expect(preparePurchase(voucher, other)).toMatchObject({ value: { path: '/v5/1voucher' } });
    expect(bodyOf(voucher, other)).toEqual(common);
  });

  it.each([
    ['reference', { reference: 'has spaces' as Reference }],
    ['reference', { reference: 'X'.repeat(37) as Reference }],
    ['amount', { amountCents: 0 }],
    ['amount', { amountCents: -100 }],
    ['amount', { amountCents: 29.5 }],
    ['amount', { amountCents: Number.NaN }],
    ['amount', { amountCents: 2 ** 53 }],
    ['productCode', { product: { ...productOf('cash-out-pin'), productCode: 'ABC' } }],
    ['mobileNumber', { product: productOf('airtime') }],
    [
      'mobileNumber',
      { product: productOf('airtime'), target: { kind: 'msisdn', msisdn: '0821234567' } },
    ],
    [
      'mobileNumber',
      { product: productOf('airtime'), target: { kind: 'msisdn', msisdn: '+27821234567' } },
    ],
    ['meterNumber', { product: productOf('electricity'), target: msisdn }],
    [
      'meterNumber',
      { product: productOf('electricity'), target: { ...meter, meterNumber: '12 34' } },
    ],
  ] as const)('with a wrong %s is refused: %j', (field, more) => {
    const refused = preparePurchase({ ...voucher, ...more }, config);
    expect(refused).toMatchObject({
      ok: false,
      error: { kind: 'request-refused', field, reason: expect.any(String) },
    });
  });
});

describe('a reversal', () => {
  const original = (group: 'one-voucher' | 'cash-out-pin' | 'airtime') => {
    const request = preparePurchase(
      { ...voucher, product: productOf(group), target: msisdn },
      config,
    );
    if (!request.ok) throw new Error(request.error.reason);
    return request.value;
  };
  const reference = 'TILL01-UNDO' as Reference;

  it.each([
    ['one-voucher', '/aggregation/4.0/1voucher/reverse'],
    ['cash-out-pin', '/aggregation/4.0/cash-out-pin/reverse'],
  ] as const)('of a %s names the original and nothing undocumented', (group, path) => {
    const reversal = prepareReversal({ reference, original: original(group) }, config);
    expect(reversal).toMatchObject({
      ok: true,
      value: { path, reference, amountCents: 5_000, expects: 'none' },
    });
    expect(reversal.ok && JSON.parse(reversal.value.body)).toEqual({
      reference,
      originalReference: REFERENCE,
      accountNumber: '1234-5678',
    });
  });

  it('names the account that the sale was sold from, whatever the shop has by now', () => {
    const later = configure({ accountNumber: '9999-0000' });
    const request = prepareReversal({ reference, original: original('one-voucher') }, later);
    expect(request.ok && JSON.parse(request.value.body)).toMatchObject({
      accountNumber: '1234-5678',
    });
  });

  it.each(['', '{}', '{"accountNumber":""}', 'null'])(
    'is refused for a sale that names no account: %s',
    (body) => {
      const nameless = { ...original('one-voucher'), body };
      expect(prepareReversal({ reference, original: nameless }, config)).toMatchObject({
        error: { field: 'accountNumber' },
      });
    },
  );

  it('is refused where Flash has none, or the references are wrong', () => {
    const refusalOf = (more: object) =>
      prepareReversal({ reference, original: original('one-voucher'), ...more }, config);
    expect(refusalOf({ original: original('airtime') })).toMatchObject({
      error: { field: 'originalReference' },
    });
    expect(
      refusalOf({ original: { ...original('one-voucher'), providerId: 'other' } }),
    ).toMatchObject({ error: { field: 'originalReference' } });
    expect(refusalOf({ reference: REFERENCE })).toMatchObject({ error: { field: 'reference' } });
    expect(refusalOf({ reference: 'a b' })).toMatchObject({ error: { field: 'reference' } });
  });
});
