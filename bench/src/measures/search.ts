import { join } from 'node:path';
import { NO_SHIFTS, type OpenShift, type SaleLine } from '@tillkeeper/domain';
import type { Journal, SaleQuery } from '@tillkeeper/journal';
import { reconcileAtOnce, shiftReport } from '@tillkeeper/reports';
import BetterSqlite from 'better-sqlite3';
import type { Finding, Goal, Measure, ResultLine } from '../measure.ts';
import { nowMs } from '../now.ts';
import { measureInTurn } from '../rounds.ts';
import { pairedRatios, spreadOf } from '../statistics.ts';
import { openBenchJournal } from '../system.ts';
import { yearsOfSales } from '../years/fill-years.ts';
import { yearSale } from '../years/year-sale.ts';

const LIMIT = 50;
const EACH_ROUND = 20;
const SHIFT_SALES = 2_000;
const FAST: Goal = { of: 'till', most: 50 };
const CLOSE_TO_BARE: Goal = { of: 'ratio', most: 2 };
const X_GOAL: Goal = { of: 'till', most: 1_000 };
const SCREEN_GOAL: Goal = { of: 'till', most: 200 };
const FILE_ROWS = 100_000;

/** A way to look for a sale: through the journal, and as the bare statement for the same rows. */
interface Lookup {
  readonly what: string;
  readonly query: (line: SaleLine) => Omit<SaleQuery, 'limit'>;
  readonly where: string;
  readonly values: (line: SaleLine) => (string | number)[];
}

const LOOKUPS: readonly Lookup[] = [
  {
    what: 'reference',
    query: ({ reference }) => ({ referencePrefix: reference }),
    where: 'slip_number = (SELECT slip_number FROM sale WHERE reference = ?)',
    values: ({ reference }) => [reference],
  },
  {
    what: 'last four of a PIN',
    query: ({ secretLastFour }) => ({ secretLastFour }),
    where: "last_four = ? AND last_four != ''",
    values: ({ secretLastFour }) => [secretLastFour],
  },
  {
    what: 'serial number',
    query: ({ serialNumber }) => ({ serialNumber }),
    where: "serial = ? AND serial != ''",
    values: ({ serialNumber }) => [serialNumber],
  },
  {
    what: 'amount and operator',
    query: ({ amountCents, operatorName }) => ({ amountCents, operatorName }),
    where: 'amount_cents = ? AND operator = ?',
    values: ({ amountCents, operatorName }) => [amountCents, operatorName],
  },
];

/** What a manager waits for in a journal of years. */
export const search: Measure = {
  name: 'search',
  title: 'Searching years of sales',
  async run(surroundings) {
    const { quick, saleCount } = surroundings;
    const file = yearsOfSales(surroundings);
    const rounds = quick ? 3 : 15;
    // One after the other: the journal has its file to itself while it is open.
    const floors = await bareLookups(file, saleCount, rounds);
    const journal = openBenchJournal(file);
    try {
      const lines: ResultLine[] = [];
      for (const [index, lookup] of LOOKUPS.entries()) {
        const ours = await lookUp(lookup, journal, saleCount, rounds);
        lines.push(...linesOf(lookup.what, ours, floors[index] ?? []));
      }
      const alone = async (what: string, goal: Goal, work: () => void): Promise<void> => {
        const found = await measureInTurn(quick ? 2 : 9, { till: () => timed(work) });
        lines.push({ what, unit: 'ms', till: spreadOf(found.till), goal });
      };
      await alone('opening the journal screen: the newest 50', SCREEN_GOAL, () => {
        journal.search({ limit: LIMIT + 1 });
      });
      await alone(`X report of a shift of ${SHIFT_SALES} sales`, X_GOAL, () => {
        const throughSeq = saleCount * 6 + 3;
        const range = { by: 'event', afterSeq: throughSeq - SHIFT_SALES * 6, throughSeq } as const;
        shiftReport(SHIFT, journal.bookings(range), journal.openSales());
      });
      lines.push(await reconciled(quick ? 1_000 : FILE_ROWS, quick ? 2 : 5));
      return { lines, notes: [`${saleCount} sales in ${join(file, '..')}`] } satisfies Finding;
    } finally {
      journal.close();
    }
  },
};

