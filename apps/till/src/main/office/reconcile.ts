import { createHash } from 'node:crypto';
import type { Clock, PersonRef } from '@tillkeeper/domain';
import type { FindingView, ReconcileAsk, ReconciliationView } from '@tillkeeper/ipc';
import type { Journal } from '@tillkeeper/journal';
import {
  adviceOn,
  dayOfFile,
  type FileRow,
  type Finding,
  listedLines,
  MIDNIGHT_MARGIN_MS,
  parseDailyFile,
  type ReconcileInput,
  type ReconcileProgress,
  type Reconciliation,
  reconcile,
} from '@tillkeeper/reports';

const DAY_MS = 24 * 60 * 60 * 1000;
const SAST_OFFSET_MS = 2 * 60 * 60 * 1000;
const FINDINGS_SHOWN = 1_000;
const BAD_LINES_SHOWN = 100;
// Another till's reference may be the beginning of some of ours: only the whole one is the same.
const BEGIN_ALIKE = 500;

/** What holding a file against the journal needs. */
export interface ReconcilePorts {
  readonly journal: Pick<Journal, 'linesBetween' | 'search' | 'recordHouse'>;
  readonly clock: Clock;
  readonly onProgress: (progress: ReconcileProgress) => void;
}

/** What came of a file: what the screen shows, and every finding for the export. */
export interface ReconciledFile {
  readonly view: ReconciliationView;
  readonly findings: readonly FindingView[];
}

/** Reads the provider's file, compares it in slices between which sales go on, and records what came out. */
export async function reconcileFile(
  { fileName, text }: ReconcileAsk,
  by: PersonRef,
  ports: ReconcilePorts,
): Promise<ReconciledFile> {
  const read = parseDailyFile(text);
  if (!read.ok) return refused('not-a-daily-file', read.error.missing);
  const { rows, badLines } = read.value;
  const day = dayOfFile(fileName, rows);
  const fromUtcMs =
    day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`) - SAST_OFFSET_MS;
  if (day === undefined || Number.isNaN(fromUtcMs)) return refused('no-day');
  const toUtcMs = fromUtcMs + DAY_MS;
  const result = await inSlices(inputOf(rows, fromUtcMs, toUtcMs, ports), ports);
  const { counts } = result;
  ports.journal.recordHouse([
    {
      kind: 'reconciled',
      fileName,
      fileSha256: createHash('sha256').update(text).digest('hex'),
      fromUtcMs,
      toUtcMs,
      rowCount: result.rowCount,
      matchedCount: result.matchedCount,
      soldCents: result.soldCents,
      creditedCents: result.creditedCents,
      missingHereCount: counts['missing-here'],
      missingThereCount: counts['missing-there'],
      listedTwiceCount: counts['listed-twice'],
      differingCount: counts['amount-differs'] + counts['status-differs'],
      openHereCount: counts['open-here'],
      badLineCount: badLines.length,
      by,
      atUtcMs: ports.clock.nowUtcMs(),
    },
  ]);
  const findings = result.findings.map(findingView);
  const view: ReconciliationView = {
    kind: 'done',
    fileName,
    day,
    rowCount: result.rowCount,
    matchedCount: result.matchedCount,
    soldCents: result.soldCents,
    creditedCents: result.creditedCents,
    findings: findings.slice(0, FINDINGS_SHOWN),
    findingCount: findings.length,
    atMidnightCount: result.atMidnight.length,
    badLines: badLines.slice(0, BAD_LINES_SHOWN).map((line) => ({ ...line })),
    badLineCount: badLines.length,
  };
  return { view, findings };
}

function refused(
  why: 'not-a-daily-file' | 'no-day',
  missing: readonly string[] = [],
): ReconciledFile {
  return { view: { kind: 'refused', why, missing: [...missing] }, findings: [] };
}

function inputOf(
  rows: readonly FileRow[],
  fromUtcMs: number,
  toUtcMs: number,
  { journal }: ReconcilePorts,
): ReconcileInput {
  const lines = journal.linesBetween(fromUtcMs - MIDNIGHT_MARGIN_MS, toUtcMs + MIDNIGHT_MARGIN_MS);
  return {
    rows,
    lines: listedLines(rows, lines),
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
