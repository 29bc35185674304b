import type { Product } from '@tillkeeper/domain';
import type { SaleView, TillStatus } from '@tillkeeper/ipc';

/** A product for tests: Vodacom airtime from R 2 to R 1 000 unless told otherwise. */
export function productFor(more: Partial<Product> = {}): Product {
  return {
    productCode: '101',
    name: 'Vodacom Airtime',
    group: 'airtime',
    vendor: 'Vodacom',
    minimumAmountCents: 200,
    maximumAmountCents: 100_000,
    fixedAmount: false,
    reversible: false,
    redemptionInstructions: '',
    termsAndConditions: '',
    ...more,
  };
}

/** A printer for tests: ready unless told otherwise. */
export function printerFor(more: Partial<TillStatus['printer']> = {}): TillStatus['printer'] {
  return {
    kind: 'ready',
    cause: null,
    inSlip: false,
    paperNearEnd: false,
    why: '',
    mend: '',
    virtual: false,
    ...more,
  };
}

/** A bundle for tests: sold at one price. */
export function bundleFor(productCode: string, name: string, priceCents: number): Product {
  return productFor({
    productCode,
    name,
    group: 'data',
    minimumAmountCents: priceCents,
    maximumAmountCents: priceCents,
    fixedAmount: true,
  });
}

/** A sale for tests: R 29 of airtime, sold and printed, unless told otherwise. */
export function saleFor(more: Partial<SaleView> = {}): SaleView {
  return {
    saleId: 'SALE0001',
    reference: 'TILL01-0123456789ABCDEFGHJKMNPQRS',
    slipNumber: 1,
    product: productFor(),
    amountCents: 2_900,
    target: { kind: 'msisdn', msisdn: '27821234567' },
    tender: { kind: 'cash', receivedCents: 5_000, changeCents: 2_100 },
    operatorName: 'Nomsa',
    createdUtcMs: 1_000,
    ageMs: 0,
    phase: { kind: 'sold', soldUtcMs: 2_000, evidence: NOTHING_SECRET },
    attempts: [{ number: 1, startedUtcMs: 1_100, verdict: 'approved' }],
    attemptCount: 1,
    slip: { kind: 'printed', copyNumber: 0 },
    pendingSlip: { kind: 'none' },
    reversible: false,
    refund: 'none',
    recovered: false,
    nextAttemptInMs: null,
    codeWords: null,
    customerWaitMs: 75_000,
    canCancel: false,
    goodsOut: true,
    voidBarrier: 'not-reversible',
    voided: null,
    open: false,
    ...more,
  };
}

const NOTHING_SECRET = {
  kind: 'recharge',
  secretLastFour: '',
  serialNumber: '',
  tokenCount: 0,
  units: '',
} as const;
