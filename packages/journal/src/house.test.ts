import { readFileSync, rmSync } from 'node:fs';
import type { HouseFact } from '@tillkeeper/domain';
import BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { begin, finish, sell } from './testing/sample-sales.ts';
import { createTillFolder, expectEverything, type TillFolder } from './testing/till-folder.ts';
import { verifyFolder } from './verify-folder.ts';

let till: TillFolder;

beforeEach(() => {
  till = createTillFolder();
});
afterEach(() => till.dispose());

const NALEDI = { operatorId: 'OP-1', name: 'Naledi' };
const added: HouseFact = {
  kind: 'operator-added',
  ...NALEDI,
  role: 'manager',
  pinHash: '$argon2id$',
  mustChangePin: false,
  by: null,
  atUtcMs: 10,
};
const tried: HouseFact = {
  kind: 'pin-tried',
  operatorId: NALEDI.operatorId,
  purpose: 'sign-in',
  atUtcMs: 20,
};
const exported: HouseFact = {
  kind: 'exported',
  what: 'sales csv',
  rowCount: 3,
  by: NALEDI,
  atUtcMs: 30,
};

/** A closed journal in which sales and house facts take turns. */
function livedIn(): void {
  const journal = till.open();
  journal.recordHouse([added]);
  sell(journal, 1);
  journal.recordHouse([tried, exported]);
  sell(journal, 2);
  journal.close();
}

/** Asserts that nothing of it was lost. */
function expectLivedIn(repair?: string): void {
  const journal = till.open();
  if (repair !== undefined) expect(journal.health().repairs).toMatchObject([{ what: repair }]);
  expectEverything(journal, 2);
  expect(journal.house().people.operators).toMatchObject([{ name: 'Naledi', triesSinceRight: 1 }]);
  const facts = journal.houseFacts({ limit: 10 }).map(({ fact }) => fact);
  expect(facts.filter(({ kind }) => kind !== 'journal-repaired')).toEqual([exported, tried, added]);
  journal.close();
}

describe('facts that belong to no sale', () => {
  it('stand in the same chain as sales, and are there after a restart', () => {
    livedIn();
    expectLivedIn();
  });

  it('come back from the tape when the database is gone, and the other way round', () => {
    livedIn();
    for (const end of ['', '-wal', '-shm']) rmSync(till.path(`journal.db${end}`), { force: true });
    expectLivedIn('rebuilt');
    rmSync(till.path('journal.tape'));
    expectLivedIn('tape-rebuilt');
  });

  it('come from the tape when a power cut kept the database from its commit', () => {
    const journal = till.open({
      onPoint: (point) => {
        if (point === 'tape-written' && reached) throw new Error('the power is cut');
      },
    });
    let reached = false;
    journal.recordHouse([added]);
    reached = true;
    expect(() => journal.recordHouse([tried])).toThrow('the power is cut');
    expect(() => journal.recordHouse([tried])).toThrow('stopped after a disk fault');
    journal.close();
    const again = till.open();
    expect(again.house().people.operators[0]?.triesSinceRight).toBe(1);
    expect(again.verify().problems).toEqual([]);
    again.close();
  });

  it('are refused whole when one does not fit, and the journal goes on', () => {
    const journal = till.open();
    expect(() => journal.recordHouse([added, added])).toThrow('added before');
    expect(journal.house().people.operators).toEqual([]);
    expect(journal.houseFacts({ limit: 10 })).toEqual([]);
    journal.recordHouse([added]);
    expect(journal.verify().problems).toEqual([]);
    journal.close();
  });

  it('stand in a backup', async () => {
    livedIn();
    const journal = till.open();
    const backup = await journal.backup(till.path('backup.db'));
    expect(backup).toMatchObject({ ok: true, value: { headHash: journal.head().hash } });
    journal.close();
  });

  it('are found by kind, person, time and page', () => {
    livedIn();
    const journal = till.open();
    const kinds = (query: Parameters<typeof journal.houseFacts>[0]): string[] =>
      journal.houseFacts(query).map(({ fact }) => fact.kind);
    expect(kinds({ limit: 1 })).toEqual(['exported']);
    expect(kinds({ limit: 5, kinds: ['pin-tried', 'exported'] })).toEqual([
      'exported',
      'pin-tried',
    ]);
    expect(kinds({ limit: 5, actorId: NALEDI.operatorId })).toHaveLength(3);
    expect(kinds({ limit: 5, actorId: '' })).toEqual([]);
    expect(kinds({ limit: 5, fromUtcMs: 15, toUtcMs: 30 })).toEqual(['pin-tried']);
    const [newest] = journal.houseFacts({ limit: 1 });
    const beforeSeq = newest?.seq ?? 0;
    expect(kinds({ limit: 1, beforeSeq })).toEqual(['pin-tried']);
    expect(kinds({ limit: 5, afterSeq: 1, beforeSeq })).toEqual(['pin-tried']);
    expect(kinds({ limit: 1, kinds: ['pin-tried', 'exported'] })).toEqual(['exported']);
    expect(kinds({ limit: 5, fromUtcMs: 15, kinds: ['exported'] })).toEqual(['exported']);
    expect(kinds({ limit: 5, actorId: NALEDI.operatorId, kinds: ['pin-tried'] })).toHaveLength(1);
    expect(kinds({ limit: 5, kinds: [] })).toEqual([]);
    journal.close();
  });
});

