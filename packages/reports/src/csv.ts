/** One cell of a table. */
export type Cell = string | number;

/**
 * A table as CSV after RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8. Text
 * that a spreadsheet would take for a formula is prefixed with an apostrophe: names come from outside.
 */
export function toCsv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [head, ...rows].map((row) => row.map(cellText).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** Cents as a plain number of rand, which every spreadsheet understands: `1234.50`. */
export function randCell(cents: number): string {
  const absolute = Math.abs(cents);
  const fraction = String(absolute % 100).padStart(2, '0');
  return `${cents < 0 ? '-' : ''}${Math.trunc(absolute / 100)}.${fraction}`;
}

function cellText(cell: Cell): string {
  const text = String(cell);
  const isNumber = /^-?\d+(\.\d+)?$/.test(text);
  const safe = !isNumber && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
