import { formatSastDateTime, startOfSastDayUtcMs } from '@tillkeeper/domain';
import type { FileRow } from './parse-file.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long a sale may take to be listed: near midnight it may stand in the next day's file. */
export const MIDNIGHT_MARGIN_MS = 15 * 60_000;

/** The day that a file is of. Days are South African dates: `2026-11-21`. */
export interface FileDay {
  readonly day: string;
  /** The day: [fromUtcMs, toUtcMs). */
  readonly fromUtcMs: number;
  readonly toUtcMs: number;
  /** The day in the file's name where that is another one; null where the two agree or it names none. */
  readonly namedDay: string | null;
  /** Rows of other days than this one, oldest first; minutes from midnight are nobody's other day. */
  readonly otherDays: readonly { readonly day: string; readonly rowCount: number }[];
}

/**
 * Finds out which day a file is of: that of most of its rows. Its name, `recon_20261121.csv`, decides
 * only between days with as many rows, and where there is no row at all: anybody can rename a file.
 * `undefined` when neither says a day.
 */
export function fileDay(fileName: string, rows: readonly FileRow[]): FileDay | undefined {
  const namedUtcMs = dayInName(fileName);
  const counts = rowsByDay(rows);
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 0);
  const likely = [...counts].flatMap(([day, rowCount]) => (rowCount === most ? [day] : []));
  const isNamed = namedUtcMs !== undefined && likely.includes(namedUtcMs);
  const fromUtcMs = isNamed ? namedUtcMs : (likely.sort((a, b) => a - b)[0] ?? namedUtcMs);
  if (fromUtcMs === undefined) return undefined;
  const toUtcMs = fromUtcMs + DAY_MS;
  const elsewhere = rows.filter(
    ({ atUtcMs }) =>
      atUtcMs < fromUtcMs - MIDNIGHT_MARGIN_MS || atUtcMs >= toUtcMs + MIDNIGHT_MARGIN_MS,
  );
  return {
    day: dayWords(fromUtcMs),
    fromUtcMs,
    toUtcMs,
    namedDay: namedUtcMs === undefined || namedUtcMs === fromUtcMs ? null : dayWords(namedUtcMs),
    otherDays: [...rowsByDay(elsewhere)]
      .sort(([a], [b]) => a - b)
      .map(([other, rowCount]) => ({ day: dayWords(other), rowCount })),
  };
}

/** Where the day begins that stands in a name; `undefined` for eight digits that are no date. */
function dayInName(fileName: string): number | undefined {
  const day = /(\d{4})(\d{2})(\d{2})/.exec(fileName)?.slice(1).join('-') ?? '';
  const noonUtcMs = Date.parse(`${day}T10:00:00Z`);
  if (Number.isNaN(noonUtcMs)) return undefined;
  const startUtcMs = startOfSastDayUtcMs(noonUtcMs);
  // A 30th of February would be a day in March.
  return dayWords(startUtcMs) === day ? startUtcMs : undefined;
}

/** How many rows each day has, by where it begins. */
function rowsByDay(rows: readonly FileRow[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { atUtcMs } of rows) {
    const day = startOfSastDayUtcMs(atUtcMs);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return counts;
}

function dayWords(utcMs: number): string {
  return formatSastDateTime(utcMs).slice(0, 10);
}
