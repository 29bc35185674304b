import type { HouseFact, OpenShift } from '@tillkeeper/domain';
import { NO_SHIFTS, NOTHING_MOVED } from '@tillkeeper/domain';
import type { Journal } from '@tillkeeper/journal';
import { reconcileAtOnce, shiftReport } from '@tillkeeper/reports';
import type { Finding, Goal, Measure, ResultLine } from '../measure.ts';
import { nowMs } from '../now.ts';
import { measureInTurn } from '../rounds.ts';
import { spreadOf } from '../statistics.ts';
import { openBenchJournal } from '../system.ts';
import { journalIn, yearsOfSales } from '../years/fill-years.ts';
import { firstSeqOf } from '../years/insert-sales.ts';
import { PAGE_LINES } from '../years/lookups.ts';
import { measureLookups } from '../years/measure-lookups.ts';
import { yearSale } from '../years/year-sale.ts';

const SHIFT_SALES = 2_000;
const X_GOAL: Goal = { of: 'till', most: 1_000 };
const SCREEN_GOAL: Goal = { of: 'till', most: 200 };
const FILE_ROWS = 100_000;

/** What a manager waits for in a journal of years. */
export const search: Measure = {
  name: 'search',
  title: 'Searching years of sales',
  async run(surroundings) {
    const { quick, saleCount } = surroundings;
    const folder = await yearsOfSales(surroundings);
    const file = journalIn(folder);
    // Brings a folder of an earlier schema up to this one's.
    openBenchJournal(file).close();
    const lines = await measureLookups(file, saleCount, quick ? 3 : 15);
    const times = quick ? 2 : 9;
    lines.push(await opened(file, times));
    const journal = openBenchJournal(file);
    try {
      const alone = async (what: string, work: () => unknown, goal?: Goal): Promise<void> => {
        const { till } = await measureInTurn(times, { till: () => timed(work) });
        lines.push({
          what,
          unit: 'ms',
          till: spreadOf(till),
          ...(goal === undefined ? {} : { goal }),
        });
      };
      const page = (): unknown => journal.search({ limit: PAGE_LINES + 1 });
      await alone('the newest page of all sales', page, SCREEN_GOAL);
      const x = (): unknown => shiftSoFar(journal, saleCount);
      await alone(`X report of a shift of ${SHIFT_SALES} sales`, x, X_GOAL);
      await alone(`Z of a shift of ${SHIFT_SALES} sales, on record`, () => {
        shiftSoFar(journal, saleCount);
        journal.recordHouse(closingFacts(journal));
      });
      await alone('the newest page of the audit log', () => journal.houseFacts({ limit: 101 }));
    } finally {
      journal.close();
    }
    lines.push(await reconciled(quick ? 1_000 : FILE_ROWS, quick ? 2 : 5));
    return { lines, notes: [`${saleCount} sales in ${folder}`] } satisfies Finding;
  },
};

async function opened(file: string, times: number): Promise<ResultLine> {
  const { till } = await measureInTurn(times, {
    till: () => {
      const begunMs = nowMs();
      const journal = openBenchJournal(file);
      const tookMs = nowMs() - begunMs;
      journal.close();
      return tookMs;
    },
  });
  return { what: 'opening the journal', unit: 'ms', till: spreadOf(till) };
}

// A shift of its own that is opened, counted and closed in one commit.
function closingFacts(journal: Journal): HouseFact[] {
  const { lastNumber, closedThroughSeq: afterSeq } = journal.house().shifts;
  const [by, atUtcMs, shiftNumber] = [SHIFT.openedBy, Date.now(), lastNumber + 1];
  const { seq: throughSeq, hash: chainHead } = journal.head();
  const sums = { expectedCents: 0, countedCents: 0, varianceCents: 0, netSoldCents: 0 };
  const rest = { handedTo: null, openSlipNumbers: [], chainHead, by, atUtcMs };
  return [
    { kind: 'shift-opened', shiftNumber, floatCents: 0, by, atUtcMs },
    { kind: 'cash-counted', shiftNumber, piles: [], countedCents: 0, throughSeq, by, atUtcMs },
    { kind: 'shift-closed', shiftNumber, afterSeq, throughSeq, ...sums, ...rest },
  ];
}

function shiftSoFar(journal: Journal, saleCount: number): unknown {
  const throughSeq = firstSeqOf(saleCount + 1);
  const range = { by: 'event', afterSeq: firstSeqOf(saleCount - SHIFT_SALES + 1) - 1, throughSeq };
  return shiftReport(SHIFT, journal.bookings({ ...range, by: 'event' }), journal.openSales());
}

const BY = { operatorId: 'OP', name: 'Nomsa' };
const SHIFT: OpenShift = {
  shiftNumber: NO_SHIFTS.lastNumber + 1,
  openedUtcMs: 0,
  openedBy: BY,
  floatCents: 50_000,
  ...NOTHING_MOVED,
  xCount: 0,
  counted: null,
};

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
