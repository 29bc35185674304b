import type { Sale, SaleFact, SaleIntent } from '@tillkeeper/domain';
import type { Journal } from '../contract.ts';

/** The PIN of a slip number: each sale has its own, so that a swapped one shows. */
export function pinOf(slipNumber: number): string {
  return String(7_301_946_285_000_000 + slipNumber);
}

/** A confirmed order for a R 100 voucher. */
export function sampleIntent(slipNumber: number): SaleIntent {
  const reference = `T03-${slipNumber}`;
  return {
    saleId: `SALE${slipNumber}`,
    intentId: `INTENT-${slipNumber}`,
    tillId: 'T03',
    operatorName: 'Nomsa',
    slipNumber,
    product: {
      productCode: '311',
      name: 'R1 - R4000 1Voucher Token',
      group: 'one-voucher',
      vendor: 'Flash',
      minimumAmountCents: 100,
      maximumAmountCents: 400_000,
      fixedAmount: false,
      reversible: true,
      redemptionInstructions: '',
      termsAndConditions: '',
    },
    amountCents: 10_000,
    target: { kind: 'none' },
    tender: { kind: 'cash', receivedCents: 10_000, changeCents: 0 },
    request: {
      providerId: 'flash',
      operation: 'one-voucher-purchase',
      path: '/',
      body: '{}',
      reference,
      amountCents: 10_000,
      expects: 'voucher',
    },
    createdUtcMs: 1_700_000_000_000 + slipNumber,
    demo: false,
  };
}

const STARTED: SaleFact = { kind: 'attempt-started', attemptNumber: 1, atUtcMs: 1 };
const SOLD: SaleFact = { kind: 'sale-sold', attemptNumber: 1, atUtcMs: 2 };

/** Records the order and its first attempt: one commit of two events. */
export function begin(journal: Journal, slipNumber: number): Sale {
  const intent = sampleIntent(slipNumber);
  return journal.record(intent.saleId, [
    { fact: { kind: 'sale-intended', intent } },
    { fact: STARTED },
  ]);
}

/** Records the answer with its PIN and slip: one commit of two events. */
export function finish(journal: Journal, slipNumber: number): Sale {
  const pin = pinOf(slipNumber);
  return journal.record(`SALE${slipNumber}`, [
    { fact: approvedWith(pin), secrets: { evidence: { pin } } },
    { fact: SOLD, secrets: { slip: { lines: [pin] } } },
  ]);
}

/** Records that the slip came out whole, which settles the sale. */
export function print(journal: Journal, slipNumber: number): Sale {
  const paper = { paper: 'slip', copyNumber: 0, atUtcMs: 3 } as const;
  return journal.record(`SALE${slipNumber}`, [
    { fact: { kind: 'print-started', ...paper } },
    { fact: { kind: 'print-finished', ...paper } },
  ]);
}

/** A whole sale: four events, two secrets. */
export function sell(journal: Journal, slipNumber: number): Sale {
  begin(journal, slipNumber);
  return finish(journal, slipNumber);
}

/** A whole sale with its slip on paper: six events. */
export function sellAndPrint(journal: Journal, slipNumber: number): Sale {
  sell(journal, slipNumber);
  return print(journal, slipNumber);
}

function approvedWith(pin: string): SaleFact {
  return {
    kind: 'attempt-approved',
    attemptNumber: 1,
    atUtcMs: 2,
    approval: {
      providerTransactionId: '9',
      evidence: {
        kind: 'voucher',
        secretLastFour: pin.slice(-4),
        serialNumber: 'S1',
        tokenCount: 0,
        units: '',
      },
    },
  };
}
