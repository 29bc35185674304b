import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bigJournal } from '../big-journal/big-journal.ts';
import type { Finding, Goal, Measure, ResultLine } from '../measure.ts';
import { recordSales } from '../recorded/record-sales.ts';
import type { Restarted } from '../restart/messages.ts';
import { type Contender, measureInTurn } from '../rounds.ts';
import { pairedRatios, spreadOf } from '../statistics.ts';

const OPEN_ITEMS = 1_000;
const WITHIN: Goal = { of: 'till', most: 2_000 };
const CLOSE_TO_EMPTY: Goal = { of: 'ratio', most: 1.5 };

/** How long a killed till takes until every open item has its next step. */
export const restart: Measure = {
  name: 'restart',
  title: 'Restart to a safe state after a kill',
  async run(surroundings) {
    const { folder, quick, saleCount, say } = surroundings;
    const recorded = await recordSales(join(folder, 'recorded'));
    const recordedFile = join(folder, 'recorded.json');
    writeFileSync(recordedFile, JSON.stringify(recorded));
    const big = await bigJournal(surroundings, recorded);
    const openCount = quick ? 50 : OPEN_ITEMS;
    const taken: Taken = { big: [], small: [], empty: [] };
    const contender = (name: keyof Taken, file: string, items: number): Contender => {
      return async () => {
        await run('leave-open.ts', [file, String(items), recordedFile]);
        const restarted = (await run('restart-once.ts', [file])) as Restarted;
        assertSafe(restarted, items);
        taken[name].push(restarted);
        return restarted.safeMs - restarted.bornMs;
      };
    };
    await measureInTurn(
      quick ? 2 : 9,
      {
        big: contender('big', big, openCount),
        small: contender('small', join(folder, 'small', 'journal.db'), openCount),
        empty: contender('empty', join(folder, 'empty', 'journal.db'), 0),
      },
      (round) => say(`round ${round + 1}`),
    );
    return findingOf(taken, saleCount, openCount);
  },
};

type Taken = Readonly<Record<'big' | 'small' | 'empty', Restarted[]>>;

/** Runs a program of `restart/` that says one thing and is then killed. */
async function run(program: string, args: readonly string[]): Promise<unknown> {
  const child = fork(fileURLToPath(new URL(`../restart/${program}`, import.meta.url)), [...args]);
  let said: unknown;
  child.on('message', (message) => {
    said = message;
  });
  await once(child, 'exit');
  if (said === undefined) throw new Error(`${program} ended without a word.`);
  return said;
}

function assertSafe({ openCount, unplannedCount }: Restarted, expected: number): void {
  if (openCount === expected && unplannedCount === 0) return;
  throw new Error(`${openCount} of ${expected} items were found, ${unplannedCount} not planned.`);
}

function findingOf(taken: Taken, saleCount: number, openCount: number): Finding {
  const line = (what: string, side: keyof Taken, of: (once: Restarted) => number): ResultLine => {
    // The first of each is the uncounted round.
    const [ours, floor] = [taken[side].slice(1).map(of), taken.empty.slice(1).map(of)];
    const ratio = spreadOf(pairedRatios(ours, floor));
    return { what, unit: 'ms', till: spreadOf(ours), floor: spreadOf(floor), ratio };
  };
  const whole = ({ safeMs, bornMs }: Restarted): number => safeMs - bornMs;
  const journal = ({ openMs, recoverMs }: Restarted): number => openMs + recoverMs;
  const big = `${saleCount} sales, ${openCount} open`;
  return {
    lines: [
      { ...line(`${big}: from the start of the process`, 'big', whole), goal: WITHIN },
      { ...line(`${big}: the same, against empty`, 'big', whole), goal: CLOSE_TO_EMPTY },
      line(`${big}: journal opened and items planned`, 'big', journal),
      line(`${big}: of that, opening the journal`, 'big', ({ openMs }) => openMs),
      line(`${big}: of that, planning the items`, 'big', ({ recoverMs }) => recoverMs),
      line(`nothing else but ${openCount} open: from the start`, 'small', whole),
    ],
    notes: ['floor: an empty journal; files are in the page cache; each restart follows a SIGKILL'],
  };
}
