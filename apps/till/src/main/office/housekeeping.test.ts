import { beforeEach, describe, expect, it } from 'vitest';
import type { TillConfig } from '../config/load.ts';
import { namesToDelete } from './backups.ts';
import { startUpkeep, type UpkeepPorts, upkeepOf } from './housekeeping.ts';

const HOUR_MS = 60 * 60_000;
const START_UTC_MS = Date.UTC(2026, 10, 21, 8);

let nowMs = 0;
let timers: { atMs: number; run: () => void }[] = [];
let done: string[] = [];
let folder: string[] = [];
let foreign: string[] = [];

beforeEach(() => {
  nowMs = 0;
  timers = [];
  done = [];
  folder = [];
  foreign = [];
});

async function pass(durationMs: number): Promise<void> {
  const untilMs = nowMs + durationMs;
  for (;;) {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    const next = timers.filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)[0];
    if (next === undefined) break;
    timers = timers.filter((each) => each !== next);
    nowMs = next.atMs;
    next.run();
  }
  nowMs = untilMs;
}

function ports(more: Partial<UpkeepPorts['settings']> = {}): UpkeepPorts {
  return {
    journal: {
      backup: async (file) => {
        done.push(`backup ${file}`);
        folder.push(file.slice('/disk/'.length));
        return { ok: true, value: { eventCount: 1, saleCount: 1, headHash: '' } };
      },
      isOwnBackup: (file) => !foreign.includes(file.slice('/disk/'.length)),
      purge: (days) => {
        done.push(`purge ${days}`);
        return { throughSeq: 0, secretCount: 0, keptSaleIds: [] };
      },
      health: () => ({ state: 'well', repairs: [] }),
    },
    clock: { nowUtcMs: () => START_UTC_MS + nowMs, monotonicMs: () => nowMs },
    timers: {
      after: (durationMs, run) => {
        const timer = { atMs: nowMs + durationMs, run };
        timers.push(timer);
        return () => {
          timers = timers.filter((each) => each !== timer);
        };
      },
    },
    log: { info: () => {}, warn: () => {}, error: (what) => done.push(what) },
    settings: {
      tillId: 'T03',
      verifyEveryHours: 24,
      keepSecretsDays: 400,
      backupFolder: '/disk',
      backupsKept: 2,
      ...more,
    },
    files: {
      list: () => folder,
      path: (path, name) => `${path}/${name}`,
      remove: (_path, name) => {
        folder = folder.filter((each) => each !== name);
      },
    },
    verify: async () => {
      done.push('verify');
      return { problems: [] };
    },
  };
}

describe('the upkeep of a journal', () => {
  it('copies, purges and proves each day, and keeps the newest copies', async () => {
    startUpkeep(ports());
    await pass(HOUR_MS);
    expect(done.sort()).toEqual(['backup /disk/journal-T03-2026-11-21.db', 'purge 400', 'verify']);
    await pass(3 * 24 * HOUR_MS);
    expect(folder).toEqual(['journal-T03-2026-11-23.db', 'journal-T03-2026-11-24.db']);
  });

  it('does not copy twice a day, however often the till starts', async () => {
    startUpkeep(ports())();
    startUpkeep(ports());
    startUpkeep(ports());
    await pass(HOUR_MS);
    expect(done.filter((what) => what.startsWith('backup'))).toHaveLength(1);
  });

  it('puts its copy beside one of the same name that another journal wrote, and deletes no such one', async () => {
    foreign = ['journal-T03-2026-11-20.db', 'journal-T03-2026-11-21.db'];
    folder = [...foreign];
    startUpkeep(ports());
    await pass(3 * 24 * HOUR_MS);
    const own = ['journal-T03-2026-11-22.db', 'journal-T03-2026-11-23.db'];
    expect(folder).toEqual([...foreign, ...own]);
    expect(done).toContain('backup /disk/journal-T03-2026-11-21-2.db');
  });

  it('goes on tomorrow after a failure', async () => {
    const broken = ports();
    startUpkeep({
      ...broken,
      verify: async () => {
        done.push('tried');
        throw new Error('no');
      },
    });
    await pass(30 * HOUR_MS);
    expect(done.filter((what) => what === 'tried')).toHaveLength(2);
    expect(done).toContain('the check failed');
  });
});

it('deletes backups of its own till and nothing else, those with the old names among them', () => {
  const names = [
    'journal-2026-01-01.db',
    'notes.txt',
    'journal-T03-2026-01-03.db',
    'journal-T03-2026-01-03-2.db',
    'journal-T04-2026-01-01.db',
    'journal-T03-2026-01-02.db.unfinished',
    'journal.db',
  ];
  expect(namesToDelete(names, 'T03', 1)).toEqual([
    'journal-2026-01-01.db',
    'journal-T03-2026-01-03.db',
  ]);
  expect(namesToDelete(names, 'T03', 5)).toEqual([]);
});

it('makes no backups in a demo or in training, which read the settings of the shop', () => {
  const office = {
    verifyEveryHours: 24,
    keepSecretsDays: 400,
    backupFolder: '/shop',
    backupsKept: 7,
  };
  const config = { tillId: 'T03', office, demo: false } as unknown as TillConfig;
  expect(upkeepOf(config)).toMatchObject({ backupFolder: '/shop', tillId: 'T03' });
  expect(upkeepOf({ ...config, demo: true })).not.toHaveProperty('backupFolder');
});
