import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import BetterSqlite, { type Database } from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDurable } from './connection.ts';
import { type Journal, recordOneBy } from './contract.ts';
import { failureOf } from './failure.ts';
import { syncFolder } from './files.ts';
import { restoreJournal } from './restore.ts';
import { keyFingerprint } from './seal.ts';
import { finishPurge } from './sql/purge-rows.ts';
import { sell } from './testing/sample-sales.ts';
import { flipBit, tamper } from './testing/tamper.ts';
import { createTillFolder, expectEverything, type TillFolder } from './testing/till-folder.ts';
import { verifyFolder } from './verify-folder.ts';

const SALES = 3;
let till: TillFolder;

beforeEach(() => {
  till = createTillFolder();
});
afterEach(() => till.dispose());

/** A closed journal with some sales. */
function closedTill(): void {
  const journal = till.open();
  for (let slip = 1; slip <= SALES; slip += 1) sell(journal, slip);
  journal.close();
}

describe('the journal of another till', () => {
  it('is refused in words, whichever of its copies is left, and nothing is changed', async () => {
    closedTill();
    const files = ['journal.db', 'journal.tape'];
    const before = files.map((name) => readFileSync(till.path(name)));
    const refusal = { kind: 'other-till', detail: 'it is the journal of till T03, not T04' };
    expect(till.refusal({ tillId: 'T04' })).toEqual(refusal);
    expect(files.map((name) => readFileSync(till.path(name)))).toEqual(before);
    for (const name of files) {
      const alone = createTillFolder();
      copyFileSync(till.path(name), alone.path(name));
      expect(alone.refusal({ tillId: 'T04' }).kind).toBe('other-till');
      alone.dispose();
    }
    const journal = till.open();
    expectEverything(journal, SALES);
    journal.close();
  });

  it('is not restored from its backup either', async () => {
    const journal = till.open();
    sell(journal, 1);
    await journal.backup(till.path('backup.db'));
    journal.close();
    const other = createTillFolder();
    const options = { ...other.options, tillId: 'T04' };
    expect(restoreJournal(options, till.path('backup.db'))).toMatchObject({
      error: { kind: 'other-till' },
    });
    other.dispose();
  });
});

describe('a database that does not say what it should', () => {
  it.each([
    ['whose it is', 'DELETE FROM journal_info', 'does not say whose it is'],
    ['the key of its tape', "UPDATE journal_info SET key_fingerprint = 'x'", 'another till or key'],
    ['the till of its tape', "UPDATE journal_info SET till_id = 'T9'", 'another till or key'],
  ])('is put together again from the tape: %s', (_, sql, problem) => {
    closedTill();
    tamper(till.path('journal.db'), sql);
    const journal = till.open();
    expectEverything(journal, SALES);
    expect(journal.health().repairs).toMatchObject([{ what: 'rebuilt' }]);
    expect(journal.health().repairs[0]?.detail).toContain(problem);
    journal.close();
  });

  it('is put together again when the tape does not say whose it is either', () => {
    closedTill();
    tamper(till.path('journal.db'), 'DELETE FROM journal_info');
    flipBit(till.path('journal.tape'), 60);
    const journal = till.open();
    expectEverything(journal, SALES);
    journal.close();
    expect(till.refusal({ tillId: 'T04' }).kind).toBe('other-till');
  });

  it('is refused when it names our key and is sealed with another', () => {
    closedTill();
    const stranger = createTillFolder();
    const other = { sealingKey: new Uint8Array(32).fill(8) };
    const journal = stranger.open(other);
    sell(journal, 1);
    journal.close();
    const ours = keyFingerprint(till.options.sealingKey);
    tamper(stranger.path('journal.db'), `UPDATE journal_info SET key_fingerprint = '${ours}'`);
    const lone = createTillFolder();
    copyFileSync(stranger.path('journal.db'), lone.path('journal.db'));
    const { kind, detail } = lone.refusal();
    expect(kind).toBe('damaged');
    expect(detail).toContain("can't be opened");
    stranger.dispose();
    lone.dispose();
  });

  it('is put together again when a row is not the text that was written', () => {
    closedTill();
    tamper(till.path('journal.db'), "INSERT INTO purge VALUES (1, 1, 'no text of ours', 1)");
    const journal = till.open();
    expectEverything(journal, SALES);
    expect(journal.health().repairs[0]?.detail).toContain('not the text that was written');
    expect(journal.health().repairs[0]?.detail).not.toContain('no text of ours');
    journal.close();
  });
});

describe('a till that was cut off while it made its first journal', () => {
  it('begins with what is there: a tape without a database', () => {
    till.open().close();
    rmSync(till.path('journal.db'));
    closedTill();
    const journal = till.open();
    expectEverything(journal, SALES);
    expect(journal.verify().eventCount).toBe(4 * SALES);
    journal.close();
  });

  it('begins with what is there: a database that says nothing yet, without a tape', () => {
    till.open().close();
    rmSync(till.path('journal.tape'));
    tamper(till.path('journal.db'), 'DELETE FROM journal_info');
    closedTill();
    const journal = till.open();
    expect(journal.health().repairs).toEqual([]);
    expect(journal.verify()).toMatchObject({ eventCount: 4 * SALES, problems: [] });
    journal.close();
    expect(till.refusal({ tillId: 'T04' }).kind).toBe('other-till');
  });
});

