import type { Cell } from './table.ts';
import { type WorkbookSheet, writeWorkbook } from './workbook.ts';

/** What the process that makes a workbook is told: each sheet, its rows in parts, and that it is all. */
export type WorkbookMessage =
  | { readonly kind: 'sheet'; readonly sheet: Omit<WorkbookSheet, 'rows'> }
  | { readonly kind: 'rows'; readonly rows: WorkbookSheet['rows'] }
  | { readonly kind: 'end' };

const ROWS_AT_ONCE = 500;

/** Hands sheets over in parts: to copy a hundred thousand rows for another process takes a while, too. */
export function* sendSheets(
  sheets: readonly WorkbookSheet[],
  post: (message: WorkbookMessage) => void,
): Generator<void, void, void> {
  for (const { rows, ...sheet } of sheets) {
    post({ kind: 'sheet', sheet });
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      post({ kind: 'rows', rows: rows.slice(from, from + ROWS_AT_ONCE) });
      yield;
    }
  }
  post({ kind: 'end' });
}

/** The other side: puts the parts together and gives the workbook once all are there. */
export function createWorkbookMaker(
  done: (workbook: Promise<Uint8Array>) => void,
): (message: WorkbookMessage) => void {
  const sheets: (WorkbookSheet & { readonly rows: (readonly Cell[])[] })[] = [];
  return (message) => {
    if (message.kind === 'sheet') sheets.push({ ...message.sheet, rows: [] });
    else if (message.kind === 'rows') sheets.at(-1)?.rows.push(...message.rows);
    else done(writeWorkbook(sheets));
  };
}
