import { formatSastDateTime } from '@tillkeeper/domain';
import { expect, it } from 'vitest';
import { type SpanName, spanOf } from './spans.ts';

const NOW_UTC_MS = Date.UTC(2026, 11, 31, 22, 30);

it.each<[SpanName, string, string]>([
  ['today', '2027-01-01 00:00:00', '2027-01-02 00:00:00'],
  ['yesterday', '2026-12-31 00:00:00', '2027-01-01 00:00:00'],
  ['week', '2026-12-26 00:00:00', '2027-01-02 00:00:00'],
  ['month', '2027-01-01 00:00:00', '2027-02-01 00:00:00'],
  ['last', '2026-12-01 00:00:00', '2027-01-01 00:00:00'],
])(
  '%s begins and ends with South African days, also in the first hours of a year',
  (name, from, to) => {
    const { fromUtcMs, toUtcMs } = spanOf(name, NOW_UTC_MS);
    expect([formatSastDateTime(fromUtcMs), formatSastDateTime(toUtcMs)]).toEqual([from, to]);
  },
);
