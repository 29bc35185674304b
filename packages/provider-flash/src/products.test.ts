import { describe, expect, it } from 'vitest';
import { readLooseJson } from './loose-json.ts';
import { readProducts } from './products.ts';

const read = (value: unknown) => readProducts(readLooseJson(JSON.stringify(value)));
const NEWER = {
  productCode: 311,
  productName: 'R1 - R4000 1Voucher Token',
  minimumAmount: 100,
  maximumAmount: 400_000,
  status: 'Active',
  supplierName: 'Flash',
  vendor: '1Voucher',
  productGroup: '1Voucher',
  allowReversal: true,
  fixedAmount: false,
  content: { redemptionInstructions: 'Enter the PIN.', termsAndConditions: 'Like cash.' },
};
const groupOf = (more: object) => read([{ ...NEWER, ...more }])[0]?.group;

describe('the product list', () => {
  it('is read in the newer, wrapped shape', () => {
    expect(read({ responseCode: 0, products: [NEWER] })).toEqual([
      {
        productCode: '311',
        name: 'R1 - R4000 1Voucher Token',
        group: 'one-voucher',
        vendor: '1Voucher',
        minimumAmountCents: 100,
        maximumAmountCents: 400_000,
        fixedAmount: false,
        reversible: true,
        redemptionInstructions: 'Enter the PIN.',
        termsAndConditions: 'Like cash.',
      },
    ]);
  });

  it('is read in the bare shape of 2023, where names stand for groups', () => {
    const bare = (productCode: string, productName: string) => ({
      productCode,
      productName,
      minimumAmount: '500',
      maximumAmount: '5000',
      status: 'Active',
    });
    const products = read([
      bare('1', '1Voucher'),
      bare('2', 'Cash Out PIN'),
      bare('3', 'MTN Airtime'),
      bare('4', 'MTN 1GB Data'),
      bare('5', 'Prepaid Electricity'),
      bare('6', 'R2 - R999 eeziAirtime Token'),
      bare('7', 'Gift card'),
    ]);
    expect(products.map(({ productCode, group }) => [productCode, group])).toEqual([
      ['1', 'one-voucher'],
      ['2', 'cash-out-pin'],
      ['3', 'airtime'],
      ['4', 'data'],
      ['5', 'electricity'],
      ['6', 'eezi'],
      ['7', 'gift-voucher'],
    ]);
  });

  it.each([
    [{ productGroup: 'Cash Out PIN' }, 'cash-out-pin'],
    [{ productGroup: ' prepaid utilities ', productName: 'City Power' }, 'electricity'],
    [{ productGroup: 'Prepaid Utilities', productName: 'Water' }, undefined],
    [{ productGroup: 'Prepaid Utilities', productName: 'Water & Electricity' }, 'electricity'],
    [{ productGroup: 'Cellular', productName: 'Vodacom Airtime' }, 'airtime'],
    [{ productGroup: 'Cellular', productName: 'Vodacom' }, 'airtime'],
    [
      { productGroup: 'Cellular', productName: 'Vodacom R29 Airtime', fixedAmount: true },
      'airtime',
    ],
    [{ productGroup: 'Cellular', productName: 'Vodacom R29', fixedAmount: true }, 'data'],
    [{ productGroup: 'Cellular', productName: 'MTN Data' }, 'data'],
    [{ productGroup: 'Cellular', productName: 'MTN WhatsApp Bundle' }, 'data'],
    [{ productGroup: 'Cellular', productName: 'Telkom 500MB' }, 'data'],
    [{ productGroup: 'Eezi Vouchers', productName: 'R2 - R999 eeziAirtime Token' }, 'eezi'],
    [{ productGroup: 'Gift Vouchers' }, 'gift-voucher'],
    [{ productGroup: 'Flash Token' }, 'flash-token'],
    [{ productGroup: 'Exclusive Vouchers' }, 'exclusive-voucher'],
    [{ productGroup: 'Flash Pay', billerCode: '51010' }, 'bill-payment'],
    [{ productGroup: 'Flash Pay', billerCode: '' }, undefined],
    [{ productGroup: 'Something New' }, undefined],
  ])('files %j under %s', (more, group) => {
    expect(groupOf(more)).toBe(group);
  });

  it.each([
    [{ status: 'Inactive' }],
    [{ status: 0 }],
    [{ productCode: 'ABC' }],
    [{ productCode: undefined }],
    [{ minimumAmount: 500, maximumAmount: 100 }],
    [{ minimumAmount: -1 }],
    [{ minimumAmount: 1.5 }],
    [{ maximumAmount: 'lots' }],
    [{ minimumAmount: 0, maximumAmount: 0 }],
  ])('leaves out what a till can’t sell: %j', (more) => {
    expect(read([{ ...NEWER, ...more }])).toEqual([]);
  });

  it.each([
    [{ status: 'ACTIVE' }, {}],
    [{ status: 1 }, {}],
    [{ status: undefined }, {}],
    [{ allowReversal: false }, { reversible: false }],
    [{ allowReversal: 'false' }, { reversible: false }],
    [{ allowReversal: undefined }, { reversible: true }],
    [{ productGroup: 'Cellular', allowReversal: true }, { reversible: false }],
    [{ fixedAmount: undefined, minimumAmount: 2_900, maximumAmount: 2_900 }, { fixedAmount: true }],
    // Documented to be reversible: Eezi. Only with an endpoint: Flash Token, which the list must allow.
    [{ productGroup: 'Eezi Vouchers', allowReversal: undefined }, { reversible: true }],
    [{ productGroup: 'Flash Token', allowReversal: undefined }, { reversible: false }],
    [{ productGroup: 'Flash Token', allowReversal: true }, { reversible: true }],
    [{ productGroup: 'Gift Vouchers', barcode: 6009801234564 }, { barcode: '6009801234564' }],
    [
      { productGroup: 'Flash Pay', billerCode: 51010, vendor: '', supplierName: 'Flash' },
      { billerCode: '51010', vendor: 'DStv Bill Payments' },
    ],
    [{ fixedAmount: 'true' }, { fixedAmount: true }],
    [{ vendor: '', vendorName: undefined }, { vendor: 'Flash' }],
  ])('reads %j', (more, expected) => {
    expect(read([{ ...NEWER, ...more }])).toMatchObject([expected]);
  });

  it.each([[null], ['x'], [{}], [{ products: 'none' }], [[null, 1, 'x', []]]])(
    'of %j is empty',
    (value) => {
      expect(read(value)).toEqual([]);
    },
  );
});
