import type { Sale, SaleFact } from '@tillkeeper/domain';
import type { Journal, NewEntry, SaleRecord } from '@tillkeeper/journal';
import { type PlayedSale, playAgain, type RecordedSale } from '../recorded/recorded-sale.ts';

/**
 * Puts a journal into the state of a till that was killed with `count` items open. Of ten sales
 * eight wait for an answer to what was sent, one is being undone, and one was printing. Items of an
 * earlier restart are settled first, so that sales don't grow from run to run.
 */
export function leaveOpen(
  journal: Journal,
  recorded: readonly RecordedSale[],
  count: number,
): void {
  const before = journal.openSales();
  if (before.length > 0) {
    journal.recordMany(
      before.map((sale) => ({ saleId: sale.intent.saleId, entries: settling(sale) })),
    );
  }
  const first = journal.nextSlipNumber();
  const numbers = Array.from({ length: count }, (_, index) => index);
  if (count === 0) return;
  journal.recordMany(numbers.map((index) => openOne(recorded, index, first + index)));
  const undone = journal.openSales().filter(({ intent }) => isUndone(intent.slipNumber - first));
  journal.recordMany(
    undone.map((sale) => ({ saleId: sale.intent.saleId, entries: undoing(sale) })),
  );
}

// Of ten sales the ninth is being undone, and the tenth was printing.
const isUndone = (index: number): boolean => index % 10 === 8;
const isPrinting = (index: number): boolean => index % 10 === 9;

function openOne(recorded: readonly RecordedSale[], index: number, slipNumber: number): SaleRecord {
  const { saleId, commits } = played(recorded, index, slipNumber);
  const [intended = [], answered = []] = commits;
  return { saleId, entries: isPrinting(index) ? [...intended, ...answered] : intended };
}

function played(recorded: readonly RecordedSale[], index: number, slipNumber: number): PlayedSale {
  const kinds = recorded.filter(({ order }) => !isUndone(index) || order.product.reversible);
  const kind = kinds[index % kinds.length];
  if (kind === undefined) throw new Error('No sale that can be undone was recorded.');
  return playAgain(kind, slipNumber);
}

function undoing({ intent: { request } }: Sale): NewEntry[] {
  const atUtcMs = Date.now();
  // The reversal's own reference is as long as the sale's and differs from it.
  const reference = `R${request.reference.slice(1)}`;
  const facts: SaleFact[] = [
    { ...UNANSWERED, atUtcMs },
    { kind: 'reversal-owed', why: 'customer-left', atUtcMs },
    {
      kind: 'reversal-started',
      ...{ reversalNumber: 1, attemptNumber: 1, atUtcMs },
      request: { ...request, reference, expects: 'none' },
    },
  ];
  return facts.map((fact) => ({ fact }));
}

const UNANSWERED = {
  kind: 'attempt-unknown',
  attemptNumber: 1,
  cause: 'no-answer',
  code: '',
  detail: '',
} as const;

function settling(sale: Sale): NewEntry[] {
  const what = { atUtcMs: Date.now(), operatorName: 'Nomsa' };
  const settled: SaleFact = { kind: 'sale-settled', as: 'sold', note: 'bench', ...what };
  const paid: SaleFact = { kind: 'refund-paid', ...what };
  return (sale.refund === 'due' ? [paid, settled] : [settled]).map((fact) => ({ fact }));
}

/** How many items that the till must go on with by itself have no next step planned. */
export function unplanned(
  open: readonly Sale[],
  nextAttemptInMs: (saleId: string) => number | undefined,
): number {
  return open
    .filter(({ phase }) => TO_GO_ON.has(phase.kind))
    .filter(({ intent }) => nextAttemptInMs(intent.saleId) === undefined).length;
}

const TO_GO_ON: ReadonlySet<Sale['phase']['kind']> = new Set([
  'intent',
  'inflight',
  'waiting',
  'reversing',
]);
