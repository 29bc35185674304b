import type {
  ElectricityEvidence,
  Evidence,
  MeterToken,
  Sale,
  VoucherEvidence,
} from '@tillkeeper/domain';
import fc from 'fast-check';
import type { StoreDetails } from '../store.ts';
import { KEY_CHANGE, saleOf } from './samples.ts';

/** Text as a hostile or broken server could send it: any Unicode, control bytes, long words. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '',
    ' ',
    '\u001b@\u001dV\u0000',
    '\u001bp\u0000\u0019\u00fa',
    '\u202e4321',
    '‘’“”–—…•',
    '漢字かな',
    'é'.repeat(90),
    'x'.repeat(700),
    'a\nb\r\n\n\nc',
    '\ud83d\ude00 \ud83d',
  ),
);

/** Digits as PINs and tokens have them, now and then something else. */
export const secretText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^\d{8,20}$/) },
  { weight: 1, arbitrary: fc.stringMatching(/^[\dA-Z -]{0,40}$/) },
  { weight: 1, arbitrary: hostileText },
);

const voucher: fc.Arbitrary<VoucherEvidence> = fc.record({
  kind: fc.constant('voucher' as const),
  pin: secretText,
  serialNumber: hostileText,
  expiryDate: hostileText,
  redemptionInstructions: hostileText,
  termsAndConditions: hostileText,
});

const token: fc.Arbitrary<MeterToken> = fc.record({
  kind: fc.constantFrom('key-change', 'standard', 'free-basic', 'other'),
  token: secretText,
  description: hostileText,
  units: hostileText,
  serialNumber: hostileText,
});

const meter = fc.record(
  Object.fromEntries(Object.keys(KEY_CHANGE.meter).map((key) => [key, hostileText])),
) as unknown as fc.Arbitrary<ElectricityEvidence['meter']>;

const electricity: fc.Arbitrary<ElectricityEvidence> = fc.record({
  kind: fc.constant('electricity' as const),
  meter,
  tokens: fc.array(token, { maxLength: 5 }),
  receiptNumber: hostileText,
  units: hostileText,
  unitType: hostileText,
  freeUnits: hostileText,
  taxText: hostileText,
  exclusiveText: hostileText,
  charges: fc.array(
    fc.record({
      kind: fc.constantFrom('debt', 'fixed'),
      description: hostileText,
      valueText: hostileText,
      outstandingText: hostileText,
    }),
    { maxLength: 3 },
  ),
  tariffBlocks: fc.array(
    fc.record({
      tariffName: hostileText,
      units: hostileText,
      costPerUnitText: hostileText,
      amountText: hostileText,
    }),
    { maxLength: 3 },
  ),
  keyChange: fc.record({
    supplyGroupCode: hostileText,
    keyRevisionNumber: hostileText,
    tariffIndex: hostileText,
  }),
  consumerMessage: hostileText,
});

const recharge: fc.Arbitrary<Evidence> = fc.record({
  kind: fc.constant('recharge' as const),
  rechargeType: hostileText,
  rechargeVendor: hostileText,
  callCentre: hostileText,
});

const cents = fc.integer({ min: 0, max: 100_000_000 });
const msisdn = fc.constant('27821234567');

const bill: fc.Arbitrary<Evidence> = fc.record({
  kind: fc.constant('bill' as const),
  account: fc.record({
    billerCode: hostileText,
    billerName: hostileText,
    billerCallCentre: hostileText,
    accountReference: hostileText,
    customerName: hostileText,
    accountStatus: hostileText,
    customerCellNumber: hostileText,
  }),
  billerReference: hostileText,
});

const redemption: fc.Arbitrary<Evidence> = fc.record({
  kind: fc.constant('redemption' as const),
  redeemedCents: cents,
  serialNumber: hostileText,
  change: fc.oneof(
    fc.constant({ kind: 'none' as const }),
    fc.record({ kind: fc.constant('voucher' as const), voucher, valueCents: cents }),
    fc.record({ kind: fc.constant('sent' as const), msisdn }),
  ),
});

const cancellation: fc.Arbitrary<Evidence> = fc.record({
  kind: fc.constant('cancellation' as const),
  serialNumber: hostileText,
  cancelledCents: cents,
  status: hostileText,
});

/** Any evidence. */
export const evidence: fc.Arbitrary<Evidence> = fc.oneof(
  voucher,
  electricity,
  recharge,
  bill,
  redemption,
  cancellation,
);

/** Any sale: names and texts hostile, amounts as large as they may be. */
export const sale: fc.Arbitrary<Sale> = fc
  .record({
    group: fc.constantFrom('airtime', 'data', 'electricity', 'one-voucher', 'cash-out-pin'),
    amountCents: fc.integer({ min: 1, max: 100_000_000 }),
    operatorName: hostileText,
    slipNumber: fc.integer({ min: 0, max: 99_999_999 }),
    demo: fc.boolean(),
    product: fc.record({
      name: hostileText,
      vendor: hostileText,
      redemptionInstructions: hostileText,
    }),
    target: fc.constant({ kind: 'msisdn', msisdn: '27821234567' } as const),
  })
  .map(saleOf);

/** Any shop. */
export const store: fc.Arbitrary<StoreDetails> = fc.record(
  {
    name: hostileText,
    addressLines: fc.array(hostileText, { maxLength: 6 }),
    vatNumber: hostileText,
    tillName: hostileText,
  },
  { requiredKeys: ['name', 'addressLines', 'tillName'] },
);
