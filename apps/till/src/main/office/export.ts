import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Clock,
  formatRand,
  formatSastDateTime,
  type PersonRef,
  type SaleLine,
  type TenderTotals,
} from '@tillkeeper/domain';
import type { ExportAnswer, ExportAsk, ReportView } from '@tillkeeper/ipc';
import { type Journal, runInSlices } from '@tillkeeper/journal';
import { type Cell, randCell, toCsv } from '@tillkeeper/reports';
import type { TillConfig } from '../config/load.ts';
import { GROUP_NAMES } from './group-names.ts';
import { hoursOf } from './hours.ts';
import { type PdfTable, tablesToHtml } from './pdf-page.ts';
import type { ReconciledFile } from './reconcile.ts';

/** A table that can become a file. Amounts are cents, so that each kind of file writes its own. */
interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (Cell | { readonly cents: number })[])[];
}

/** The word that a file bears whose figures are worth nothing. */
export type ExportMark = 'TRAINING' | 'DEMO';

/** Which word the files of a till bear; none at a shop's own. */
export function exportMark({ training, worthless }: TillConfig): ExportMark | undefined {
  if (training) return 'TRAINING';
  return worthless ? 'DEMO' : undefined;
}

/** What exporting needs. */
export interface ExportPorts {
  readonly journal: Pick<Journal, 'linesBetween' | 'recordHouse'>;
  readonly report: () => Promise<ReportView>;
  readonly reconciliation: () => ReconciledFile | undefined;
  readonly folder: string;
  /** Stands in the name of the file and in the file itself. */
  readonly mark: ExportMark | undefined;
  readonly shopName: string;
  readonly nowUtcMs: number;
  readonly clock: Clock;
  /** Makes a PDF of a page: Chromium's own printing. */
  readonly toPdf: (html: string) => Promise<Uint8Array>;
}

/** Writes figures to a file of their own in the till's folder for exports, and records that it did. */
export async function exportFigures(
  ask: ExportAsk,
  by: PersonRef,
  ports: ExportPorts,
): Promise<ExportAnswer> {
  const tables = await tablesOf(ask, ports);
  const rowCount = tables.reduce((total, { rows }) => total + rows.length, 0);
  if (rowCount === 0) return { kind: 'refused', why: 'nothing' };
  const file = join(ports.folder, fileName(ask, ports));
  const content = await contentOf(ask, tables, ports);
  if (content === undefined) return { kind: 'refused', why: 'failed' };
  try {
    mkdirSync(ports.folder, { recursive: true });
    writeFileSync(file, content, { flag: 'wx', mode: 0o600 });
  } catch {
    return { kind: 'refused', why: 'no-access' };
  }
  const what = `${ask.what} ${ask.format}` as const;
  ports.journal.recordHouse([{ kind: 'exported', what, rowCount, by, atUtcMs: ports.nowUtcMs }]);
  return { kind: 'saved', file, rowCount };
}

async function contentOf(
  { format }: ExportAsk,
  tables: readonly Table[],
  ports: ExportPorts,
): Promise<string | Uint8Array | undefined> {
  const mark = ports.mark === undefined ? undefined : `${ports.mark} - NO VALUE`;
  if (format === 'csv') {
    const marked = mark === undefined ? [] : [toCsv([mark], [])];
    return [...marked, ...tables.map(csvOf)].join('\r\n');
  }
  const made = `${ports.shopName} · ${formatSastDateTime(ports.nowUtcMs).slice(0, 16)}`;
  try {
    return await ports.toPdf(tablesToHtml(tables.map(pdfTable), made, mark));
  } catch {
    return undefined;
  }
}

function fileName({ what, format, fromUtcMs }: ExportAsk, { mark, nowUtcMs }: ExportPorts): string {
  // A comparison is of the file's day, which stands in it; only spans have a day of their own.
  const day = what === 'reconciliation' ? '' : `${formatSastDateTime(fromUtcMs).slice(0, 10)}-`;
  const now = formatSastDateTime(nowUtcMs).slice(0, 19).replace(/[ :]/g, '-');
  return `${mark === undefined ? '' : `${mark}-`}${what}-${day}made-${now}.${format}`;
}

async function tablesOf(ask: ExportAsk, ports: ExportPorts): Promise<Table[]> {
  switch (ask.what) {
    case 'sales':
      return [await runInSlices(salesTableInSteps(ask, ports), ports.clock)];
    case 'report':
      return reportTables(await ports.report());
    case 'reconciliation':
      return reconciliationTables(ports.reconciliation());
  }
}

// A busy month has a hundred thousand sales: they are read an hour at a time, between which the till sells.
function* salesTableInSteps(
  span: ExportAsk,
  { journal }: ExportPorts,
): Generator<void, Table, void> {
  const rows: SalesRow[] = [];
  for (const { fromUtcMs, toUtcMs } of hoursOf(span)) {
    for (const line of journal.linesBetween(fromUtcMs, toUtcMs)) rows.push(salesRow(line));
    yield;
  }
  return {
    title: 'Sales',
    head: [
      'Slip',
      'Date',
      'Reference',
      'Operator',
      'Group',
      'Product',
      'For',
      'Amount',
      'Cash',
      'Card',
      '1Voucher',
      'Rounding',
      'State',
      'Refund',
      'Serial',
      'Last four',
      'Provider transaction',
    ],
    rows,
  };
}

