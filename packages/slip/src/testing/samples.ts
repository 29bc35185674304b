import type {
  ElectricityEvidence,
  Evidence,
  MeterDetails,
  MeterToken,
  Product,
  ProductGroup,
  RechargeEvidence,
  Sale,
  SaleTarget,
  Tender,
  VoucherEvidence,
} from '@tillkeeper/domain';
import type { StoreDetails } from '../store.ts';

/** 2026-11-21 16:40:35 in South Africa. */
export const SOLD_UTC_MS = Date.UTC(2026, 10, 21, 14, 40, 35);

/** The shop of the tests. */
export const STORE: StoreDetails = {
  name: 'KASI CORNER STORE',
  addressLines: ['4 Vilakazi St, Orlando West'],
  vatNumber: '4123456789',
  tillName: 'T03',
};

/** What differs from one sample sale to another. */
export interface SaleSample {
  readonly group?: ProductGroup;
  readonly amountCents?: number;
  readonly target?: SaleTarget;
  readonly tender?: Tender;
  readonly product?: Partial<Product>;
  readonly demo?: boolean;
  readonly slipNumber?: number;
  readonly operatorName?: string;
}

/** A sold sale; every number in it is invented. */
export function saleOf(sample: SaleSample = {}): Sale {
  const { group = 'one-voucher', amountCents = 10_000 } = sample;
  const tender = sample.tender ?? {
    kind: 'cash',
    receivedCents: amountCents + 5_000,
    changeCents: 5_000,
  };
  const approval = {
    providerTransactionId: '8831 2207 51',
    evidence: {
      kind: 'voucher',
      secretLastFour: '3456',
      serialNumber: '',
      tokenCount: 0,
      units: '',
    },
  } as const;
  return {
    intent: {
      saleId: 'SALE',
      intentId: 'INTENT',
      tillId: 'T03',
      operatorName: sample.operatorName ?? 'Nomsa',
      slipNumber: sample.slipNumber ?? 181,
      product: productOf(group, sample.product),
      amountCents,
      target: sample.target ?? { kind: 'none' },
      tender,
      request: {
        providerId: 'flash',
        operation: group,
        path: '/',
        body: '{}',
        reference: 'T03-7F3A19C2DKW8Q5N0XB6R4JY1MT',
        amountCents,
        expects: 'none',
      },
      createdUtcMs: SOLD_UTC_MS - 4_000,
      demo: sample.demo ?? false,
    },
    phase: { kind: 'sold', attemptNumber: 1, soldUtcMs: SOLD_UTC_MS, approval },
    attempts: [{ number: 1, startedUtcMs: SOLD_UTC_MS - 3_000, verdict: 'approved', approval }],
    slip: { kind: 'due', copyNumber: 0 },
    pendingSlip: { kind: 'none' },
    reversals: [],
    reversible: productOf(group, sample.product).reversible,
    refund: 'none',
    recovered: false,
  };
}

function productOf(group: ProductGroup, changes: Partial<Product> = {}): Product {
  return {
    productCode: '311',
    name: group,
    group,
    vendor: 'Flash',
    minimumAmountCents: 100,
    maximumAmountCents: 400_000,
    fixedAmount: false,
    reversible: false,
    redemptionInstructions: '',
    termsAndConditions: '',
    ...changes,
  };
}

/** A 1Voucher or cash-out PIN. */
export const VOUCHER: VoucherEvidence = {
  kind: 'voucher',
  pin: '1234567890123456',
  serialNumber: '1V556709124410',
  expiryDate: '2029-11-20',
  redemptionInstructions: 'Redeem at the partner’s site or app.',
  termsAndConditions: '',
};

/** Pinless airtime. */
export const RECHARGE: RechargeEvidence = {
  kind: 'recharge',
  rechargeType: 'PINLESS',
  rechargeVendor: 'Vodacom',
  callCentre: '082 135',
};

/** A meter in Orlando. */
export const METER: MeterDetails = {
  meterNumber: '01443026719',
  customerName: 'S M DLAMINI',
  customerAddress: '12 Mooki St, Orlando',
  utilityName: 'City Power Johannesburg',
  utilityAddress: '40 Heronmere Rd, Reuven',
  utilityVatNumber: '4710191182',
  utilityCallCentre: '0860 562 874',
  tariffName: 'Resid. prepaid high',
  supplyGroupCode: '600675',
  keyRevisionNumber: '2',
  tariffIndex: '07',
  algorithmCode: '07',
  tokenTechnology: '02',
};

/** One token of invented digits. */
export function tokenOf(token: string, changes: Partial<MeterToken> = {}): MeterToken {
  return { kind: 'standard', token, description: '', units: '', serialNumber: '', ...changes };
}

/** One plain token. */
export const ONE_TOKEN: ElectricityEvidence = {
  kind: 'electricity',
  meter: METER,
  tokens: [tokenOf('12345678901234567890', { units: '63.4' })],
  receiptNumber: '9 1820 7736 4412',
  units: '63.4',
  unitType: 'kWh',
  freeUnits: '0',
  taxText: '23.48',
  exclusiveText: '156.52',
  charges: [],
  tariffBlocks: [],
  consumerMessage: '',
};

/** Key change, free units, arrears, a fixed charge and two tariff blocks in one sale. */
export const KEY_CHANGE: ElectricityEvidence = {
  ...ONE_TOKEN,
  tokens: [
    tokenOf('11112222333344445555', { kind: 'key-change' }),
    tokenOf('66667777888899990000', { kind: 'key-change' }),
    tokenOf('12345678901234567890', { units: '63.4' }),
    tokenOf('98765432109876543210', { kind: 'free-basic', units: '50.0' }),
  ],
  freeUnits: '50.0',
  charges: [
    { kind: 'debt', description: 'Arrears', valueText: '20.00', outstandingText: '180.00' },
    { kind: 'fixed', description: 'Service charge', valueText: '0.00', outstandingText: '' },
  ],
  tariffBlocks: [
    {
      tariffName: 'Resid. prepaid high',
      units: '50.0',
      costPerUnitText: '239.00',
      amountText: '119.50',
    },
    {
      tariffName: 'Resid. prepaid high',
      units: '13.4',
      costPerUnitText: '276.27',
      amountText: '37.02',
    },
  ],
  keyChange: { supplyGroupCode: '600675', keyRevisionNumber: '2', tariffIndex: '07' },
  consumerMessage: 'Pay your account: 011 375 5555.',
};

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
      product: { name: 'Cash Out PIN' },
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