function forge(sql: string): void {
  const database = new BetterSqlite(till.path('journal.db'));
  database.exec(sql);
  database.close();
}

describe('somebody who changes the database', () => {
  it('can not give guesses back in silence', () => {
    livedIn();
    forge(`UPDATE house SET state = replace(state, '"triesSinceRight":1', '"triesSinceRight":0')`);
    const journal = till.open();
    expect(journal.verify().problems).toEqual([
      'The stored state of the house is not what its events make of it.',
    ]);
    journal.close();
  });

  it('can not hide an entry of the audit log in silence', () => {
    livedIn();
    forge(`DELETE FROM house_fact WHERE kind = 'exported'`);
    const journal = till.open();
    expect(journal.verify().problems).toEqual([
      'The list of house facts is not what its events make of it.',
    ]);
    journal.close();
  });

  it('is overruled by the facts when an older program had folded them', () => {
    livedIn();
    forge(`UPDATE house SET fold_version = 0, state = '{}'`);
    expectLivedIn();
  });
});

describe('a journal of the version before', () => {
  it('gets back the guesses at badges that somebody else’s sign-in had forgiven', () => {
    const thandi = { operatorId: 'OP-2', name: 'Thandi' };
    const journal = till.open();
    journal.recordHouse([added, { ...added, ...thandi, role: 'cashier' }]);
    journal.recordHouse([
      { kind: 'badge-unknown', atUtcMs: 40 },
      { kind: 'signed-in', by: thandi, means: 'pin', atUtcMs: 50 },
    ]);
    journal.close();
    forge(
      `UPDATE house SET fold_version = 2, state = replace(state, '"unknownBadges":1', '"unknownBadges":0')`,
    );
    const again = till.open();
    expect(again.house().people.unknownBadges).toBe(1);
    expect(again.verify().problems).toEqual([]);
    again.close();
  });
});

describe('the check in steps', () => {
  it('finds all well while the till goes on with new and old sales between its steps', () => {
    const journal = till.open();
    journal.recordHouse([added]);
    for (let slip = 1; slip <= 20; slip += 1) begin(journal, slip);
    const steps = journal.verifyInSteps();
    let slip = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) {
      slip += 1;
      if (slip <= 20) finish(journal, slip);
      else if (slip <= 40) sell(journal, slip);
      if (slip % 3 === 0) journal.recordHouse([exported]);
    }
    expect(step.value.problems).toEqual([]);
    expect(step.value.saleCount).toBeGreaterThanOrEqual(20);
    expect(journal.verify().problems).toEqual([]);
    journal.close();
  });

  it('finds what the check in one go finds', () => {
    livedIn();
    forge(`UPDATE house SET state = replace(state, 'Naledi', 'Mallory')`);
    const journal = till.open();
    const whole = journal.verify().problems;
    const steps = journal.verifyInSteps();
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    expect(step.value.problems).toEqual(whole);
    expect(whole).not.toEqual([]);
    journal.close();
  });
});

it('is proved where it lies, without a key and without writing', () => {
  livedIn();
  const before = readFileSync(till.path('journal.db'));
  const report = verifyFolder({ file: till.path('journal.db') });
  expect(report).toMatchObject({ ok: true, value: { problems: [], saleCount: 2 } });
  expect(readFileSync(till.path('journal.db')).equals(before)).toBe(true);
  expect(verifyFolder({ file: till.path('nothing.db') })).toMatchObject({
    error: { kind: 'missing' },
  });
});
