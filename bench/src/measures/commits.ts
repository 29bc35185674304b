import { join } from 'node:path';
import { openRawStore, type RawStore } from '../floor/raw-store.ts';
import type { Goal, Measure, ResultLine } from '../measure.ts';
import { recordSales } from '../recorded/record-sales.ts';
import { playMany, type RecordedSale } from '../recorded/recorded-sale.ts';
import { type Contender, measureInTurn } from '../rounds.ts';
import { pairedRatios, spreadOf } from '../statistics.ts';
import { startWatch, type Taken } from '../stopwatch.ts';
import { openBenchJournal } from '../system.ts';

// A whole number of each recorded kind, so that every round writes the same bytes.
const SALES_A_ROUND = 6;
const COMMITS_A_ROUND = SALES_A_ROUND * 3;
const GOAL: Goal = { of: 'ratio', least: 0.8 };

/** Commits of whole sales through the journal against raw commits of the same bytes. */
export const commits: Measure = {
  name: 'commits',
  title: 'Journaled sale commits against raw SQLite commits of the same bytes',
  async run({ folder, quick, say }) {
    const recorded = await recordSales(join(folder, 'recorded'));
    const journal = openBenchJournal(join(folder, 'journal.db'));
    const ahead = openRawStore(join(folder, 'raw-ahead'), 'ahead');
    const appended = openRawStore(join(folder, 'raw-appended'), 'appended');
    const alone = openRawStore(join(folder, 'raw'), 'none');
    const sides: Sides = { journal: [], ahead: [], appended: [], alone: [] };
    const takingDown = (side: keyof Sides, prepare: () => () => void): Contender => {
      return () => {
        const work = prepare();
        const taken = startWatch();
        work();
        sides[side].push(taken());
        return 0;
      };
    };
    await measureInTurn(
      quick ? 3 : 150,
      {
        journal: takingDown('journal', () => {
          const sales = playMany(recorded, SALES_A_ROUND, journal.nextSlipNumber());
          return () => {
            for (const { saleId, commits: all } of sales)
              for (const entries of all) journal.record(saleId, entries);
          };
        }),
        ahead: takingDown('ahead', () => () => fill(ahead, recorded)),
        appended: takingDown('appended', () => () => fill(appended, recorded)),
        alone: takingDown('alone', () => () => fill(alone, recorded)),
      },
      (round) => round % 50 === 49 && say(`${round + 1} rounds`),
    );
    for (const store of [journal, ahead, appended, alone]) store.close();
    return { lines: linesOf(sides), notes: [bytesNote(recorded)] };
  },
};

type Sides = Readonly<Record<'journal' | 'ahead' | 'appended' | 'alone', Taken[]>>;

function fill(store: RawStore, recorded: readonly RecordedSale[]): void {
  const once = recorded.flatMap(({ storedBytes }) => storedBytes);
  for (let sold = 0; sold < SALES_A_ROUND; sold += recorded.length)
    for (const bytes of once) store.commit(bytes);
}

function linesOf({ journal, ahead, appended, alone }: Sides): ResultLine[] {
  const rate = ({ tookMs }: Taken): number => (COMMITS_A_ROUND * 1_000) / tookMs;
  const work = ({ busyMs }: Taken): number => busyMs / COMMITS_A_ROUND;
  const line = (of: (taken: Taken) => number, floor: readonly Taken[]) => {
    // The first of each is the uncounted round.
    const [ours, theirs] = [journal.slice(1).map(of), floor.slice(1).map(of)];
    const ratio = spreadOf(pairedRatios(ours, theirs));
    return { till: spreadOf(ours), floor: spreadOf(theirs), ratio };
  };
  return [
    {
      what: 'floor: raw commit, second file appended and synced',
      ...{ unit: 'commits/s', ...line(rate, appended), goal: GOAL },
    },
    {
      what: 'floor: raw commit, second file written ahead and synced',
      ...{ unit: 'commits/s', ...line(rate, ahead) },
    },
    { what: 'floor: raw commit alone', unit: 'commits/s', ...line(rate, alone) },
    {
      what: 'processor time of a commit; second file written ahead',
      ...{ unit: 'ms', ...line(work, ahead) },
    },
  ];
}

function bytesNote(recorded: readonly RecordedSale[]): string {
  const each = recorded.map(({ order, storedBytes }) => {
    const sizes = storedBytes.map(({ database, tape }) => `${database}+${tape}`).join(', ');
    return `${order.product.group} ${sizes}`;
  });
  return `bytes a commit (database+second file): ${each.join('; ')}`;
}
