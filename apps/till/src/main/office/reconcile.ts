import { createHash } from 'node:crypto';
import type { Clock, HouseFact, PersonRef, SaleLine } from '@tillkeeper/domain';
import type { FindingView, ReconcileAsk, ReconciliationView } from '@tillkeeper/ipc';
import { type Journal, runInSlices } from '@tillkeeper/journal';
import {
  adviceOn,
  bearsAnother,
  type FileDay,
  type FileRow,
  type Finding,
  fileDay,
  MIDNIGHT_MARGIN_MS,
  type ReconcileInput,
  type ReconcileProgress,
  type Reconciliation,
  readDailyFile,
  reconcile,
} from '@tillkeeper/reports';

const FINDINGS_SHOWN = 1_000;
const BAD_LINES_SHOWN = 100;
const OTHER_DAYS_SHOWN = 5;
// Another till's reference may be the beginning of some of ours: only the whole one is the same.
const BEGIN_ALIKE = 500;

/** What holding a file against the journal needs. */
export interface ReconcilePorts {
  readonly journal: Pick<Journal, 'linesBetween' | 'search' | 'recordHouse'>;
  readonly clock: Clock;
  readonly onProgress: (progress: ReconcileProgress) => void;
}

/** What came of a file: what the screen shows, and for the export every finding and what was left out. */
export interface ReconciledFile {
  readonly view: ReconciliationView;
  readonly findings: readonly FindingView[];
  readonly leftOut: readonly SaleLine[];
}

/** Reads the provider's file, compares it in slices between which sales go on, and records what came out. */
export async function reconcileFile(
  { fileName, text }: ReconcileAsk,
  by: PersonRef,
  ports: ReconcilePorts,
): Promise<ReconciledFile> {
  const read = await runInSlices(readDailyFile(text), ports.clock);
  if (!read.ok) return refused('not-a-daily-file', read.error.missing);
  const { rows, badLines } = read.value;
  const day = fileDay(fileName, rows);
  if (day === undefined) return refused('no-day');
  const result = await inSlices(inputOf(rows, day, ports), ports);
  const file = { fileName, text, day, badLineCount: badLines.length };
  ports.journal.recordHouse([factOf(file, result, by, ports.clock.nowUtcMs())]);
  const { atMidnight, leftOut, counts: _counts, ...sums } = result;
  const findings = result.findings.map(findingView);
  const view: ReconciliationView = {
    kind: 'done',
    fileName,
    ...sums,
    day: day.day,
    namedDay: day.namedDay,
    otherDayRowCount: otherDayRowCount(day),
    otherDayCount: day.otherDays.length,
    otherDays: day.otherDays.slice(0, OTHER_DAYS_SHOWN).map((each) => ({ ...each })),
    findings: findings.slice(0, FINDINGS_SHOWN),
    findingCount: findings.length,
    atMidnightCount: atMidnight.length,
    leftOutCount: leftOut.length,
    leftOutCents: centsOf(leftOut),
    badLines: badLines.slice(0, BAD_LINES_SHOWN).map((line) => ({ ...line })),
    badLineCount: badLines.length,
  };
  return { view, findings, leftOut };
}

interface ComparedFile {
  readonly fileName: string;
  readonly text: string;
  readonly day: FileDay;
  readonly badLineCount: number;
}

function factOf(
  { fileName, text, day, badLineCount }: ComparedFile,
  { counts, ...result }: Reconciliation,
  by: PersonRef,
  atUtcMs: number,
): HouseFact {
  return {
    kind: 'reconciled',
    fileName,
    fileSha256: createHash('sha256').update(text).digest('hex'),
    fromUtcMs: day.fromUtcMs,
    toUtcMs: day.toUtcMs,
    rowCount: result.rowCount,
    matchedCount: result.matchedCount,
    soldCents: result.soldCents,
    creditedCents: result.creditedCents,
    missingHereCount: counts['missing-here'],
    missingThereCount: counts['missing-there'],
    listedTwiceCount: counts['listed-twice'],
    differingCount:
      counts['amount-differs'] + counts['status-differs'] + counts['reference-differs'],
    leftOutCount: result.leftOut.length,
    leftOutCents: centsOf(result.leftOut),
    otherDayRowCount: otherDayRowCount(day),
    openHereCount: counts['open-here'],
    badLineCount,
    by,
    atUtcMs,
  };
}

function centsOf(lines: readonly SaleLine[]): number {
  return lines.reduce((total, { valueCents }) => total + valueCents, 0);
}

function otherDayRowCount({ otherDays }: FileDay): number {
  return otherDays.reduce((total, { rowCount }) => total + rowCount, 0);
}

function refused(
  why: 'not-a-daily-file' | 'no-day',
  missing: readonly string[] = [],
): ReconciledFile {
  return { view: { kind: 'refused', why, missing: [...missing] }, findings: [], leftOut: [] };
}

function inputOf(
  rows: readonly FileRow[],
  { fromUtcMs, toUtcMs }: FileDay,
  { journal }: ReconcilePorts,
): ReconcileInput {
  return {
    rows,
    lines: journal.linesBetween(fromUtcMs - MIDNIGHT_MARGIN_MS, toUtcMs + MIDNIGHT_MARGIN_MS),
    fromUtcMs,
    toUtcMs,
    find: ({ reference }) =>
      /^[A-Za-z0-9-]{8,36}$/.test(reference)
        ? journal
            .search({ referencePrefix: reference, limit: BEGIN_ALIKE })
            .find((line) => line.reference === reference)
        : undefined,
  };
}

async function inSlices(
  input: ReconcileInput,
  { onProgress }: ReconcilePorts,
): Promise<Reconciliation> {
  const steps = reconcile(input);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    onProgress(step.value);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function findingView(finding: Finding): FindingView {
  const { kind, row, line } = finding;
  if (kind === 'matched') throw new Error('What matches is counted, not listed.');
  const text = (value: string | undefined): string => (value ?? '').slice(0, 200);
  return {
    kind,
    advice: adviceOn(finding),
    lineNumber: row?.lineNumber ?? null,
    reference: text(line?.reference ?? row?.reference),
    thereReference:
      row !== null && line !== null && bearsAnother(row, line) ? text(row.reference) : '',
    transactionId: text(row?.transactionId),
    hereTransactionId: text(line?.providerTransactionId),
    productName: text(line?.productName ?? row?.productName),
    atUtcMs: row?.atUtcMs ?? line?.createdUtcMs ?? 0,
    thereCents: row?.amountCents ?? null,
    thereStatus: text(row?.statusText),
    hereCents: line?.valueCents ?? null,
    hereState: text(line?.state),
    slipNumber: line?.slipNumber ?? null,
    saleId: line?.saleId ?? null,
  };
}
