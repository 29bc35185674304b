// South Africa keeps UTC+2 all year and has no summer time, so no time zone data is needed.
const SAST_OFFSET_MS = 2 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** `2026-11-21 16:40:35`, South African time. */
export function formatSastDateTime(utcMs: number): string {
  return new Date(utcMs + SAST_OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');
}

/** `16:40`, South African time. */
export function formatSastTime(utcMs: number): string {
  return formatSastDateTime(utcMs).slice(11, 16);
}

/** The first millisecond of the South African day that `utcMs` falls in. */
export function startOfSastDayUtcMs(utcMs: number): number {
  return Math.floor((utcMs + SAST_OFFSET_MS) / DAY_MS) * DAY_MS - SAST_OFFSET_MS;
}