type SalesRow = Table['rows'][number];

function salesRow(line: SaleLine): SalesRow {
  return [
    line.slipNumber,
    formatSastDateTime(line.createdUtcMs),
    line.reference,
    line.operatorName,
    GROUP_NAMES.get(line.productGroup) ?? line.productGroup,
    line.productName,
    line.target,
    { cents: line.amountCents },
    { cents: line.cashCents },
    { cents: line.cardCents },
    { cents: line.voucherCents },
    { cents: line.roundingCents },
    line.state,
    line.refund,
    line.serialNumber,
    line.secretLastFour,
    line.providerTransactionId,
  ];
}

function reportTables(report: ReportView): Table[] {
  const parts = [
    ['By product group', report.byGroup],
    ['By hour', report.byHour],
    ['By day', report.byDay],
    ['By product', report.byProduct],
    ['By operator', report.byOperator],
    ['By tender', report.byTender],
    ['By provider', report.byProvider],
  ] as const;
  const breakdowns = parts.map(([title, rows]) => ({
    title,
    head: [title.replace('By ', ''), 'Sold', 'Voided', 'Net', 'Commission'],
    rows: rows.map(({ key, name, soldCount, voidedCount, netCents, commissionCents }) => [
      GROUP_NAMES.get(key) ?? name,
      soldCount,
      voidedCount,
      { cents: netCents },
      { cents: commissionCents },
    ]),
  }));
  // An empty report is not worth a file: the sums stand only where something was sold or done.
  const money = moneyTable(report.figures);
  return money.rows.length === 0 ? breakdowns : [...breakdowns, money];
}

function moneyTable({ taken, refunded, ...figures }: ReportView['figures']): Table {
  const { redeemed, refundedToVoucher, paidOut } = figures;
  const lines: readonly ({ name: string; count: number } & Partial<TenderTotals>)[] = [
    { name: 'Taken', count: figures.takenCount, ...taken },
    { name: 'Refunded', count: figures.refundedCount, ...negative(refunded) },
    { name: 'Vouchers redeemed', count: redeemed.count, voucherCents: redeemed.cents },
    {
      name: 'Refunded to 1Voucher',
      count: refundedToVoucher.count,
      voucherCents: -refundedToVoucher.cents,
    },
    { name: 'Paid out for cancelled PINs', count: paidOut.count, cashCents: -paidOut.cents },
  ];
  return {
    title: 'Money',
    head: ['Money', 'Number', 'Cash', 'Card', '1Voucher', 'Rounding'],
    rows: lines
      .filter(({ count }) => count !== 0)
      .map(({ name, count, cashCents = 0, cardCents = 0, voucherCents = 0, roundingCents = 0 }) => [
        name,
        count,
        { cents: cashCents },
        { cents: cardCents },
        { cents: voucherCents },
        { cents: roundingCents },
      ]),
  };
}

function negative(totals: TenderTotals): TenderTotals {
  return {
    cashCents: -totals.cashCents,
    cardCents: -totals.cardCents,
    voucherCents: -totals.voucherCents,
    roundingCents: -totals.roundingCents,
  };
}

function reconciliationTables(file: ReconciledFile | undefined): Table[] {
  if (file?.view.kind !== 'done') return [];
  const { fileName: name, matchedCount } = file.view;
  return [
    ...(file.leftOut.length === 0 ? [] : [leftOutTable(file.leftOut)]),
    {
      title: `Against ${name}: ${matchedCount} match`,
      head: [
        'What',
        'To do',
        'Line',
        'Reference',
        'Transaction',
        'Transaction here',
        'Product',
        'Time',
        'There',
        'Here',
      ],
      rows: file.findings.map((each) => [
        each.kind,
        each.advice,
        each.lineNumber ?? '',
        each.reference,
        each.transactionId,
        each.hereTransactionId,
        each.productName,
        formatSastDateTime(each.atUtcMs),
        each.thereCents === null ? '' : { cents: each.thereCents },
        each.hereCents === null ? '' : { cents: each.hereCents },
      ]),
    },
  ];
}

function leftOutTable(lines: readonly SaleLine[]): Table {
  return {
    title: 'Not in the file at all: it lists no redemptions and cancellations',
    head: ['Slip', 'Date', 'Reference', 'Transaction here', 'Product', 'Worth'],
    rows: lines.map((line) => [
      line.slipNumber,
      formatSastDateTime(line.createdUtcMs),
      line.reference,
      line.providerTransactionId,
      line.productName,
      { cents: line.valueCents },
    ]),
  };
}

function csvOf({ head, rows }: Table): string {
  return toCsv(
    head,
    rows.map((row) => row.map((cell) => (typeof cell === 'object' ? randCell(cell.cents) : cell))),
  );
}

function pdfTable({ title, head, rows }: Table): PdfTable {
  return {
    title,
    head,
    rows: rows.map((row) =>
      row.map((cell) => (typeof cell === 'object' ? formatRand(cell.cents) : String(cell))),
    ),
    // Money and counts stand at the right, under one another.
    rightFrom: head.map((_, index) => rows.every((row) => typeof row[index] !== 'string')),
  };
}
