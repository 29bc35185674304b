/** One cell: text, which stays as it is, or what a spreadsheet may count with. */
export type CsvCell = string | { readonly value: string };

/** A table of a file, under its title. */
export interface CsvTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/**
 * A CSV file after RFC 4180: what it is about, then each table under its title, with an empty line
 * before it. One byte order mark at the very start makes spreadsheets read it as UTF-8.
 */
export function csvFile(
  about: readonly (readonly CsvCell[])[],
  tables: readonly CsvTable[],
): string {
  const lines: readonly (readonly CsvCell[])[] = [
    ...about,
    ...tables.flatMap(({ title, head, rows }) => [[], [title], head, ...rows]),
  ];
  return `\uFEFF${lines.map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`;
}

/** Cents as a plain number of rand, which every spreadsheet understands: `1234.50`. */
export function randCell(cents: number): CsvCell {
  const absolute = Math.abs(cents);
  const fraction = String(absolute % 100).padStart(2, '0');
  return { value: `${cents < 0 ? '-' : ''}${Math.trunc(absolute / 100)}.${fraction}` };
}

/**
 * Text that a spreadsheet would count with, `0821234567`, a serial number of 20 digits or `12E34`: it
 * would lose its zeros, its last digits or its form, so it is written as a formula of that one text.
 */
const LIKE_A_NUMBER = /^-?\d[\d .:/-]*(?:[eE][+-]?\d+)?$/;
/** What begins a formula. Names come from outside: such a text gets an apostrophe in front. */
const LIKE_A_FORMULA = /^[=+\-@\t\r\n]/;

function cellText(cell: CsvCell): string {
  if (typeof cell !== 'string') return quoted(cell.value);
  if (LIKE_A_NUMBER.test(cell)) return quoted(`="${cell}"`);
  return quoted(LIKE_A_FORMULA.test(cell) ? `'${cell}` : cell);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
