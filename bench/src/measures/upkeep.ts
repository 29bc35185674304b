import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Journal, runInSlices } from '@tillkeeper/journal';
import { bigJournal } from '../big-journal/big-journal.ts';
import type { Measure, ResultLine } from '../measure.ts';
import { nowMs } from '../now.ts';
import { recordSales } from '../recorded/record-sales.ts';
import { playMany, type RecordedSale } from '../recorded/recorded-sale.ts';
import { spreadOf } from '../statistics.ts';
import { CLOCK, openBenchJournal } from '../system.ts';

/** Slices are as long in a journal of years: more sales would only take longer to prove. */
const MOST_SALES = 20_000;
const EVERY_MS = 25;

/** How long a sale waits for the disk while the journal is proved or copied beside it. */
export const upkeep: Measure = {
  name: 'upkeep',
  title: 'Selling while the journal looks after itself',
  async run(surroundings) {
    const { folder, quick } = surroundings;
    const saleCount = Math.min(surroundings.saleCount, MOST_SALES);
    const recorded = await recordSales(join(folder, 'recorded'));
    const kept = await bigJournal({ ...surroundings, saleCount }, recorded);
    // Sales are added here: what is kept for the next run stays as it is.
    cpSync(dirname(kept), join(folder, 'big'), { recursive: true });
    mkdirSync(join(folder, 'backups'));
    const journal = openBenchJournal(join(folder, 'big', 'journal.db'));
    try {
      const sell = seller(journal, recorded);
      const alone = await whileGoingOn(sell, pause(quick ? 500 : 5_000));
      const proving = runInSlices(journal.verifyInSteps(), CLOCK);
      const whileProving = await whileGoingOn(sell, proving);
      const { problems } = await proving;
      if (problems.length > 0) throw new Error(problems.join(' '));
      const copying = journal.backup(join(folder, 'backups', 'journal.db'));
      const whileCopying = await whileGoingOn(sell, copying);
      if (!(await copying).ok) throw new Error('There is no backup.');
      const lines = [
        ...linesOf('with nothing beside it', alone),
        ...linesOf('while everything is proved', whileProving),
        ...linesOf('while a backup is made and proved', whileCopying),
      ];
      return { lines, notes: [`${saleCount} sales; one more every ${EVERY_MS} ms`] };
    } finally {
      journal.close();
    }
  },
};

/** What one stretch of selling found. */
interface Stretch {
  /** From the moment a sale was due until its three commits were on disk. */
  readonly waits: readonly number[];
  readonly tookMs: number;
}

function seller(journal: Journal, recorded: readonly RecordedSale[]): () => void {
  return () => {
    const [sale] = playMany(recorded, 1, journal.nextSlipNumber());
    if (sale === undefined) throw new Error('No sale was recorded.');
    for (const entries of sale.commits) journal.record(sale.saleId, entries);
  };
}

async function whileGoingOn(sell: () => void, work: Promise<unknown>): Promise<Stretch> {
  const begunMs = nowMs();
  let goesOn = true;
  const ended = work.finally(() => {
    goesOn = false;
  });
  const waits: number[] = [];
  while (goesOn) {
    const dueMs = nowMs() + EVERY_MS;
    await pause(EVERY_MS);
    sell();
    waits.push(nowMs() - dueMs);
  }
  await ended;
  return { waits, tookMs: nowMs() - begunMs };
}

function linesOf(when: string, { waits, tookMs }: Stretch): ResultLine[] {
  const longest = waits.reduce((a, b) => Math.max(a, b), 0);
  return [
    { what: `a sale's commits, ${when}`, unit: 'ms', till: spreadOf(waits) },
    { what: `the longest of ${waits.length}, ${when}`, unit: 'ms', till: spreadOf([longest]) },
    { what: `all of it, ${when}`, unit: 'ms', till: spreadOf([tookMs]) },
  ];
}
