import { formatSastDateTime } from '@tillkeeper/domain';
import type { BreakdownView, Span } from '@tillkeeper/ipc';
import type { Bar } from './bar-chart.tsx';

const DAY_MS = 24 * 60 * 60 * 1000;
const HOURS = 24;

/** A bar for every hour of a day: a quiet hour is a figure, too, and every day has the same hours. */
export function hourBars(rows: readonly BreakdownView[]): Bar[] {
  return Array.from({ length: HOURS }, (_, hour) => {
    const key = String(hour).padStart(2, '0');
    return { label: `${hour}h`, cents: centsOf(rows, key) };
  });
}

/** A bar for every day of a span up to today: a day without sales stands there with nothing. */
export function dayBars(
  rows: readonly BreakdownView[],
  { fromUtcMs, toUtcMs }: Span,
  nowUtcMs: number,
): Bar[] {
  const bars: Bar[] = [];
  // What a till sold whose clock was ahead is no less sold.
  const lastSold = rows.at(-1)?.key ?? '';
  for (let startUtcMs = fromUtcMs; startUtcMs < toUtcMs; startUtcMs += DAY_MS) {
    const key = formatSastDateTime(startUtcMs).slice(0, 10);
    if (startUtcMs > nowUtcMs && key > lastSold) break;
    bars.push({ label: key.slice(8), cents: centsOf(rows, key) });
  }
  return bars;
}

function centsOf(rows: readonly BreakdownView[], key: string): number {
  return rows.find((row) => row.key === key)?.netCents ?? 0;
}
