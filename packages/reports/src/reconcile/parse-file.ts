import { err, ok, type Result } from '@tillkeeper/domain';

/** One row of the provider's daily file. */
export interface FileRow {
  /** The line in the file, for people who look it up. */
  readonly lineNumber: number;
  /** When, in UTC; the file has South African time. */
  readonly atUtcMs: number;
  readonly reference: string;
  readonly transactionId: string;
  readonly transactionType: string;
  readonly productCode: string;
  readonly productName: string;
  readonly amountCents: number;
  /** What the provider says that the shop earned; 0 where the file has no such column. */
  readonly commissionCents: number;
  readonly status: FileStatus;
  readonly statusText: string;
}

/** What a status of the file means. An unknown word is `unclear`, never a decline. */
export type FileStatus = 'sold' | 'pending' | 'failed' | 'unclear';

/** A file as far as it could be read. */
export interface ReadFile {
  readonly rows: readonly FileRow[];
  readonly badLines: readonly BadLine[];
}

/** A line that could not be read. The others still count. */
export interface BadLine {
  readonly lineNumber: number;
  readonly why: 'columns' | 'date' | 'amount' | 'reference';
}

/** Why a file is no daily file at all. */
export type FileRefusal = {
  readonly kind: 'not-a-daily-file';
  readonly missing: readonly string[];
};

// The columns that matching needs; the file has more, and may get others.
const NEEDED = ['date', 'reference', 'transaction id', 'gross amount', 'status'] as const;
const SAST_OFFSET_MS = 2 * 60 * 60 * 1000;

/** Reads a daily file from beginning to end. */
export function parseDailyFile(text: string): Result<ReadFile, FileRefusal> {
  const steps = readDailyFile(text);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const LINES_PER_STEP = 200;

/**
 * Reads Flash's daily file: semicolons, quotes doubled inside quotes, rand with four decimals. It
 * yields every few lines, so that a file of a hundred thousand does not hold up a sale.
 */
export function* readDailyFile(text: string): Generator<void, Result<ReadFile, FileRefusal>> {
  const records = splitRecords(text.replace(/^\uFEFF/, ''));
  const head = records.next();
  const names = head.done === true ? [] : head.value.cells.map((name) => name.trim().toLowerCase());
  const missing = NEEDED.filter((name) => !names.includes(name));
  if (missing.length > 0) return err({ kind: 'not-a-daily-file', missing });
  const at = (name: string): number => names.indexOf(name);
  const columns: Columns = {
    count: names.length,
    date: at('date'),
    reference: at('reference'),
    transactionId: at('transaction id'),
    transactionType: at('transaction type'),
    productCode: at('product code'),
    product: at('product'),
    amount: at('gross amount'),
    commission: at('commission'),
    status: at('status'),
  };
  const rows: FileRow[] = [];
  const badLines: BadLine[] = [];
  for (const { lineNumber, cells } of records) {
    const row = readRow(cells, lineNumber, columns);
    if (row.ok) rows.push(row.value);
    else badLines.push({ lineNumber, why: row.error });
    if ((rows.length + badLines.length) % LINES_PER_STEP === 0) yield;
  }
  return ok({ rows, badLines });
}

type Columns = Record<
  | 'count'
  | 'date'
  | 'reference'
  | 'transactionId'
  | 'transactionType'
  | 'productCode'
  | 'product'
  | 'amount'
  | 'commission'
  | 'status',
  number
>;

function readRow(
  cells: readonly string[],
  lineNumber: number,
  columns: Columns,
): Result<FileRow, BadLine['why']> {
  if (cells.length !== columns.count) return err('columns');
  const cell = (index: number): string => cells[index]?.trim() ?? '';
  const atUtcMs = parseDate(cell(columns.date));
  if (atUtcMs === undefined) return err('date');
  const amountCents = parseFileAmount(cell(columns.amount));
  if (amountCents === undefined) return err('amount');
  const reference = cell(columns.reference);
  if (reference === '' && cell(columns.transactionId) === '') return err('reference');
  const statusText = cell(columns.status);
  return ok({
    lineNumber,
    atUtcMs,
    reference,
    transactionId: cell(columns.transactionId),
    transactionType: cell(columns.transactionType),
    productCode: cell(columns.productCode),
    productName: cell(columns.product),
    amountCents,
    commissionCents: parseFileAmount(cell(columns.commission)) ?? 0,
    status: STATUSES.get(statusText.toLowerCase()) ?? 'unclear',
    statusText,
  });
}

const STATUSES = new Map<string, FileStatus>([
  ['success', 'sold'],
  ['successful', 'sold'],
  ['pending', 'pending'],
  ['failed', 'failed'],
]);

/** `500.0000` as 50000 cents; `undefined` for what is no amount or has parts of a cent. */
export function parseFileAmount(text: string): number | undefined {
  const match = /^(-?)(\d{1,12})(?:[.,](\d{1,2})0*)?$/.exec(text);
  if (match === null) return undefined;
  const [, sign = '', rand = '', fraction = ''] = match;
  const cents = Number(rand) * 100 + Number(fraction.padEnd(2, '0'));
  return sign === '-' ? -cents : cents;
}

// `2025/10/29 08:38`, also with dashes or seconds. South Africa has no summer time.
function parseDate(text: string): number | undefined {
  const match = /^(\d{4})[/-](\d{2})[/-](\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (match === null) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0));
  const local = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second || 0);
  const isDate =
    new Date(local).getUTCMonth() + 1 === month && new Date(local).getUTCDate() === day;
  // A 30th of February would be a day in March, and a file of two days.
  return isDate ? local - SAST_OFFSET_MS : undefined;
}

interface CsvRecord {
  readonly lineNumber: number;
  readonly cells: readonly string[];
}

// A broken quote costs no more than its own cell: another till's sale must not vanish in it.
function* splitRecords(text: string): Generator<CsvRecord, undefined> {
  let cells: string[] = [];
  let lineNumber = 1;
  let startLine = 1;
  for (let at = 0; at < text.length; ) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : undefined;
    const [value, next] = quoted ?? plainCell(text, at);
    cells.push(value);
    if (quoted !== undefined) lineNumber += value.split('\n').length - 1;
    if (text[next] === ';') {
      at = next + 1;
      if (at === text.length) cells.push('');
      continue;
    }
    if (cells.length > 1 || cells[0] !== '') yield { lineNumber: startLine, cells };
    at = next + (text.startsWith('\r\n', next) ? 2 : 1);
    lineNumber += 1;
    startLine = lineNumber;
    cells = [];
  }
  if (cells.length > 0) yield { lineNumber: startLine, cells };
  return undefined;
}

type Cell = [value: string, next: number];

const PLAIN = /[^;\r\n]*/y;

function plainCell(text: string, at: number): Cell {
  PLAIN.lastIndex = at;
  const [value = ''] = PLAIN.exec(text) ?? [];
  return [value, at + value.length];
}

/** Far longer than any metadata; also what one broken quote may cost to look through. */
const QUOTED_LENGTH = 20_000;

/** The cell whose quote opens at `at`; `undefined` where none closes it at the end of a cell. */
function quotedCell(text: string, at: number): Cell | undefined {
  const within = text.slice(at + 1, at + QUOTED_LENGTH);
  for (let quote = within.indexOf('"'); quote >= 0; quote = within.indexOf('"', quote + 2)) {
    if (within[quote + 1] === '"') continue;
    const next = at + quote + 2;
    return ';\r\n'.includes(text[next] ?? '\n')
      ? [within.slice(0, quote).replaceAll('""', '"'), next]
      : undefined;
  }
  return undefined;
}
