/**
 * A PIN as a customer types it, or an empty text when what came is none: nothing, a masked one
 * (`************1234`, `XXXX…`), or words. Only the last copy of a PIN may be printed, so half a PIN
 * counts as no PIN. Spaces and dashes between digits are the provider's layout and go.
 */
export function readPin(text: string): string {
  const compact = withoutLayout(text);
  if (/^\d{4,}$/.test(compact)) return compact;
  return /^[0-9A-Za-z]{6,}$/.test(compact) && /\d{4}/.test(compact) && !/x{2,}/i.test(compact)
    ? compact
    : '';
}

/** A 20-digit STS token (IEC 62055-41), or an empty text when what came is none. */
export function readStsToken(text: string): string {
  const compact = withoutLayout(text);
  return /^\d{20}$/.test(compact) ? compact : '';
}

function withoutLayout(text: string): string {
  return text.trim().replace(/(?<=\w)[ -](?=\w)/g, '');
}
