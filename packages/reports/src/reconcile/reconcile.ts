import type { SaleLine } from '@tillkeeper/domain';
import { paysShop } from './listed-lines.ts';
import { compareRow, compareUnlisted, type Finding, type FindingKind } from './match.ts';
import type { FileRow } from './parse-file.ts';

/** What a reconciliation is made from. */
export interface ReconcileInput {
  readonly rows: readonly FileRow[];
  /** The sales of the file's day and a little on both sides. */
  readonly lines: readonly SaleLine[];
  /** The day: [fromUtcMs, toUtcMs). */
  readonly fromUtcMs: number;
  readonly toUtcMs: number;
  /** Looks a sale up that is not among `lines`, however old it is. */
  readonly find: (row: FileRow) => SaleLine | undefined;
}

/** What came out. `findings` leaves the matched ones out: they are only counted. */
export interface Reconciliation {
  readonly rowCount: number;
  readonly matchedCount: number;
  /** What matched of what the shop pays the provider for: sales, and refunds as a new voucher. */
  readonly soldCents: number;
  /** What matched of what the provider pays the shop for: redemptions and cancellations. */
  readonly creditedCents: number;
  readonly counts: Readonly<Record<FindingKind, number>>;
  readonly findings: readonly Finding[];
  /** Sold within minutes of midnight and not in this file: look in the neighbouring day's. */
  readonly atMidnight: readonly SaleLine[];
}

/** How far it is. */
export interface ReconcileProgress {
  readonly done: number;
  readonly of: number;
}

/** How long a sale may take to be listed: near midnight it may stand in the next day's file. */
export const MIDNIGHT_MARGIN_MS = 15 * 60_000;
const ROWS_PER_STEP = 2_000;

/**
 * Holds the provider's file against the journal, a step at a time so that whoever drives it can show
 * progress and serve the next customer in between. Rows are matched by our reference, then by the
 * provider's transaction id.
 */
export function* reconcile(
  input: ReconcileInput,
): Generator<ReconcileProgress, Reconciliation, undefined> {
  const { rows, lines } = input;
  const of = rows.length + lines.length;
  const lookUp = lookUpIn(input);
  const seen = new Set<number>();
  const listedSold = new Map<number, FileRow>();
  const found: Finding[] = [];
  // Of two rows that say sold, the one that is not numbered as here is too many.
  const listedAgain = (row: FileRow, line: SaleLine | undefined): Finding | null => {
    if (row.status !== 'sold' || line === undefined) return null;
    const first = listedSold.get(line.slipNumber);
    if (first === undefined) listedSold.set(line.slipNumber, row);
    if (first === undefined) return null;
    const isOurs = row.transactionId === line.providerTransactionId;
    return { kind: 'listed-twice', row: isOurs ? first : row, line };
  };
  for (const [index, row] of rows.entries()) {
    const line = lookUp(row);
    if (line !== undefined) seen.add(line.slipNumber);
    const finding = listedAgain(row, line) ?? compareRow(row, line);
    if (finding !== null) found.push(finding);
    if (index % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield { done: index + 1, of };
  }
  const unlisted = lines.filter(({ slipNumber }) => !seen.has(slipNumber));
  yield { done: rows.length, of };
  const { inDay, atMidnight } = splitAtMidnight(unlisted, input);
  for (const line of inDay) {
    const finding = compareUnlisted(line);
    if (finding !== null) found.push(finding);
  }
  yield { done: of, of };
  return summary(rows.length, found, atMidnight);
}

/** Runs a reconciliation to its end without pausing. */
export function reconcileAtOnce(input: ReconcileInput): Reconciliation {
  const steps = reconcile(input);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function lookUpIn({ lines, find }: ReconcileInput): (row: FileRow) => SaleLine | undefined {
  const byReference = new Map(lines.map((line) => [line.reference, line]));
  const byTransaction = new Map(
    lines
      .filter(({ providerTransactionId }) => providerTransactionId !== '')
      .map((line) => [line.providerTransactionId, line]),
  );
  return (row) =>
    byReference.get(row.reference) ?? byTransaction.get(row.transactionId) ?? find(row);
}

function splitAtMidnight(
  lines: readonly SaleLine[],
  { fromUtcMs, toUtcMs }: ReconcileInput,
): { inDay: SaleLine[]; atMidnight: SaleLine[] } {
  const inDay: SaleLine[] = [];
  const atMidnight: SaleLine[] = [];
  for (const line of lines) {
    const { createdUtcMs } = line;
    if (createdUtcMs < fromUtcMs || createdUtcMs >= toUtcMs) continue;
    const isEdge =
      createdUtcMs < fromUtcMs + MIDNIGHT_MARGIN_MS || createdUtcMs >= toUtcMs - MIDNIGHT_MARGIN_MS;
    (isEdge && compareUnlisted(line)?.kind === 'missing-there' ? atMidnight : inDay).push(line);
  }
  return { inDay, atMidnight };
}

function summary(
  rowCount: number,
  found: readonly Finding[],
  atMidnight: readonly SaleLine[],
): Reconciliation {
  const counts: Record<FindingKind, number> = {
    matched: 0,
    'missing-here': 0,
    'missing-there': 0,
    'listed-twice': 0,
    'amount-differs': 0,
    'status-differs': 0,
    'open-here': 0,
  };
  let soldCents = 0;
  let creditedCents = 0;
  for (const { kind, row, line } of found) {
    counts[kind] += 1;
    if (kind !== 'matched' || row?.status !== 'sold' || line === null) continue;
    if (paysShop(line.productGroup)) creditedCents += row.amountCents;
    else soldCents += row.amountCents;
  }
  return {
    rowCount,
    matchedCount: counts.matched,
    soldCents,
    creditedCents,
    counts,
    findings: found.filter(({ kind }) => kind !== 'matched'),
    atMidnight,
  };
}

/** A file's day by its name, `recon_20261121.csv`, or by most of its rows: the South African date. */
export function dayOfFile(fileName: string, rows: readonly FileRow[]): string | undefined {
  const named = /(\d{4})(\d{2})(\d{2})/.exec(fileName);
  if (named !== null) return named.slice(1).join('-');
  const middle = rows[Math.floor(rows.length / 2)];
  return middle && new Date(middle.atUtcMs + 2 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
