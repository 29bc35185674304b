import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openJournal } from './open.ts';
import { compileShim } from './testing/compile.ts';
import {
  createDisk,
  type DiskOperation,
  type Leftover,
  layOut,
  readRecording,
} from './testing/power-cut/disk.ts';
import { pinOf } from './testing/sample-sales.ts';
import { createTillFolder, type TillFolder } from './testing/till-folder.ts';

/** How many cuts to make; `TILL_POWER_CUTS=1000` makes a thousand. */
const CUTS = Number(process.env['TILL_POWER_CUTS'] ?? 45);
const COMMITS = 40;
const LEFTOVERS: readonly Leftover[] = ['none', 'some', 'all'];
const source = join(import.meta.dirname, 'testing', 'power-cut');
const work = mkdtempSync(join(tmpdir(), 'tillkeeper-power-cut-'));
const recorder = compileShim(join(source, 'recorder.c'));

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
  if (recorder !== undefined) rmSync(dirname(recorder), { recursive: true });
});

function recordingOf(kind: 'journal' | 'FULL' | 'NORMAL'): DiskOperation[] {
  const folder = mkdtempSync(join(work, `${kind}-`));
  const log = join(work, `${kind}.log`);
  const { signal, stderr } = spawnSync(
    process.execPath,
    [join(source, 'workload.ts'), folder, kind, String(COMMITS)],
    { env: { ...process.env, LD_PRELOAD: recorder, RECORD_FOLDER: folder, RECORD_LOG: log } },
  );
  if (signal !== 'SIGKILL') throw new Error(stderr.toString());
  return readRecording(log);
}

interface Cut {
  readonly disk: Map<string, Buffer>;
  /** How many commits had been acknowledged when the power went. */
  readonly acknowledged: number;
}

/** Cuts at evenly spread moments, each with another choice of what survives unsynced. */
function* cuts(operations: readonly DiskOperation[]): Generator<Cut> {
  const random = createRandom();
  const disk = createDisk();
  let [done, acknowledged] = [0, 0];
  for (let cut = 0; cut < CUTS; cut += 1) {
    const until = Math.floor(((cut + 1) * operations.length) / CUTS);
    for (const operation of operations.slice(done, until)) {
      disk.happen(operation);
      if (operation.name === 'acknowledged') acknowledged += 1;
    }
    done = until;
    yield { disk: disk.cut(LEFTOVERS[cut % LEFTOVERS.length] ?? 'none', random), acknowledged };
  }
}

function createRandom(): () => number {
  let state = 1;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Over all cuts: acknowledged rows that a raw database no longer has. */
function rowsLost(operations: readonly DiskOperation[]): number {
  let lost = 0;
  for (const { disk, acknowledged } of cuts(operations)) {
    const till = createTillFolder();
    layOut(disk, till.folder);
    if (acknowledged > 0) lost += Math.max(0, acknowledged - countRows(till.options.file));
    till.dispose();
  }
  return lost;
}

function countRows(file: string): number {
  const database = new BetterSqlite(file);
  try {
    return database.prepare<[], number>('SELECT count(*) FROM row').pluck().get() ?? 0;
  } catch {
    return 0;
  } finally {
    database.close();
  }
}

describe.skipIf(recorder === undefined)('a power cut', () => {
  let operations: DiskOperation[] = [];
  beforeAll(() => {
    operations = recordingOf('journal');
  });

  /** Over all cuts: what is lost when only some of the files survive. */
  function check(survives: (name: string) => boolean): { lost: number; refused: number } {
    let [lost, refused] = [0, 0];
    for (const { disk, acknowledged } of cuts(operations)) {
      const till = createTillFolder();
      layOut(new Map([...disk].filter(([name]) => survives(name))), till.folder);
      const found = salesFound(till, acknowledged);
      if (found === 'refused') refused += 1;
      else lost += acknowledged - found;
      till.dispose();
    }
    return { lost, refused };
  }

  it(`loses no acknowledged sale and no PIN, wherever it falls (${CUTS} cuts)`, () => {
    expect(check(() => true)).toEqual({ lost: 0, refused: 0 });
  }, 600_000);

  it('leaves each copy with every acknowledged sale on its own: the database', () => {
    expect(check((name) => name !== 'journal.tape')).toEqual({ lost: 0, refused: 0 });
  }, 600_000);

  it('leaves each copy with every acknowledged sale on its own: the tape', () => {
    // A tape alone whose end was cut off is not taken for whole: refused, never silently short.
    const { lost, refused } = check((name) => name === 'journal.tape');
    expect(lost).toBe(0);
    expect(refused).toBeLessThan(CUTS / 3);
  }, 600_000);

  it('loses nothing of a raw database with synchronous=FULL', () => {
    expect(rowsLost(recordingOf('FULL'))).toBe(0);
  }, 600_000);

  it('loses acknowledged rows with synchronous=NORMAL, so this test can fail', () => {
    expect(rowsLost(recordingOf('NORMAL'))).toBeGreaterThan(0);
  }, 600_000);
});

function salesFound(till: TillFolder, acknowledged: number): number | 'refused' {
  const journal = openJournal(till.options);
  if (!journal.ok) {
    if (process.env['TILL_SHOW_REFUSALS']) process.stderr.write(`${journal.error.detail}\n`);
    return 'refused';
  }
  const { verify, readSecret, close } = journal.value;
  expect(verify().problems).toEqual([]);
  let found = 0;
  for (let slip = 1; slip <= acknowledged; slip += 1) {
    const evidence = readSecret(`SALE${slip}`, 'evidence');
    if (JSON.stringify(evidence) === JSON.stringify({ pin: pinOf(slip) })) found += 1;
  }
  close();
  return found;
}
