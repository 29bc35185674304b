import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileShim } from './testing/compile.ts';
import { begin, finish, sell } from './testing/sample-sales.ts';
import { createTillFolder, expectEverything, type TillFolder } from './testing/till-folder.ts';

const source = join(import.meta.dirname, 'testing');
const work = mkdtempSync(join(tmpdir(), 'tillkeeper-faults-'));
const shim = compileShim(join(source, 'disk-faults', 'faults.c'));
// A disk of our own needs a user namespace, which some machines and containers do not give.
const ownDisk =
  process.platform === 'linux' &&
  spawnSync('unshare', ['-Urm', 'mount', '-t', 'tmpfs', 'tmpfs', work]).status === 0;
let till: TillFolder;

beforeEach(() => {
  till = createTillFolder();
});
afterEach(() => till.dispose());
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
  if (shim !== undefined) rmSync(dirname(shim), { recursive: true });
});

const PATIENCE_MS = 60_000;
const EIO = '5';
const ENOSPC = '28';

const AMPLE = 64 * 1024;
const NONE = 0;
/** Enough for the order of the first sale and not for its answer. */
const FOR_ONE = 1_600;

interface Trial {
  readonly threw: boolean;
  readonly refusedAfter: boolean;
}

/** Makes the disk fail at each of the first writes and syncs of an answer, once each. */
function failAt(places: number, errno: string, suffix: string, roomBytes: number): Trial[] {
  const folder = mkdtempSync(join(work, 'failing-'));
  const faultyTill = join(source, 'disk-faults', 'faulty-till.ts');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [faultyTill, folder, String(places), errno, suffix, String(roomBytes)],
    { env: { ...process.env, LD_PRELOAD: shim, FAULT_FOLDER: folder } },
  );
  expect(stderr.toString()).not.toContain('Error');
  const lines = stdout.toString().trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Trial);
}

function expectNothingLost(trials: readonly Trial[]): void {
  for (const trial of trials) {
    expect(trial).toMatchObject({ problems: [], phase: 'sold', pinThere: true, soldOn: true });
    expect(trial.refusedAfter).toBe(trial.threw);
  }
}

describe.skipIf(shim === undefined)(
  'a disk that fails once, at any write or sync of an answer',
  () => {
    it.each([
      ['I/O error in the log', EIO],
      ['no room in the log', ENOSPC],
    ])('stops, says so, and goes on with everything after reopening: %s', (_, errno) => {
      const trials = failAt(6, errno, '-wal', AMPLE);
      expect(trials).toHaveLength(6);
      expect(trials.some(({ threw }) => threw)).toBe(true);
      expectNothingLost(trials);
    });

    it.each([
      // The frames and their sync; behind them nothing more goes to the tape.
      ['I/O error on the tape', EIO, AMPLE, [true, true, false]],
      ['no room on the tape', ENOSPC, AMPLE, [true, true, false]],
      ['I/O error on a tape that makes no room', EIO, NONE, [true, true, false]],
      ['no room on a tape that makes no room', ENOSPC, NONE, [true, true, false]],
      // Room that can't be made, or can't be synced, is no reason to lose an answer.
      ['I/O error while the tape makes room', EIO, FOR_ONE, [false, false, true, true, false]],
      ['no room for more of the tape', ENOSPC, FOR_ONE, [false, false, true, true, false]],
    ])('%s: stops where frames are at stake', (_, errno, roomBytes, threw) => {
      const trials = failAt(threw.length, errno, '.tape', roomBytes);
      expect(trials.map((trial) => trial.threw)).toEqual(threw);
      expectNothingLost(trials);
    });
  },
);

describe('a commit that fails behind the tape', () => {
  it('poisons the journal until it is reopened, and is there afterwards', () => {
    let failing = false;
    const journal = till.open({
      onPoint: (point) => {
        if (failing && point === 'tape-written') throw new Error('The disk went away.');
      },
    });
    begin(journal, 1);
    failing = true;
    expect(() => finish(journal, 1)).toThrow('The disk went away.');
    failing = false;
    expect(journal.health()).toMatchObject({ state: 'poisoned' });
    expect(journal.canRecord()).toBe('full');
    expect(() => begin(journal, 2)).toThrow('reopen it first');
    expect(() => journal.purge(1)).toThrow('reopen it first');
    expect(journal.reopen()).toMatchObject({ ok: true, value: { state: 'well' } });
    expectEverything(journal, 1);
    sell(journal, 2);
    journal.close();
  });

  it('stays poisoned when it can not be reopened', () => {
    const journal = till.open({
      onPoint: () => {
        throw new Error('The disk went away.');
      },
    });
    expect(() => begin(journal, 1)).toThrow('The disk went away.');
    for (const name of ['journal.db', 'journal.tape'])
      writeFileSync(till.path(name), Buffer.alloc(9000, 0x5a));
    expect(journal.reopen()).toMatchObject({ ok: false, error: { kind: 'damaged' } });
    expect(journal.health()).toMatchObject({ state: 'poisoned' });
    expect(() => begin(journal, 1)).toThrow('reopen it first');
    journal.close();
  });
});

describe.skipIf(!ownDisk)('a disk of a few megabytes', () => {
  function runOnSmallDisk(options: string, command: string): string {
    const disk = mkdtempSync(join(work, 'disk-'));
    const script = `mount -t tmpfs -o ${options} tmpfs ${disk} && ${command.replaceAll('DISK', disk)}`;
    const { stdout, stderr } = spawnSync('unshare', ['-Urm', 'sh', '-c', script]);
    return stdout.toString() || stderr.toString();
  }

  it(
    'is told to be full before it is, and every answer under way is recorded when it is',
    () => {
      const workload = join(source, 'disk-faults', 'small-disk.ts');
      const result = JSON.parse(runOnSmallDisk('size=12m', `${process.execPath} ${workload} DISK`));
      expect(result).toMatchObject({
        freeWhenFull: 0,
        whileFull: 'full',
        problems: [],
        afterwards: expect.stringMatching(/ok|low/),
      });
      expect(result.rooms).toContain('low');
      expect(result.pins).toBe(result.slip);
    },
    PATIENCE_MS,
  );

  it(
    'is refused when nothing can be written there',
    () => {
      const hold = join(source, 'hold-lock.ts');
      const said = runOnSmallDisk('size=1m,ro', `timeout 20 ${process.execPath} ${hold} DISK`);
      expect(said.trim()).toBe('no-access');
    },
    PATIENCE_MS,
  );
});

describe('two tills on one folder', () => {
  it(
    'the second is refused, and opens once the first is gone, however it went',
    async () => {
      const first = spawn(process.execPath, [join(source, 'hold-lock.ts'), till.folder]);
      const [said] = (await once(first.stdout, 'data')) as [Buffer];
      expect(said.toString().trim()).toBe('open');
      expect(till.refusal()).toMatchObject({ kind: 'in-use' });
      first.kill('SIGKILL');
      await once(first, 'exit');
      till.open().close();
    },
    PATIENCE_MS,
  );
});
