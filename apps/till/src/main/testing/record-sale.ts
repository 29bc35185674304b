import type { ChangeVoucher, ProductGroup, SaleFact, SaleIntent, Tender } from '@tillkeeper/domain';
import type { Journal } from '@tillkeeper/journal';

/** A sale of a 1Voucher as tests write it into a journal. */
export interface RecordedSale {
  readonly amountCents: number;
  /** Paid by card; in cash with R 5 of change where absent. */
  readonly card?: boolean;
  /** Where it is paid in another way. */
  readonly tender?: Tender;
  /** What it is of; a 1Voucher where absent. */
  readonly group?: ProductGroup;
  /** What the customer got for the rest of a redeemed voucher. */
  readonly change?: ChangeVoucher;
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
    valueCents: sale.amountCents,
    ...(sale.change && { change: sale.change }),
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

/** Writes that a supervisor voided a sold sale and the provider undid it, and that it stays so. */
export function recordVoid(
  journal: Journal,
  saleId: string,
  atUtcMs: number,
  approverName?: string,
): void {
  recordUndone(journal, saleId, atUtcMs, approverName);
  journal.record(saleId, [{ fact: { kind: 'sale-reversed', atUtcMs } }]);
}

/** Writes that a supervisor voided a sold sale and the provider undid it: the last check is to come. */
export function recordUndone(
  journal: Journal,
  saleId: string,
  atUtcMs: number,
  approverName?: string,
): void {
  const request = journal.sale(saleId)?.intent.request;
  if (request === undefined) throw new Error('It was recorded.');
  const number = { reversalNumber: 1, attemptNumber: 1, atUtcMs } as const;
  const order = { operatorName: 'Nomsa', reason: 'wrong amount', paper: 'back' } as const;
  const voided = approverName === undefined ? order : { ...order, approverName };
  const facts: SaleFact[] = [
    { kind: 'reversal-owed', why: 'void', voided, atUtcMs },
    { kind: 'reversal-started', ...number, request },
    { kind: 'reversal-ended', ...number, verdict: 'reversed', code: '0' },
  ];
  journal.record(
    saleId,
    facts.map((fact) => ({ fact })),
  );
}

/** Writes that somebody gave the customer's money back, or pressed "free again". */
export function recordRefund(journal: Journal, saleId: string, atUtcMs: number): void {
  journal.record(saleId, [{ fact: { kind: 'refund-paid', operatorName: 'Nomsa', atUtcMs } }]);
}

function intentOf(slipNumber: number, sale: RecordedSale): SaleIntent {
  const { amountCents, card, nowUtcMs, group = 'one-voucher' } = sale;
  const cash = { kind: 'cash', receivedCents: amountCents + 500, changeCents: 500 } as const;
  return {
    saleId: `SALE000${slipNumber}`,
    intentId: `INTENT-${slipNumber}`,
    tillId: 'T03',
    operatorName: 'Nomsa',
    slipNumber,
    product: {
      productCode: '311',
      name: '1Voucher',
      group,
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
    tender: sale.tender ?? (card === true ? { kind: 'card' } : cash),
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