describe('a place that can not be used', () => {
  it('is refused when a folder stands where the database should', () => {
    mkdirSync(till.path('journal.db'));
    writeFileSync(till.path('journal.db/something'), 'else');
    expect(till.refusal()).toMatchObject({ kind: 'no-access' });
    expect(existsSync(till.path('journal.db/something'))).toBe(true);
  });

  it('is refused when the addon that was named is not there', () => {
    const { kind, detail } = till.refusal({ nativeBinding: till.path('missing.node') });
    expect(kind).toBe('no-access');
    expect(detail).toContain('missing.node');
  });

  it('is refused when it can not keep what is written: a database in memory', () => {
    expect(() => openDurable(':memory:', till.options)).toThrow('The journal is not durable');
  });

  it('is usable when rubbish lies in the file of the lock', () => {
    closedTill();
    writeFileSync(till.path('journal.lock'), Buffer.alloc(5_000, 0x5a));
    const journal = till.open();
    expectEverything(journal, SALES);
    expect(till.refusal()).toMatchObject({ kind: 'in-use' });
    journal.close();
  });
});

describe('a journal that is to be proved where it lies', () => {
  const verdictOf = (sql: string) => {
    closedTill();
    const database = new BetterSqlite(till.path('journal.db'));
    database.exec(sql);
    database.close();
    return verifyFolder({ file: till.path('journal.db') });
  };

  it('is left to the version that wrote it', () => {
    expect(verdictOf('PRAGMA user_version = 999')).toMatchObject({ error: { kind: 'newer' } });
  });

  it('is not judged before a till has brought it up to date', () => {
    const verdict = verdictOf('PRAGMA user_version = 1');
    expect(verdict).toMatchObject({ error: { kind: 'no-access' } });
    expect(verdict.ok ? '' : verdict.error.detail).toContain('start the till once');
  });

  it('is called damaged when it can not be read', () => {
    expect(verdictOf('DROP TABLE purge')).toMatchObject({ error: { kind: 'damaged' } });
  });
});

describe('a database that was mended and is held by another program', () => {
  it('is refused, and has everything once the other program lets go', () => {
    closedTill();
    tamper(till.path('journal.db'), 'DELETE FROM event WHERE seq = 2');
    let other: Database | undefined;
    const building = till.path('journal.db.rebuilding');
    const nowUtcMs = (): number => {
      // A virus scanner or a backup program that looks into every new file.
      if (other === undefined && existsSync(building)) {
        other = new BetterSqlite(building, { readonly: true });
        other.exec('BEGIN; SELECT count(*) FROM event');
      }
      return 1_700_000_000_000;
    };
    expect(till.refusal({ clock: { nowUtcMs, monotonicMs: () => 0 } }).kind).toBe('in-use');
    expect(other).toBeDefined();
    other?.close();
    const journal = till.open();
    expectEverything(journal, SALES);
    journal.close();
  });
});

describe('a call that is a defect', () => {
  it('records nothing: no facts at all', () => {
    const journal: Journal = till.open();
    sell(journal, 1);
    expect(() => journal.record('SALE1', [])).toThrow('Nothing to record.');
    expect(() => journal.recordHouse([])).toThrow('Nothing to record.');
    expect(journal.recordMany([])).toEqual([]);
    expect(journal.health()).toMatchObject({ state: 'well' });
    expect(journal.verify()).toMatchObject({ eventCount: 4, problems: [] });
    journal.close();
  });

  it('is noticed: a witness that does not hand on what was recorded', () => {
    expect(() => recordOneBy(() => [])('SALE1', [])).toThrow('gives back its sale');
  });

  it('is noticed: a write that touches another number of rows than one', () => {
    closedTill();
    const database = new BetterSqlite(till.path('journal.db'));
    expect(() => finishPurge(database, 77)).toThrow('changed 0 rows instead of one');
    database.close();
  });

  it('purges nothing from a journal in which nothing happened', () => {
    const journal = till.open();
    expect(journal.purge(1)).toEqual({ throughSeq: 0, secretCount: 0, keptSaleIds: [] });
    journal.close();
  });

  it('is told in words, whatever was thrown', () => {
    expect(failureOf('a text')).toEqual({ kind: 'no-access', detail: 'a text' });
  });
});

describe('names in a folder', () => {
  it('need no sync on Windows, which can not open folders', () => {
    const platform = vi.spyOn(process, 'platform', 'get');
    platform.mockReturnValue('win32');
    expect(() => syncFolder(till.path('no folder'))).not.toThrow();
    platform.mockRestore();
    expect(() => syncFolder(till.path('no folder'))).toThrow('ENOENT');
  });
});
