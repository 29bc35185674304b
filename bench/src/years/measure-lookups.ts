import type { SaleLine } from '@tillkeeper/domain';
import BetterSqlite from 'better-sqlite3';
import type { Goal, ResultLine } from '../measure.ts';
import { nowMs } from '../now.ts';
import { measureInTurn } from '../rounds.ts';
import { pairedRatios, spreadOf } from '../statistics.ts';
import { openBenchJournal } from '../system.ts';
import { LOOKUPS, type Lookup, PAGE_LINES } from './lookups.ts';
import { yearSale } from './year-sale.ts';

const EACH_ROUND = 40;
const FAST: Goal = { of: 'till', most: 50 };
const CLOSE_TO_BARE: Goal = { of: 'ratio', most: 2 };

/** The slowest lookup of each round, on both sides. */
type Slowest = Readonly<Record<'till' | 'floor', number[]>>;

/** Finds sales, and gives their slip numbers. */
type Find = (line: SaleLine) => readonly number[];

/** What one round of one side took. */
interface Round {
  /** The middle one of its lookups: a neighbour that wants the processor makes some far too slow. */
  readonly medianMs: number;
  readonly slowestMs: number;
  readonly found: readonly (readonly number[])[];
}

/**
 * Every lookup through the journal and as the bare statement, turn by turn. Both open the file anew
 * for each round, because the journal has it to itself while it is open, and both look for the same
 * sales of the round, which nobody looked for before.
 */
export async function measureLookups(
  file: string,
  saleCount: number,
  rounds: number,
): Promise<ResultLine[]> {
  const lines: ResultLine[] = [];
  const slowest: Slowest = { till: [], floor: [] };
  for (const lookup of LOOKUPS) {
    const taken = await inTurn(lookup, file, saleCount, rounds);
    const [till, floor] = [spreadOf(taken.till), spreadOf(taken.floor)];
    const ratio = spreadOf(pairedRatios(taken.till, taken.floor));
    lines.push({ what: `by ${lookup.what}`, unit: 'ms', till, floor, ratio, goal: CLOSE_TO_BARE });
    slowest.till.push(...taken.slowest.till);
    slowest.floor.push(...taken.slowest.floor);
  }
  // One of thousands: on a busy machine it tells who else wanted the processor, on both sides.
  const [till, floor] = [slowest.till, slowest.floor].map((all) => spreadOf([Math.max(...all)]));
  if (till !== undefined && floor !== undefined)
    lines.push({ what: 'the slowest lookup of them all', unit: 'ms', till, floor, goal: FAST });
  return lines;
}

async function inTurn(lookup: Lookup, file: string, saleCount: number, rounds: number) {
  const slowest: Slowest = { till: [], floor: [] };
  const found: Record<'till' | 'floor', (readonly number[])[][]> = { till: [], floor: [] };
  const side = (name: 'till' | 'floor', round: typeof tillRound) => (): number => {
    const wanted = wantedOf(lookup, saleCount, found[name].length);
    const taken = round(lookup, file, wanted);
    found[name].push([...taken.found]);
    slowest[name].push(taken.slowestMs);
    return taken.medianMs;
  };
  const taken = await measureInTurn(rounds, {
    till: side('till', tillRound),
    floor: side('floor', floorRound),
  });
  assertSame(lookup, found.till, found.floor);
  return { ...taken, slowest };
}

function tillRound({ query }: Lookup, file: string, wanted: readonly SaleLine[]): Round {
  const journal = openBenchJournal(file);
  try {
    return roundOf(wanted, (line) =>
      journal.search({ ...query(line), limit: PAGE_LINES }).map(({ slipNumber }) => slipNumber),
    );
  } finally {
    journal.close();
  }
}

function floorRound({ bare, values }: Lookup, file: string, wanted: readonly SaleLine[]): Round {
  const database = new BetterSqlite(file, { readonly: true });
  try {
    const statement = database.prepare<unknown[], { slip_number: number }>(
      `SELECT * FROM sale_line ${bare}`,
    );
    return roundOf(wanted, (line) => statement.all(...values(line)).map((row) => row.slip_number));
  } finally {
    database.close();
  }
}

// The first one opens the file's first pages and compiles the statement: it is not counted.
function roundOf([first, ...wanted]: readonly SaleLine[], find: Find): Round {
  if (first !== undefined) find(first);
  const found: (readonly number[])[] = [];
  const tookMs: number[] = [];
  for (const line of wanted) {
    const begunMs = nowMs();
    found.push(find(line));
    tookMs.push(nowMs() - begunMs);
  }
  return { medianMs: spreadOf(tookMs).median, slowestMs: Math.max(...tookMs), found };
}

/** A floor that finds something else is none. */
function assertSame({ what, inVain }: Lookup, till: unknown[][], floor: unknown[][]): void {
  if (JSON.stringify(till) !== JSON.stringify(floor))
    throw new Error(`By ${what} the journal and the bare statement find different sales.`);
  const isEmpty = (rows: unknown): boolean => Array.isArray(rows) && rows.length === 0;
  if (till.flat().some((rows) => isEmpty(rows) !== (inVain === true)))
    throw new Error(`By ${what} it was found what is not there, or not what is.`);
}

/** Other sales each round, spread over all the years. */
function wantedOf({ of = () => true }: Lookup, saleCount: number, round: number): SaleLine[] {
  const wanted: SaleLine[] = [];
  for (let step = 1; wanted.length <= EACH_ROUND; step += 1) {
    const place = (step * 0.618034 + round * 0.381966) % 1;
    // Not the very oldest: a page that goes on from them is empty.
    const { line } = yearSale(Math.ceil((0.01 + 0.99 * place) * saleCount));
    if (of(line)) wanted.push(line);
  }
  return wanted;
}
