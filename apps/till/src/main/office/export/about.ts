import { formatSastDateTime, type PersonRef } from '@tillkeeper/domain';
import type { ExportAsk, ReconciliationView, Span } from '@tillkeeper/ipc';
import type { CsvCell } from '@tillkeeper/reports';
import { REPORT_NOTES } from '@tillkeeper/words';
import type { ExportPorts } from './export.ts';

/** What a file says of itself before its figures: a sheet that lies about must tell whose it is. */
export interface About {
  /** `TRAINING - NO VALUE`; absent at a shop's own. */
  readonly mark: string | undefined;
  readonly title: string;
  readonly shopName: string;
  readonly tillName: string;
  /** `2026-11-21`, or `2026-11-15 to 2026-11-21`: both days are within. */
  readonly period: string;
  readonly firstDay: string;
  readonly made: string;
  readonly notes: readonly string[];
}

/** What a file is about. A comparison is of its file's day, whatever span was asked for. */
export function aboutExport(
  ask: ExportAsk,
  by: PersonRef,
  compared: ReconciliationView | undefined,
  { mark, shopName, tillName, nowUtcMs }: ExportPorts,
): About {
  const isCompared = compared?.kind === 'done';
  const period = isCompared ? compared.day : periodOf(ask);
  return {
    mark: mark === undefined ? undefined : `${mark} - NO VALUE`,
    title: isCompared ? `${TITLES.reconciliation} ${compared.fileName}` : TITLES[ask.what],
    shopName,
    tillName,
    period,
    firstDay: period.slice(0, DAY_LETTERS),
    made: `${formatSastDateTime(nowUtcMs).slice(0, 16)} by ${by.name}`,
    notes: isCompared ? comparisonNotes(compared) : NOTES[ask.what],
  };
}

const DAY_LETTERS = '2026-11-21'.length;

const TITLES: Readonly<Record<ExportAsk['what'], string>> = {
  sales: 'All sales',
  report: 'What was sold',
  reconciliation: 'The till against Flash’s file',
};

const NOTES: Readonly<Record<ExportAsk['what'], readonly string[]>> = {
  sales: [],
  report: [REPORT_NOTES.voids, REPORT_NOTES.commission],
  reconciliation: [],
};

function comparisonNotes({
  matchedCount,
  rowCount,
  badLineCount,
}: Extract<ReconciliationView, { kind: 'done' }>): string[] {
  const matched = `${matchedCount} of the file’s ${rowCount} rows match to the cent; only the others are listed.`;
  const bad = `${badLineCount} lines of the file could not be read.`;
  return badLineCount === 0 ? [matched] : [matched, bad];
}

function periodOf({ fromUtcMs, toUtcMs }: Span): string {
  const first = formatSastDateTime(fromUtcMs).slice(0, DAY_LETTERS);
  const last = formatSastDateTime(toUtcMs - 1).slice(0, DAY_LETTERS);
  return first === last ? first : `${first} to ${last}`;
}

/** The same as the first lines of a spreadsheet. */
export function aboutCells(about: About): CsvCell[][] {
  return [
    ...(about.mark === undefined ? [] : [[about.mark]]),
    [about.title],
    ['Shop', about.shopName],
    ['Till', about.tillName],
    ['Period', { value: about.period }],
    ['Made', about.made],
    ...about.notes.map((note) => ['Note', note]),
  ];
}
