import type { SaleFact, SaleIntent } from '@tillkeeper/domain';
import type { Journal } from '@tillkeeper/journal';

/** A sale of a 1Voucher as tests write it into a journal. */
export interface RecordedSale {
  readonly amountCents: number;
  /** Paid by card; in cash with R 5 of change where absent. */
  readonly card?: boolean;
  readonly nowUtcMs: number;
}

/** Writes a sale whose answer is still out. */
export function recordIntent(journal: Journal, sale: RecordedSale): string {
  const intent = intentOf(journal.nextSlipNumber(), sale);
  const atUtcMs = sale.nowUtcMs;
  journal.record(intent.saleId, [
    { fact: { kind: 'sale-intended', intent } },
    { fact: { kind: 'attempt-started', attemptNumber: 1, atUtcMs } },
  ]);
  return intent.saleId;
}

/** Writes a sale that is sold, with its slip on paper. */
export function recordSale(journal: Journal, sale: RecordedSale): string {
  const saleId = recordIntent(journal, sale);
  const atUtcMs = sale.nowUtcMs;
  const evidence = {
    kind: 'voucher',
    secretLastFour: '1234',
    serialNumber: 'S1',
    tokenCount: 0,
    units: '',
  } as const;
  const paper = { paper: 'slip', copyNumber: 0, atUtcMs } as const;
  const facts: SaleFact[] = [
    {
      kind: 'attempt-approved',
      attemptNumber: 1,
      atUtcMs,
      approval: { providerTransactionId: '9', evidence },
    },
    { kind: 'sale-sold', attemptNumber: 1, atUtcMs },
    { kind: 'print-started', ...paper },
    { kind: 'print-finished', ...paper },
  ];
  journal.record(
    saleId,
    facts.map((fact) => ({ fact })),
  );
  return saleId;
}

function intentOf(slipNumber: number, { amountCents, card, nowUtcMs }: RecordedSale): SaleIntent {
  return {
    saleId: `SALE000${slipNumber}`,
    intentId: `INTENT-${slipNumber}`,
    tillId: 'T03',
    operatorName: 'Nomsa',
    slipNumber,
    product: {
      productCode: '311',
      name: '1Voucher',
      group: 'one-voucher',
      vendor: 'Flash',
      minimumAmountCents: 100,
      maximumAmountCents: 400_000,
      fixedAmount: false,
      reversible: true,
      redemptionInstructions: '',
      termsAndConditions: '',
    },
    amountCents,
    target: { kind: 'none' },
    tender:
      card === true
        ? { kind: 'card' }
        : { kind: 'cash', receivedCents: amountCents + 500, changeCents: 500 },
    request: {
      providerId: 'flash',
      operation: 'one-voucher-purchase',
      path: '/',
      body: '{}',
      reference: `T03-${slipNumber}`,
      amountCents,
      expects: 'voucher',
    },
    createdUtcMs: nowUtcMs,
    demo: false,
  };
}
