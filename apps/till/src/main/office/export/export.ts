import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Clock, formatSastDateTime, type PersonRef } from '@tillkeeper/domain';
import type { ExportAnswer, ExportAsk, ReportView } from '@tillkeeper/ipc';
import { type Journal, runInSlices } from '@tillkeeper/journal';
import { csvFile } from '@tillkeeper/reports';
import type { TillConfig } from '../../config/load.ts';
import type { ReconciledFile } from '../reconcile.ts';
import { type About, aboutCells, aboutExport } from './about.ts';
import { type PdfPage, pdfPage } from './pdf-page.ts';
import { reconciliationTables } from './reconciliation-tables.ts';
import { reportTables } from './report-tables.ts';
import { salesTableInSteps } from './sales-table.ts';
import { csvTable, pdfTable, type Table } from './table.ts';
import { MOST_ROWS_ON_A_SHEET, type WorkbookSheet, workbookSheets } from './workbook.ts';

/** The word that a file bears whose figures are worth nothing. */
export type ExportMark = 'TRAINING' | 'DEMO';

/** Which word the files of a till bear; none at a shop's own. */
export function exportMark({ training, worthless }: TillConfig): ExportMark | undefined {
  if (training) return 'TRAINING';
  return worthless ? 'DEMO' : undefined;
}

/** What makes a file of figures. */
export interface FileMakers {
  /** Chromium's own printing. */
  readonly toPdf: (page: PdfPage) => Promise<Uint8Array>;
  readonly toWorkbook: (sheets: readonly WorkbookSheet[], clock: Clock) => Promise<Uint8Array>;
}

/** What exporting needs. */
export interface ExportPorts extends FileMakers {
  readonly journal: Pick<Journal, 'linesBetween' | 'recordHouse'>;
  readonly report: () => Promise<ReportView>;
  readonly reconciliation: () => ReconciledFile | undefined;
  readonly folder: string;
  /** Stands in the name of the file and in the file itself. */
  readonly mark: ExportMark | undefined;
  readonly shopName: string;
  readonly tillName: string;
  readonly nowUtcMs: number;
  readonly clock: Clock;
}

/**
 * How many rows a file takes. Paper: more than a hundred sheets, of which nobody reads more, and Chromium
 * takes minutes to lay out what is much longer.
 */
const MOST_ROWS: Readonly<Record<ExportAsk['format'], number>> = {
  csv: Number.POSITIVE_INFINITY,
  xlsx: MOST_ROWS_ON_A_SHEET,
  pdf: 2_000,
};

/** Writes figures to a file of their own in the till's folder for exports, and records that it did. */
export async function exportFigures(
  ask: ExportAsk,
  by: PersonRef,
  ports: ExportPorts,
): Promise<ExportAnswer> {
  const compared = ask.what === 'reconciliation' ? ports.reconciliation() : undefined;
  const tables = await tablesOf(ask, compared, ports);
  const rowCount = tables.reduce((total, { rows }) => total + rows.length, 0);
  if (rowCount === 0) return { kind: 'refused', why: 'nothing' };
  if (rowCount > MOST_ROWS[ask.format]) return { kind: 'refused', why: 'too-long' };
  const about = aboutExport(ask, by, compared?.view, ports);
  const content = await contentOf(ask, about, tables, ports);
  if (content === undefined) return { kind: 'refused', why: 'failed' };
  const file = join(ports.folder, fileName(ask, about, ports));
  try {
    mkdirSync(ports.folder, { recursive: true });
    writeFileSync(file, content, { flag: 'wx', mode: 0o600 });
  } catch {
    return { kind: 'refused', why: 'no-access' };
  }
  const what = `${ask.what} ${ask.format}` as const;
  try {
    ports.journal.recordHouse([{ kind: 'exported', what, rowCount, by, atUtcMs: ports.nowUtcMs }]);
  } catch (error) {
    // Figures never leave the till without somebody who answers for it on record.
    rmSync(file, { force: true });
    throw error;
  }
  return { kind: 'saved', file, rowCount };
}

async function tablesOf(
  ask: ExportAsk,
  compared: ReconciledFile | undefined,
  ports: ExportPorts,
): Promise<Table[]> {
  switch (ask.what) {
    case 'sales':
      return [await runInSlices(salesTableInSteps(ask, ports.journal), ports.clock)];
    case 'report':
      return reportTables(await ports.report());
    case 'reconciliation':
      return compared?.view.kind === 'done' ? reconciliationTables(compared) : [];
  }
}

async function contentOf(
  { format }: ExportAsk,
  about: About,
  tables: readonly Table[],
  { toPdf, toWorkbook, clock }: ExportPorts,
): Promise<string | Uint8Array | undefined> {
  if (format === 'csv') return csvFile(aboutCells(about), tables.map(csvTable));
  try {
    if (format === 'xlsx') return await toWorkbook(workbookSheets(about, tables), clock);
    return await toPdf(pdfPage(about, tables.map(pdfTable)));
  } catch {
    return undefined;
  }
}

function fileName(
  { what, format }: ExportAsk,
  { firstDay }: About,
  { mark, nowUtcMs }: ExportPorts,
): string {
  const now = formatSastDateTime(nowUtcMs).replace(/[ :]/g, '-');
  return `${mark === undefined ? '' : `${mark}-`}${what}-${firstDay}-made-${now}.${format}`;
}
