const LONGEST_PIN = 12;
const SHORTEST_BADGE = 8;
/** Scanners type faster than anybody: 5 to 20 ms a character. */
const SCANNER_MS = 35;

/**
 * Whether a scanner typed it: no PIN has letters or is so long, and nobody types eight digits with
 * so little time between them. `keyTimesMs` are the moments of its keys.
 */
export function isScanned(text: string, keyTimesMs: readonly number[]): boolean {
  if (text.length < SHORTEST_BADGE) return false;
  if (text.length > LONGEST_PIN || /\D/.test(text)) return true;
  const last = keyTimesMs.slice(-text.length);
  if (last.length < text.length) return false;
  return ((last.at(-1) ?? 0) - (last[0] ?? 0)) / (text.length - 1) < SCANNER_MS;
}
