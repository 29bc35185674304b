import type { Sale, SaleFact } from '@tillkeeper/domain';
import type { Journal, NewEntry } from '@tillkeeper/journal';
import { playAgain, type RecordedSale } from '../recorded/recorded-sale.ts';

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
  for (const sale of journal.openSales()) journal.record(sale.intent.saleId, settling(sale));
  const first = journal.nextSlipNumber();
  for (let index = 0; index < count; index += 1) openOne(journal, recorded, index, first + index);
}

function openOne(
  journal: Journal,
  recorded: readonly RecordedSale[],
  index: number,
  slipNumber: number,
): void {
  const reversible = index % 10 === 8;
  const kinds = recorded.filter(({ order }) => !reversible || order.product.reversible);
  const kind = kinds[index % kinds.length];
  if (kind === undefined) throw new Error('No sale that can be undone was recorded.');
  const { saleId, commits } = playAgain(kind, slipNumber);
  const [intended = [], answered = []] = commits;
  if (index % 10 === 9) return void journal.record(saleId, [...intended, ...answered]);
  const sale = journal.record(saleId, intended);
  if (reversible) journal.record(saleId, undoing(sale));
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
