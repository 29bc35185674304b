import { formatSastDateTime } from '@tillkeeper/domain';
import writeExcelFile, {
  type Cell as ExcelCell,
  type Row,
  type Sheet,
} from 'write-excel-file/node';
import type { About } from './about.ts';
import type { Cell, Table } from './table.ts';

/** A table on a sheet of a workbook, with what it is about above it. Plain data: it crosses to a process. */
export interface WorkbookSheet extends Table {
  readonly about: readonly string[];
}

/** Excel's own limit, less what stands above a table. */
export const MOST_ROWS_ON_A_SHEET = 1_048_000;

/** The sheets of a workbook, one a table: each says whose it is, like the sheets of a printed page. */
export function workbookSheets(about: About, tables: readonly Table[]): WorkbookSheet[] {
  const { mark, title, period, shopName, tillName, made, notes } = about;
  const head = [
    ...(mark === undefined ? [] : [mark]),
    title,
    `${period} · ${shopName} · till ${tillName}`,
    `Made ${made}`,
    ...notes,
  ];
  return tables.map((table) => ({ ...table, about: head }));
}

/**
 * An Excel workbook. Amounts, counts, days and times are numbers that every Excel shows in its own
 * country's way; numbers of phones, meters and slips of others stay text, with all their zeros.
 */
export async function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  return await writeExcelFile(sheets.map(excelSheet)).toBuffer();
}

type ExcelSheet = Sheet<never>;

function excelSheet({ title, about, head, rows }: WorkbookSheet): ExcelSheet {
  const above: Row[] = [
    ...about.map((line, index): Row => [index === 0 ? bold(line) : text(line)]),
    [],
    head.map(bold),
  ];
  return {
    sheet: sheetName(title),
    data: [...above, ...rows.map((row) => row.map(excelCell))],
    columns: head.map((_, column) => ({ width: widthOf(head, rows, column) })),
    stickyRowsCount: above.length,
  };
}

/** A name that Excel takes: at most 31 letters, without the signs that its formulas use. */
function sheetName(title: string): string {
  return title
    .replaceAll(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31)
    .trim();
}

function excelCell(cell: Cell): ExcelCell {
  if (typeof cell === 'string') return cell === '' ? null : text(cell);
  if (typeof cell === 'number') return { value: cell, type: Number };
  if ('cents' in cell) return { value: cell.cents / 100, type: Number, format: '#,##0.00' };
  if ('day' in cell) return { value: new Date(cell.day), type: Date, format: 'yyyy-mm-dd' };
  // A sheet knows no zone: it gets the moment as the clock on the shop's wall shows it.
  const value = new Date(`${formatSastDateTime(cell.atUtcMs).replace(' ', 'T')}Z`);
  return { value, type: Date, format: 'yyyy-mm-dd hh:mm:ss' };
}

function text(value: string): ExcelCell {
  return { value, type: String };
}

function bold(value: string): ExcelCell {
  return { value, type: String, fontWeight: 'bold' };
}

const MOST_LETTERS = 40;

// Of the first rows: a column is as wide as what mostly stands in it.
function widthOf(head: readonly string[], rows: readonly (readonly Cell[])[], column: number) {
  const letters = rows.slice(0, 200).map((row) => lettersOf(row[column] ?? ''));
  return Math.min(MOST_LETTERS, Math.max(head[column]?.length ?? 0, ...letters) + 2);
}

function lettersOf(cell: Cell): number {
  if (typeof cell !== 'object') return String(cell).length;
  if ('cents' in cell) return String(cell.cents).length + 3;
  return 'day' in cell ? cell.day.length : formatSastDateTime(cell.atUtcMs).length;
}