const BY = { operatorId: 'OP', name: 'Nomsa' };
const SHIFT: OpenShift = {
  shiftNumber: NO_SHIFTS.lastNumber + 1,
  openedUtcMs: 0,
  openedBy: BY,
  floatCents: 50_000,
  dropsCents: 0,
  payOutsCents: 0,
  payInsCents: 0,
  movementCount: 0,
  xCount: 0,
  counted: null,
};

async function bareLookups(
  file: string,
  saleCount: number,
  rounds: number,
): Promise<(readonly number[])[]> {
  const bare = new BetterSqlite(file, { readonly: true });
  try {
    const floors: (readonly number[])[] = [];
    for (const { where, values } of LOOKUPS) {
      const statement = bare.prepare(
        `SELECT * FROM sale_line WHERE ${where} ORDER BY created_utc_ms DESC, slip_number DESC LIMIT ${LIMIT}`,
      );
      floors.push(await each(saleCount, rounds, (line) => statement.all(...values(line))));
    }
    return floors;
  } finally {
    bare.close();
  }
}

function lookUp(
  { query }: Lookup,
  journal: Journal,
  saleCount: number,
  rounds: number,
): Promise<readonly number[]> {
  return each(saleCount, rounds, (line) => journal.search({ ...query(line), limit: LIMIT }));
}

/** Milliseconds a lookup, round by round. */
async function each(
  saleCount: number,
  rounds: number,
  find: (line: SaleLine) => readonly unknown[],
): Promise<readonly number[]> {
  const wanted = wantedOf(saleCount);
  const round = (): number =>
    timed(() => {
      for (const line of wanted) assertFound(find(line));
    }) / wanted.length;
  return (await measureInTurn(rounds, { round })).round;
}

function linesOf(what: string, ours: readonly number[], floors: readonly number[]): ResultLine[] {
  const [till, floor] = [spreadOf(ours), spreadOf(floors)];
  const ratio = spreadOf(pairedRatios(ours, floors));
  const both = { unit: 'ms', till, floor, ratio };
  return [
    { what: `by ${what}`, ...both, goal: FAST },
    { what: `by ${what}, to the bare statement`, ...both, goal: CLOSE_TO_BARE },
  ];
}

// Sales with a PIN, spread over all the years.
function wantedOf(saleCount: number): SaleLine[] {
  const wanted: SaleLine[] = [];
  for (let slip = 1; wanted.length < EACH_ROUND && slip <= saleCount; slip += 1) {
    const { line } = yearSale(Math.ceil((slip * saleCount) / (EACH_ROUND * 3)) % saleCount || 1);
    if (line.secretLastFour !== '') wanted.push(line);
  }
  return wanted;
}

function assertFound(rows: readonly unknown[]): void {
  if (rows.length === 0) throw new Error('A sale that is there was not found.');
}

async function reconciled(rowCount: number, rounds: number): Promise<ResultLine> {
  const lines = Array.from({ length: rowCount }, (_, index) => yearSale(index + 1).line);
  const rows = lines.map((line, index) => ({
    lineNumber: index + 2,
    atUtcMs: line.createdUtcMs,
    reference: line.reference,
    transactionId: line.providerTransactionId,
    transactionType: 'Purchase',
    productCode: line.productCode,
    productName: line.productName,
    amountCents: line.amountCents,
    commissionCents: 0,
    status: 'sold' as const,
    statusText: 'Success',
  }));
  const span = { fromUtcMs: 0, toUtcMs: Number.MAX_SAFE_INTEGER };
  const found = await measureInTurn(rounds, {
    till: () => timed(() => void reconcileAtOnce({ rows, lines, ...span, find: () => undefined })),
  });
  return { what: `reconciling ${rowCount} rows`, unit: 'ms', till: spreadOf(found.till) };
}

function timed(work: () => void): number {
  const begunMs = nowMs();
  work();
  return nowMs() - begunMs;
}
