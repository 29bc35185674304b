import type { BreakdownView } from '@tillkeeper/ipc';
import { describe, expect, it } from 'vitest';
import { dayBars, hourBars } from './chart-bars.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** 2026-11-01 00:00, South African time. */
const FIRST = Date.UTC(2026, 9, 31, 22);
const row = (key: string, netCents: number): BreakdownView => ({
  key,
  name: key,
  soldCount: 1,
  voidedCount: 0,
  netCents,
  commissionCents: 0,
});

describe('the bars of a chart', () => {
  it('are all hours of a day, those without sales as well', () => {
    const bars = hourBars([row('08', 500), row('17', -200)]);
    expect(bars).toHaveLength(24);
    expect(bars.filter(({ cents }) => cents !== 0)).toEqual([
      { label: '8h', cents: 500 },
      { label: '17h', cents: -200 },
    ]);
  });

  it('are all days of a span up to today, those without sales as well', () => {
    const month = { fromUtcMs: FIRST, toUtcMs: FIRST + 30 * DAY_MS };
    const rows = [row('2026-11-02', 500)];
    expect(dayBars(rows, month, FIRST + 3.5 * DAY_MS)).toEqual([
      { label: '01', cents: 0 },
      { label: '02', cents: 500 },
      { label: '03', cents: 0 },
      { label: '04', cents: 0 },
    ]);
    expect(dayBars(rows, month, FIRST + 99 * DAY_MS)).toHaveLength(30);
  });

  it('leave nothing out that was sold while the clock was ahead', () => {
    const month = { fromUtcMs: FIRST, toUtcMs: FIRST + 30 * DAY_MS };
    const bars = dayBars([row('2026-11-06', 500)], month, FIRST);
    expect(bars.at(-1)).toEqual({ label: '06', cents: 500 });
  });
});
