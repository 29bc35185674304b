import { startOfSastDayUtcMs } from '@tillkeeper/domain';
import type { Span } from '@tillkeeper/ipc';

const DAY_MS = 24 * 60 * 60 * 1000;
const SAST_OFFSET_MS = 2 * 60 * 60 * 1000;

/** The times that a manager asks for. */
export type SpanName = 'today' | 'yesterday' | 'week' | 'month' | 'last';

/** A named time around now, in South African days. */
export function spanOf(name: SpanName, nowUtcMs: number): Span {
  const today = startOfSastDayUtcMs(nowUtcMs);
  const tomorrow = today + DAY_MS;
  switch (name) {
    case 'today':
      return { fromUtcMs: today, toUtcMs: tomorrow };
    case 'yesterday':
      return { fromUtcMs: today - DAY_MS, toUtcMs: today };
    case 'week':
      return { fromUtcMs: tomorrow - 7 * DAY_MS, toUtcMs: tomorrow };
    case 'month':
      return { fromUtcMs: monthStart(nowUtcMs, 0), toUtcMs: monthStart(nowUtcMs, 1) };
    case 'last':
      return { fromUtcMs: monthStart(nowUtcMs, -1), toUtcMs: monthStart(nowUtcMs, 0) };
  }
}

function monthStart(nowUtcMs: number, months: number): number {
  const local = new Date(nowUtcMs + SAST_OFFSET_MS);
  return Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + months, 1) - SAST_OFFSET_MS;
}
