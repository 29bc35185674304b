import type { SaleLine } from '@tillkeeper/domain';
import { listsCredits, paysShop } from './credits.ts';
import { MIDNIGHT_MARGIN_MS } from './file-day.ts';
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
  /**
   * What the provider pays the shop for, of a file that lists nothing of that kind: whether it never
   * does, or left out these, the file can't tell. They were compared with nothing.
   */
  readonly leftOut: readonly SaleLine[];
}

/** How far it is. */
export interface ReconcileProgress {
  readonly done: number;
  readonly of: number;
}

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
  let credited = false;
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
    credited ||= line !== undefined && paysShop(line.productGroup);
    const finding = listedAgain(row, line) ?? compareRow(row, line);
    if (finding !== null) found.push(finding);
    if (index % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield { done: index + 1, of };
  }
  // A try that failed, of a sale that another row has for sold, asks for nothing: that row tells of it.
  const told = found.filter(
    ({ row, line }) => line === null || row?.status === 'sold' || !listedSold.has(line.slipNumber),
  );
  const unlisted = lines.filter(({ slipNumber }) => !seen.has(slipNumber));
  yield { done: rows.length, of };
  const rest = splitUnlisted(unlisted, listsCredits(rows, credited), input);
  for (const line of rest.missed) {
    const finding = compareUnlisted(line);
    if (finding !== null) told.push(finding);
  }
  yield { done: of, of };
  return { ...summary(rows.length, told), atMidnight: rest.atMidnight, leftOut: rest.leftOut };
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
  const byReference = new Map(lines.map((line) => [line.reference.toLowerCase(), line]));
  const byTransaction = new Map(
    lines
      .filter(({ providerTransactionId }) => providerTransactionId !== '')
      .map((line) => [line.providerTransactionId, line]),
  );
  return (row) =>
    byReference.get(row.reference.toLowerCase()) ??
    byTransaction.get(row.transactionId) ??
    find(row);
}

interface Unlisted {
  /** Compared: what the file should have. */
  readonly missed: SaleLine[];
  readonly atMidnight: SaleLine[];
  readonly leftOut: SaleLine[];
}

function splitUnlisted(
  lines: readonly SaleLine[],
  hasCredits: boolean,
  { fromUtcMs, toUtcMs }: ReconcileInput,
): Unlisted {
  const rest: Unlisted = { missed: [], atMidnight: [], leftOut: [] };
  for (const line of lines) {
    const { createdUtcMs } = line;
    if (createdUtcMs < fromUtcMs || createdUtcMs >= toUtcMs) continue;
    const isEdge =
      createdUtcMs < fromUtcMs + MIDNIGHT_MARGIN_MS || createdUtcMs >= toUtcMs - MIDNIGHT_MARGIN_MS;
    if (compareUnlisted(line)?.kind !== 'missing-there') rest.missed.push(line);
    else if (!hasCredits && paysShop(line.productGroup)) rest.leftOut.push(line);
    else if (isEdge) rest.atMidnight.push(line);
    else rest.missed.push(line);
  }
  return rest;
}

function summary(
  rowCount: number,
  found: readonly Finding[],
): Omit<Reconciliation, 'atMidnight' | 'leftOut'> {
  const counts: Record<FindingKind, number> = {
    matched: 0,
    'missing-here': 0,
    'missing-there': 0,
    'listed-twice': 0,
    'amount-differs': 0,
    'status-differs': 0,
    'reference-differs': 0,
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
  };
}
