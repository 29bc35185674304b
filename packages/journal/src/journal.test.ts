import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SaleFact, SaleIntent } from '@tillkeeper/domain';
import BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Journal, type JournalOptions, openJournal } from './index.ts';
import { sampleIntent as intent, pinOf, sell } from './testing/sample-sales.ts';
import { createTillFolder, type TillFolder } from './testing/till-folder.ts';

const PIN = pinOf(1);
let till: TillFolder;
let folder = '';
let options: JournalOptions;

beforeEach(() => {
  till = createTillFolder();
  ({ folder, options } = till);
});

afterEach(() => till.dispose());

function open(): Journal {
  return till.open();
}

describe('the journal', () => {
  it('has every sale again after it was closed and opened', () => {
    const before = open();
    const sale = sell(before, 1);
    before.close();
    const after = open();
    expect(after.sale('SALE1')).toEqual(sale);
    expect(after.openSales()).toEqual([sale]);
    expect(after.readSecret('SALE1', 'evidence')).toEqual({ pin: PIN });
    expect(after.nextSlipNumber()).toBe(2);
    after.close();
  });

  it('proves itself: chain, secrets and states', () => {
    const journal = open();
    sell(journal, 1);
    sell(journal, 2);
    expect(journal.verify()).toMatchObject({
      eventCount: 8,
      saleCount: 2,
      secretCount: 4,
      problems: [],
    });
    journal.close();
  });

  it('records facts of several sales in one commit, or of none', () => {
    const journal = open();
    const paid: SaleFact = { kind: 'refund-paid', atUtcMs: 4, operatorName: 'Nomsa' };
    const of = (slip: number) => ({ saleId: `SALE${slip}`, entries: [{ fact: paid }] });
    for (const slip of [1, 2, 3]) sell(journal, slip);
    expect(() => journal.recordMany([of(1), of(2), of(99)])).toThrow();
    expect(journal.sale('SALE1')?.refund).toBe('none');
    expect(journal.recordMany([of(3), of(1)]).map(({ intent: { saleId } }) => saleId)).toEqual([
      'SALE3',
      'SALE1',
    ]);
    journal.close();
    const after = open();
    expect([1, 2, 3].map((slip) => after.sale(`SALE${slip}`)?.refund)).toEqual([
      'paid',
      'none',
      'paid',
    ]);
    expect(after.verify()).toMatchObject({ eventCount: 14, problems: [] });
    after.close();
  });

  it('keeps no PIN readable in any of its files', () => {
    const journal = open();
    sell(journal, 1);
    const written = ['journal.db', 'journal.db-wal', 'journal.tape'].map((name) =>
      readFileSync(join(folder, name)),
    );
    expect(written.some((bytes) => bytes.includes(PIN))).toBe(false);
    journal.close();
  });

  it('records all facts of a step or none', () => {
    const journal = open();
    sell(journal, 1);
    const bad: SaleFact = { kind: 'attempt-started', attemptNumber: 7, atUtcMs: 3 };
    const judged: SaleFact = {
      kind: 'print-judged',
      paper: 'slip',
      copyNumber: 0,
      atUtcMs: 3,
      cameOut: true,
      operatorName: 'Nomsa',
    };
    expect(() => journal.record('SALE1', [{ fact: judged }, { fact: bad }])).toThrow(
      'without gaps',
    );
    expect(journal.sale('SALE1')?.slip).toEqual({ kind: 'due', copyNumber: 0 });
    expect(journal.verify().problems).toEqual([]);
    journal.close();
  });

  it('lets one confirmation become one sale only', () => {
    const journal = open();
    sell(journal, 1);
    const twin: SaleIntent = { ...intent(2), intentId: 'INTENT-1' };
    expect(() =>
      journal.record('SALE2', [{ fact: { kind: 'sale-intended', intent: twin } }]),
    ).toThrow();
    expect(journal.saleByIntent('INTENT-1')?.intent.saleId).toBe('SALE1');
    journal.close();
  });
});

describe('a journal that can not be trusted', () => {
  it('is not opened by a second till while the first has it', () => {
    const first = open();
    expect(openJournal(options)).toMatchObject({ ok: false, error: { kind: 'in-use' } });
    first.close();
    open().close();
  });

  it('is not opened with another key', () => {
    open().close();
    const other = { ...options, sealingKey: new Uint8Array(32).fill(8) };
    expect(openJournal(other)).toMatchObject({ ok: false, error: { kind: 'other-key' } });
  });

  it('is not opened when it was written by a newer version', () => {
    open().close();
    const database = new BetterSqlite(options.file);
    database.pragma('user_version = 999');
    database.close();
    expect(openJournal(options)).toMatchObject({ ok: false, error: { kind: 'newer' } });
  });

  it('is not opened when it is not a database', () => {
    expect(openJournal({ ...options, file: '/dev/null/journal.db' })).toMatchObject({
      ok: false,
      error: { kind: 'no-access' },
    });
  });

  const CHANGES = [
    [
      "UPDATE event SET body = replace(body, 'Nomsa', 'Thabo') WHERE seq = 1",
      'Event 1 was changed',
    ],
    ['DELETE FROM event WHERE seq = 2', 'Events after 1 are missing'],
    ['UPDATE secret SET sealed = zeroblob(40) WHERE seq = 3', 'sealed part of event 3'],
    ['DELETE FROM secret WHERE seq = 4', 'sealed part of event 4'],
    ["UPDATE sale SET state = replace(state, '10000', '90000')", 'stored state of slip 1'],
    ['DELETE FROM sale', 'state of sale SALE1 is missing'],
  ] as const;

  function changeBehindItsBack(sql: string): void {
    const before = open();
    sell(before, 1);
    before.close();
    const database = new BetterSqlite(options.file);
    database.exec(
      'DROP TRIGGER event_never_changes; DROP TRIGGER event_never_goes; PRAGMA foreign_keys = OFF',
    );
    database.exec(sql);
    database.close();
  }

  it.each(CHANGES)('notices a change made behind its back and undoes it: %s', (sql, problem) => {
    changeBehindItsBack(sql);
    const after = open();
    expect(after.health().repairs).toMatchObject([{ what: 'rebuilt' }]);
    expect(after.health().repairs[0]?.detail).toContain(problem);
    expect(after.verify().problems).toEqual([]);
    expect(after.readSecret('SALE1', 'evidence')).toEqual({ pin: PIN });
    expect(readdirSync(folder).some((name) => name.startsWith('journal.db.damaged-'))).toBe(true);
    after.close();
  });

  it.each(CHANGES.slice(0, 4))(
    'is not opened when the second copy is gone too: %s',
    (sql, problem) => {
      changeBehindItsBack(sql);
      rmSync(join(folder, 'journal.tape'));
      const after = openJournal(options);
      expect(after).toMatchObject({ ok: false, error: { kind: 'damaged' } });
      expect(after.ok ? '' : after.error.detail).toContain(problem);
    },
  );

  it('refuses to change or delete events', () => {
    const journal = open();
    sell(journal, 1);
    journal.close();
    const database = new BetterSqlite(options.file);
    expect(() => database.exec("UPDATE event SET kind = 'x'")).toThrow('only ever added');
    expect(() => database.exec('DELETE FROM event')).toThrow('only ever added');
    database.close();
  });
});
