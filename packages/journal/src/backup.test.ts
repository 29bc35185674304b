import {
  copyFileSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { restoreJournal } from './restore.ts';
import { sell } from './testing/sample-sales.ts';
import { createTillFolder, expectEverything, type TillFolder } from './testing/till-folder.ts';

let till: TillFolder;

beforeEach(() => {
  till = createTillFolder();
});
afterEach(() => till.dispose());

/** A till with 20 sales, a backup after the tenth, closed. */
async function backedUp(): Promise<string> {
  const file = till.path('backup.db');
  const journal = till.open();
  for (let slip = 1; slip <= 10; slip += 1) sell(journal, slip);
  expect(await journal.backup(file)).toMatchObject({ ok: true, value: { saleCount: 10 } });
  for (let slip = 11; slip <= 20; slip += 1) sell(journal, slip);
  journal.close();
  return file;
}

describe('a backup', () => {
  it('has everything, proved, while the till goes on selling', async () => {
    const journal = till.open();
    for (let slip = 1; slip <= 300; slip += 1) sell(journal, slip);
    const pages: number[] = [];
    let slip = 300;
    const done = await journal.backup(till.path('backup.db'), (progress) => {
      pages.push(progress.pages);
      slip += 1;
      sell(journal, slip);
    });
    expect(pages.length).toBeGreaterThan(1);
    expect(done).toMatchObject({ ok: true });
    expect(done.ok ? done.value.saleCount : 0).toBeGreaterThanOrEqual(300);
    expect(journal.verify().problems).toEqual([]);
    journal.close();
    expect(till.names('backup.db')).toEqual(['backup.db']);
  }, 60_000);

  it('never takes the place of a file, and leaves nothing when it fails', async () => {
    const journal = till.open();
    sell(journal, 1);
    writeFileSync(till.path('taken'), 'mine');
    expect(await journal.backup(till.path('taken'))).toMatchObject({ error: { kind: 'exists' } });
    expect(readFileSync(till.path('taken'), 'utf8')).toBe('mine');
    const nowhere = await journal.backup(till.path('no/such/folder.db'));
    expect(nowhere).toMatchObject({ error: { kind: 'no-access' } });
    journal.close();
  });
});

describe('a file in the folder of backups', () => {
  it('is this journal’s own when it holds a part of its past', async () => {
    const file = await backedUp();
    const journal = till.open();
    expect(journal.isOwnBackup(file)).toBe(true);
    journal.close();
  });

  it('is not when another journal wrote it, when it is empty, torn, or not there', async () => {
    const file = await backedUp();
    const other = createTillFolder();
    const stranger = other.open();
    for (let slip = 1; slip <= 30; slip += 1) sell(stranger, slip + 50);
    expect(stranger.isOwnBackup(file)).toBe(false);
    const bare = createTillFolder();
    const empty = bare.open();
    await empty.backup(till.path('empty.db'));
    expect(empty.isOwnBackup(file)).toBe(false);
    empty.close();
    bare.dispose();
    expect(stranger.isOwnBackup(till.path('empty.db'))).toBe(false);
    truncateSync(file, 100);
    expect(stranger.isOwnBackup(file)).toBe(false);
    expect(stranger.isOwnBackup(till.path('none.db'))).toBe(false);
    stranger.close();
    other.dispose();
  });
});

describe('restoring', () => {
  it('brings back the backup when there is nothing else', async () => {
    const file = await backedUp();
    for (const name of ['journal.db', 'journal.tape']) rmSync(till.path(name));
    const restored = restoreJournal(till.options, file);
    if (!restored.ok) throw new Error(restored.error.detail);
    expectEverything(restored.value, 10);
    expect(restored.value.sale('SALE11')).toBeUndefined();
    restored.value.close();
    expect(existsSync(file)).toBe(true);
  });

  it('never goes back in time: what the copies still have is taken as well', async () => {
    const file = await backedUp();
    // The database is gone, and the tape is damaged in a part that the backup has.
    rmSync(till.path('journal.db'));
    const tape = readFileSync(till.path('journal.tape'));
    tape[2000] = (tape[2000] ?? 0) ^ 1;
    writeFileSync(till.path('journal.tape'), tape);
    expect(till.refusal()).toMatchObject({ kind: 'damaged' });
    const restored = restoreJournal(till.options, file);
    if (!restored.ok) throw new Error(restored.error.detail);
    expectEverything(restored.value, 20);
    restored.value.close();
  });

  it('refuses a backup that is not whole, and touches nothing', async () => {
    const file = await backedUp();
    truncateSync(file, Math.floor(statSync(file).size / 2));
    expect(restoreJournal(till.options, file)).toMatchObject({ ok: false });
    expect(restoreJournal(till.options, till.path('none'))).toMatchObject({ ok: false });
    const journal = till.open();
    expectEverything(journal, 20);
    journal.close();
  });

  it('refuses the backup of another till', async () => {
    const file = await backedUp();
    const other = createTillFolder();
    const journal = other.open();
    sell(journal, 77);
    journal.close();
    copyFileSync(file, other.path('backup.db'));
    expect(restoreJournal(other.options, other.path('backup.db'))).toMatchObject({
      error: { kind: 'forked' },
    });
    other.dispose();
  });
});
