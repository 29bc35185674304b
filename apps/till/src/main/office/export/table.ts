import { formatRand, formatSastDateTime } from '@tillkeeper/domain';
import { type CsvCell, type CsvTable, randCell } from '@tillkeeper/reports';
import type { PdfTable } from './pdf-page.ts';

/** A cell before it is known for which kind of file: text stays text, and the rest can be counted with. */
export type Cell =
  | string
  | number
  | { readonly cents: number }
  | { readonly atUtcMs: number }
  /** A South African date, `2026-11-21`. */
  | { readonly day: string };

/** A table that can become part of a file. */
export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A table for a spreadsheet. */
export function csvTable({ title, head, rows }: Table): CsvTable {
  return { title, head, rows: rows.map((row) => row.map(csvCell)) };
}

function csvCell(cell: Cell): CsvCell {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return { value: String(cell) };
  return 'cents' in cell ? randCell(cell.cents) : { value: words(cell) };
}

/** A table for a printed page: money and counts stand at the right, under one another. */
export function pdfTable({ title, head, rows }: Table): PdfTable {
  const isCounted = (cell: Cell | undefined): boolean =>
    typeof cell === 'number' || (typeof cell === 'object' && 'cents' in cell);
  return {
    title,
    head,
    rows: rows.map((row) => row.map(words)),
    rightFrom: head.map((_, index) => rows.every((row) => isCounted(row[index]))),
  };
}

function words(cell: Cell): string {
  if (typeof cell !== 'object') return String(cell);
  if ('cents' in cell) return formatRand(cell.cents);
  return 'day' in cell ? cell.day : formatSastDateTime(cell.atUtcMs);
}
