import type { Evidence, Sale, SaleTarget } from '@tillkeeper/domain';
import type { StoreDetails } from '../store.ts';
import { KEY_CHANGE, METER, ONE_TOKEN, RECHARGE, saleOf, tokenOf, VOUCHER } from './samples.ts';

/** A sale with its evidence, for the tests that run over all kinds of slip. */
export interface SlipSample {
  readonly name: string;
  readonly sale: Sale;
  readonly evidence: Evidence;
  readonly store?: StoreDetails;
}

const FOR_METER: SaleTarget = {
  kind: 'meter',
  meterNumber: METER.meterNumber,
  customerName: METER.customerName,
};

const REDEEMED = {
  group: 'one-voucher-redemption',
  target: { kind: 'customer-pin', lastFour: '3456' },
  tender: { kind: 'none' },
  product: { name: '1Voucher' },
} as const;

/** One of each kind of slip that a sale can give. */
export const SLIP_SAMPLES: readonly SlipSample[] = [
  {
    name: 'airtime',
    sale: saleOf({
      group: 'airtime',
      amountCents: 2_900,
      target: { kind: 'msisdn', msisdn: '27821234567' },
      tender: { kind: 'cash', receivedCents: 3_000, changeCents: 100 },
      product: { vendor: 'Vodacom' },
    }),
    evidence: RECHARGE,
  },
  {
    name: 'data',
    sale: saleOf({
      group: 'data',
      amountCents: 14_900,
      slipNumber: 182,
      target: { kind: 'msisdn', msisdn: '27721234567' },
      tender: { kind: 'card' },
      product: { vendor: 'MTN', name: 'MTN 1.5GB – 30 days' },
    }),
    evidence: { ...RECHARGE, rechargeVendor: 'MTN', callCentre: '' },
  },
  { name: 'one-voucher', sale: saleOf({ slipNumber: 183 }), evidence: VOUCHER },
  {
    name: 'cash-out-pin',
    sale: saleOf({
      group: 'cash-out-pin',
      amountCents: 50_000,
      slipNumber: 184,
      tender: { kind: 'cash', receivedCents: 50_000, changeCents: 0 },
    }),
    evidence: {
      ...VOUCHER,
      serialNumber: 'CO778122901',
      expiryDate: '2026-12-20',
      redemptionInstructions: '',
    },
  },
  {
    name: 'electricity-one-token',
    sale: saleOf({ group: 'electricity', amountCents: 18_000, slipNumber: 185, target: FOR_METER }),
    evidence: ONE_TOKEN,
  },
  {
    name: 'electricity-key-change',
    sale: saleOf({
      group: 'electricity',
      amountCents: 20_000,
      slipNumber: 186,
      target: FOR_METER,
      tender: { kind: 'cash', receivedCents: 20_000, changeCents: 0 },
    }),
    evidence: KEY_CHANGE,
  },
  {
    name: 'eezi',
    sale: saleOf({
      group: 'eezi',
      amountCents: 2_000,
      slipNumber: 188,
      product: {
        name: 'R2 - R999 eeziAirtime Token',
        redemptionInstructions: 'Dial *130*3621*3*PIN# and choose airtime or data.',
      },
    }),
    evidence: {
      ...VOUCHER,
      pin: '730194628501',
      serialNumber: 'EZ009988123345',
      redemptionInstructions: '',
    },
  },
  {
    name: 'flash-token',
    sale: saleOf({ group: 'flash-token', amountCents: 15_000, slipNumber: 189 }),
    evidence: {
      ...VOUCHER,
      redemptionInstructions: 'Enter the token at the Flash partner of your choice.',
      termsAndConditions: 'Valid for 12 months. No refunds once sold.',
    },
  },
  {
    name: 'exclusive-voucher',
    sale: saleOf({
      group: 'exclusive-voucher',
      amountCents: 30_000,
      slipNumber: 190,
      product: { name: 'R10 - R2000 Kasi Stores Voucher', vendor: 'Kasi Stores' },
    }),
    evidence: { ...VOUCHER, redemptionInstructions: 'Hand it over at any Kasi Stores till.' },
  },
  {
    name: 'gift-voucher',
    sale: saleOf({
      group: 'gift-voucher',
      amountCents: 10_000,
      slipNumber: 191,
      tender: { kind: 'card', reference: '004512' },
      product: { name: 'R100 Takealot Gift Voucher', vendor: 'Takealot', fixedAmount: true },
    }),
    evidence: {
      ...VOUCHER,
      barcode: '6009801234564',
      redemptionInstructions: 'Add the PIN to your account under Redeem Gift Voucher.',
      termsAndConditions: 'Valid for 3 years. Not exchangeable for cash.',
    },
  },
  {
    name: 'bill-payment',
    sale: saleOf({
      group: 'bill-payment',
      amountCents: 42_900,
      slipNumber: 192,
      target: {
        kind: 'bill-account',
        billerCode: '10031',
        accountReference: '8812345678',
        customerName: 'T NKOSI',
      },
      product: {
        name: 'DStv Account Payment',
        vendor: 'MultiChoice',
        termsAndConditions: 'Payments reflect within 15 minutes and cannot be reversed.',
      },
    }),
    evidence: {
      kind: 'bill',
      account: {
        billerCode: '10031',
        billerName: 'DStv',
        billerCallCentre: '011 289 2222',
        accountReference: '8812345678',
        customerName: 'T NKOSI',
        accountStatus: 'Active',
        customerCellNumber: '',
      },
      billerReference: 'MC-77120981',
    },
  },
  {
    name: 'free-basic-electricity',
    sale: saleOf({
      group: 'electricity',
      amountCents: 0,
      slipNumber: 193,
      target: { ...FOR_METER, freeBasic: true },
      tender: { kind: 'none' },
    }),
    evidence: {
      ...ONE_TOKEN,
      tokens: [tokenOf('98765432109876543210', { kind: 'free-basic', units: '50.0' })],
      units: '50.0',
      freeUnits: '50.0',
      taxText: '0.00',
      exclusiveText: '0.00',
    },
  },
  {
    name: 'redemption-with-change',
    sale: saleOf({ ...REDEEMED, amountCents: 2_900, slipNumber: 194 }),
    evidence: {
      kind: 'redemption',
      redeemedCents: 2_900,
      serialNumber: '1V556709124410',
      change: {
        kind: 'voucher',
        valueCents: 7_100,
        voucher: { ...VOUCHER, pin: '9876543210987654', serialNumber: '1V556709124499' },
      },
    },
  },
  {
    name: 'redemption-change-by-sms',
    sale: saleOf({ ...REDEEMED, amountCents: 2_900, slipNumber: 195 }),
    evidence: {
      kind: 'redemption',
      redeemedCents: 2_900,
      serialNumber: '1V556709124410',
      change: { kind: 'sent', msisdn: '27821234567' },
    },
  },
  {
    name: 'redemption-whole',
    sale: saleOf({ ...REDEEMED, amountCents: 0, slipNumber: 196 }),
    evidence: {
      kind: 'redemption',
      redeemedCents: 10_000,
      serialNumber: '1V556709124410',
      change: { kind: 'none' },
    },
  },
  {
    name: 'paid-by-voucher-and-cash',
    sale: saleOf({
      group: 'airtime',
      amountCents: 10_000,
      slipNumber: 197,
      target: { kind: 'msisdn', msisdn: '27821234567' },
      tender: {
        kind: 'split',
        parts: [
          { kind: 'voucher', amountCents: 7_100, redemptionSaleId: 'SALE0009' },
          { kind: 'cash', receivedCents: 5_000, changeCents: 2_100 },
        ],
      },
      product: { vendor: 'Vodacom' },
    }),
    evidence: RECHARGE,
  },
  {
    name: 'cash-out-given-back',
    sale: saleOf({
      group: 'cash-out-cancellation',
      amountCents: 0,
      slipNumber: 198,
      target: { kind: 'serial-number', serialNumber: 'CO778122901' },
      tender: { kind: 'none' },
      product: { name: 'Cash-out PIN' },
    }),
    evidence: {
      kind: 'cancellation',
      serialNumber: 'CO778122901',
      cancelledCents: 50_000,
      status: 'Cancelled',
    },
  },
  {
    name: 'unregistered-shop-demo',
    sale: saleOf({
      group: 'airtime',
      amountCents: 1_000,
      slipNumber: 187,
      demo: true,
      target: { kind: 'msisdn', msisdn: '27841234567' },
      product: { vendor: 'Cell C' },
    }),
    evidence: { ...RECHARGE, rechargeVendor: 'Cell C' },
    store: {
      name: 'Spaza wa Môlo “24/7”',
      addressLines: ['Stand 118, Khayelitsha', 'Cape Town'],
      tillName: 'T01',
    },
  },
];
