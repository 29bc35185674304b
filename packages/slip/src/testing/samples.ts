import type {
  ElectricityEvidence,
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
