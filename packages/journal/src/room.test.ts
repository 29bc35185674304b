import { existsSync, rmSync, statfsSync } from 'node:fs';
import type { HouseFact } from '@tillkeeper/domain';
import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Journal, JournalFull } from './contract.ts';
import { openWith } from './open.ts';
import type { JournalOptions } from './options.ts';
import { openCopies } from './recovery/open-copies.ts';
import { begin, finish, sell } from './testing/sample-sales.ts';
import { createTillFolder, expectEverything, type TillFolder } from './testing/till-folder.ts';

const BALLAST = { ballastBytes: 64 * 1024, fullBytes: 0, lowBytes: 0 };
let till: TillFolder;

beforeEach(() => {
  till = createTillFolder();
});
afterEach(() => till.dispose());

/** Opens a journal whose database may not grow; a connection that is opened anew may. */
function openFull(more: Partial<JournalOptions>): Journal {
  let first: Database | undefined;
  const opened = openWith({ ...till.options, ...more }, (options) => {
    const copies = openCopies(options);
    if (copies.ok) first = copies.value.database;
    return copies;
  });
  if (!opened.ok) throw new Error(opened.error.detail);
  first?.pragma(`max_page_count = ${first.pragma('page_count', { simple: true })}`);
  return opened.value;
}

function fault(code: string): Error {
  return Object.assign(new Error('The disk refuses.'), { code });
}

/** A journal whose next commits fail with these codes, one each, when the tape has them. */
function openFailing(more: Partial<JournalOptions>): { journal: Journal; codes: string[] } {
  const codes: string[] = [];
  const journal = till.open({
    ...more,
    onPoint: (point) => {
      const code = point === 'tape-written' ? codes.shift() : undefined;
      if (code !== undefined) throw fault(code);
    },
  });
  return { journal, codes };
}

const ADDED: HouseFact = {
  kind: 'operator-added',
  operatorId: 'OP-1',
  name: 'Naledi',
  role: 'manager',
  pinHash: '$argon2id$',
  mustChangePin: false,
  by: null,
  atUtcMs: 10,
};

describe('a database that may not grow any more', () => {
  it('gives up the ballast, and records what was under way', () => {
    sellSome();
    const journal = openFull({ space: BALLAST });
    for (let slip = 21; slip <= 40; slip += 1) sell(journal, slip);
    expect(existsSync(till.path('journal.ballast'))).toBe(false);
    expect(journal.health()).toMatchObject({ state: 'well' });
    expectEverything(journal, 40);
    journal.close();
  });

  it('without ballast stops, loses nothing, and goes on when there is room again', () => {
    sellSome();
    const journal = openFull({});
    const sellOn = () => {
      for (let slip = 21; slip <= 40; slip += 1) sell(journal, slip);
    };
    expect(sellOn).toThrow('full');
    expect(journal.health()).toEqual({ state: 'poisoned', why: 'SQLITE_FULL', repairs: [] });
    const { problems, saleCount } = journal.verify();
    expect(problems).toEqual([]);
    expect(journal.reopen()).toMatchObject({ ok: true });
    expect(journal.verify()).toMatchObject({ saleCount, problems: [] });
    sell(journal, 99);
    journal.close();
  });
});

function sellSome(): void {
  const journal = till.open();
  for (let slip = 1; slip <= 20; slip += 1) sell(journal, slip);
  journal.close();
}

describe('a disk that is full when the tape has the commit already', () => {
  it('has the answer once, not twice', () => {
    const { journal, codes } = openFailing({ space: BALLAST });
    begin(journal, 1);
    codes.push('ENOSPC');
    expect(finish(journal, 1).phase.kind).toBe('sold');
    expect(journal.health()).toMatchObject({ state: 'well' });
    expect(journal.verify()).toMatchObject({ eventCount: 4, problems: [] });
    expectEverything(journal, 1);
    journal.close();
  });

  it('has a fact of the house once, not twice', () => {
    const { journal, codes } = openFailing({ space: BALLAST });
    codes.push('ENOSPC');
    expect(journal.recordHouse([ADDED]).people.operators).toMatchObject([{ name: 'Naledi' }]);
    expect(journal.health()).toMatchObject({ state: 'well' });
    expect(journal.verify()).toMatchObject({ eventCount: 1, problems: [] });
    journal.close();
  });

  it('stops the journal when it can not be opened again: it never begins a new one', () => {
    const journal = till.open({
      space: BALLAST,
      onPoint: () => {
        for (const name of ['journal.db', 'journal.db-wal', 'journal.tape'])
          rmSync(till.path(name), { force: true });
        throw fault('ENOSPC');
      },
    });
    expect(() => begin(journal, 1)).toThrow('The disk refuses.');
    expect(journal.health()).toMatchObject({ state: 'poisoned' });
    expect(journal.reopen()).toMatchObject({ error: { kind: 'missing' } });
    expect(existsSync(till.path('journal.tape'))).toBe(false);
    journal.close();
  });
});

