import { describe, expect, it } from 'vitest';
import { DAY_UTC_MS, rowOf, sampleLine } from '../testing/lines.ts';
import { fileDay } from './file-day.ts';
import type { FileRow } from './parse-file.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const MINUTE_MS = 60_000;

const at = (atUtcMs: number): FileRow => rowOf(sampleLine(), { atUtcMs });
const noon = (days = 0): FileRow => at(DAY_UTC_MS + days * DAY_MS + 12 * 60 * MINUTE_MS);

describe('the day of a file', () => {
  it('is that of its rows, and a name that says another is told', () => {
    const rows = [noon()];
    expect(fileDay('recon_20261121.csv', rows)).toEqual({
      day: '2026-11-21',
      fromUtcMs: DAY_UTC_MS,
      toUtcMs: DAY_UTC_MS + DAY_MS,
      namedDay: null,
      otherDays: [],
    });
    expect(fileDay('recon_20261120.csv', rows)).toMatchObject({
      day: '2026-11-21',
      namedDay: '2026-11-20',
    });
    expect(fileDay('export.csv', rows)).toMatchObject({ day: '2026-11-21', namedDay: null });
  });

  it('is that of most rows, and the others are told', () => {
    const rows = [noon(-2), noon(1), noon(), noon(), noon(1), noon()];
    expect(fileDay('export.csv', rows)).toMatchObject({
      day: '2026-11-21',
      otherDays: [
        { day: '2026-11-19', rowCount: 1 },
        { day: '2026-11-22', rowCount: 2 },
      ],
    });
  });

  it('is the one in the name only between days with as many rows', () => {
    const rows = [noon(1), noon()];
    expect(fileDay('recon_20261122.csv', rows)).toMatchObject({
      day: '2026-11-22',
      namedDay: null,
      otherDays: [{ day: '2026-11-21', rowCount: 1 }],
    });
    expect(fileDay('export.csv', rows)).toMatchObject({ day: '2026-11-21' });
  });

  it('has nobody’s other day in the minutes round midnight', () => {
    const rows = [noon(), noon(), at(DAY_UTC_MS - MINUTE_MS), at(DAY_UTC_MS + DAY_MS + MINUTE_MS)];
    expect(fileDay('recon_20261121.csv', rows)).toMatchObject({ otherDays: [] });
  });

  it('is in the name alone where there is no row, if that is a date at all', () => {
    expect(fileDay('recon_20261121.csv', [])).toMatchObject({
      day: '2026-11-21',
      fromUtcMs: DAY_UTC_MS,
    });
    expect(fileDay('recon_20260230.csv', [])).toBeUndefined();
    expect(fileDay('recon_12345678.csv', [])).toBeUndefined();
    expect(fileDay('recon.csv', [])).toBeUndefined();
  });
});
