import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openJournal } from '../../open.ts';
import { begin, finish, pinOf, sell } from '../sample-sales.ts';
import { optionsFor } from '../till-options.ts';

/**
 * Run as a process of its own under the failing disk of `faults.c`: at each of the first writes
 * and syncs of an answer the disk fails once. Prints one line of JSON for each.
 * Arguments: folder, how many places to fail at, error number, suffix of the failing file, how much
 * room the tape makes at a time.
 */
const [base = '', places = '0', errno = '5', suffix = '', room = '0'] = process.argv.slice(2);

interface Trial {
  readonly at: number;
  readonly threw: boolean;
  readonly refusedAfter: boolean;
  readonly problems: readonly string[];
  readonly phase: string | undefined;
  readonly pinThere: boolean;
  readonly soldOn: boolean;
}

function attempt(run: () => unknown): boolean {
  try {
    run();
    return true;
  } catch {
    return false;
  }
}

function tryAt(at: number): Trial {
  const folder = join(base, String(at));
  mkdirSync(folder);
  const space = { ballastBytes: 0, tapeRoomBytes: Number(room) };
  const opened = openJournal({ ...optionsFor(folder), space });
  if (!opened.ok) throw new Error(opened.error.detail);
  const journal = opened.value;
  begin(journal, 1);
  Object.assign(process.env, { FAULT_AT: String(at), FAULT_ERRNO: errno, FAULT_SUFFIX: suffix });
  const threw = !attempt(() => finish(journal, 1));
  process.env['FAULT_AT'] = '0';
  const poisoned = journal.health().state === 'poisoned';
  const refusedAfter = poisoned && !attempt(() => begin(journal, 2));
  const reopened = journal.reopen();
  if (!reopened.ok) throw new Error(reopened.error.detail);
  // Whoever was told of the failure asks again, as the engine does; the answer is the same.
  if (journal.sale('SALE1')?.phase.kind === 'inflight') finish(journal, 1);
  const pinThere =
    JSON.stringify(journal.readSecret('SALE1', 'evidence')) === `{"pin":"${pinOf(1)}"}`;
  const soldOn = attempt(() => sell(journal, 3));
  const { problems } = journal.verify();
  const phase = journal.sale('SALE1')?.phase.kind;
  journal.close();
  rmSync(folder, { recursive: true });
  return { at, threw, refusedAfter, problems, phase, pinThere, soldOn };
}

for (let at = 1; at <= Number(places); at += 1)
  process.stdout.write(`${JSON.stringify(tryAt(at))}\n`);