describe('a disk that fails again once there is room', () => {
  it('stops the journal with the second fault', () => {
    sellSome();
    const codes: string[] = [];
    const journal = openFull({
      space: BALLAST,
      onPoint: (point) => {
        const code = point === 'tape-written' ? codes.shift() : undefined;
        if (code !== undefined) throw fault(code);
      },
    });
    let slip = 20;
    const sellUntilRefused = () => {
      for (;;) {
        slip += 1;
        begin(journal, slip);
        // Without its ballast the next commit is the one that was tried again.
        if (!existsSync(till.path('journal.ballast'))) return;
      }
    };
    sellUntilRefused();
    expect(journal.health()).toMatchObject({ state: 'well' });
    codes.push('EIO');
    expect(() => finish(journal, slip)).toThrow('The disk refuses.');
    expect(journal.health()).toMatchObject({ state: 'poisoned', why: 'EIO' });
    expect(journal.reopen()).toMatchObject({ ok: true });
    expect(journal.sale(`SALE${slip}`)?.phase.kind).toBe('sold');
    journal.close();
  });
});

describe('the room on the disk', () => {
  it('that was given up is set aside again before anything new is sold', () => {
    const journal = till.open({ space: BALLAST });
    rmSync(till.path('journal.ballast'));
    expect(journal.canRecord()).toBe('ok');
    expect(existsSync(till.path('journal.ballast'))).toBe(true);
    journal.close();
  });

  it('is not set aside again while there is too little of it: nothing new is sold', () => {
    const space = { ...BALLAST, fullBytes: Number.MAX_SAFE_INTEGER };
    const journal = till.open({ space });
    rmSync(till.path('journal.ballast'));
    expect(journal.canRecord()).toBe('full');
    expect(existsSync(till.path('journal.ballast'))).toBe(false);
    journal.close();
  });

  it('is told to be low before it is full', () => {
    const journal = till.open({ space: { ...BALLAST, lowBytes: Number.MAX_SAFE_INTEGER } });
    expect(journal.canRecord()).toBe('low');
    journal.close();
  });

  it('is looked at on both disks when the tape has one of its own', () => {
    const other = createTillFolder();
    const journal = till.open({ space: BALLAST, tapeFile: other.path('journal.tape') });
    expect(existsSync(other.path('journal.tape.ballast'))).toBe(true);
    rmSync(other.path('journal.tape.ballast'));
    expect(journal.canRecord()).toBe('ok');
    expect(existsSync(other.path('journal.tape.ballast'))).toBe(true);
    journal.close();
    other.dispose();
  });
});

const OUT_OF_REACH = Number.MAX_SAFE_INTEGER;
const SHOWN: HouseFact = {
  kind: 'secret-shown',
  saleId: 'SALE1',
  slipNumber: 1,
  by: { operatorId: 'OP-1', name: 'Naledi' },
  atUtcMs: 20,
};

describe('the room that is kept for the answers to sales', () => {
  it('is not eaten by what belongs to no sale, and the answer is recorded all the same', () => {
    const journal = till.open({ space: { ...BALLAST, fullBytes: OUT_OF_REACH } });
    begin(journal, 1);
    expect(() => journal.recordHouse([ADDED])).toThrow(JournalFull);
    expect(journal.houseFacts({ limit: 5 })).toEqual([]);
    expect(journal.health().state).toBe('well');
    expect(existsSync(till.path('journal.ballast'))).toBe(true);
    expect(finish(journal, 1).phase.kind).toBe('sold');
    expect(journal.verify().problems).toEqual([]);
    journal.close();
  });

  it('takes what was done already, and never a part of a commit', () => {
    const journal = till.open({ space: { ...BALLAST, fullBytes: OUT_OF_REACH } });
    sell(journal, 1);
    journal.recordHouse([SHOWN]);
    expect(() => journal.recordHouse([SHOWN, ADDED])).toThrow(JournalFull);
    expect(journal.houseFacts({ limit: 5 })).toHaveLength(1);
    journal.close();
  });

  it('lets people come and go for a while after the last sale', () => {
    const { bavail, bsize } = statfsSync(till.path('.'));
    // Too little for a new sale, and more than half of it.
    const fullBytes = Math.round(bavail * bsize * 1.5);
    const journal = till.open({ space: { ...BALLAST, fullBytes } });
    expect(journal.canRecord()).toBe('full');
    expect(journal.recordHouse([ADDED]).people.operators).toHaveLength(1);
    rmSync(till.path('journal.ballast'));
    expect(() => journal.recordHouse([{ ...ADDED, operatorId: 'OP-2' }])).toThrow(JournalFull);
    journal.close();
  });
});
