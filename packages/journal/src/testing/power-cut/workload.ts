import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { openJournal } from '../../open.ts';
import { sell } from '../sample-sales.ts';
import { optionsFor } from '../till-options.ts';

/**
 * Run as a process of its own: makes commits and says which of them it took for durable.
 * Arguments: folder, `journal` or a raw level of `synchronous`, number of commits.
 */
const [folder = '', kind = '', count = '0'] = process.argv.slice(2);

function acknowledge(number: number): void {
  appendFileSync(join(folder, 'acknowledged'), `${number}\n`);
}

function sellAll(): void {
  const journal = openJournal(optionsFor(folder));
  if (!journal.ok) throw new Error(journal.error.detail);
  for (let slip = 1; slip <= Number(count); slip += 1) {
    sell(journal.value, slip);
    acknowledge(slip);
  }
}

function insertAll(): void {
  const database = new BetterSqlite(join(folder, 'journal.db'));
  database.pragma('locking_mode = EXCLUSIVE');
  database.pragma('journal_mode = WAL');
  database.pragma(`synchronous = ${kind}`);
  database.exec('CREATE TABLE row (number INTEGER PRIMARY KEY, text TEXT)');
  const insert = database.prepare('INSERT INTO row VALUES (?, ?)');
  for (let number = 1; number <= Number(count); number += 1) {
    insert.run(number, 'x'.repeat(900));
    acknowledge(number);
  }
}

if (kind === 'journal') sellAll();
else insertAll();
// As a power cut does: nothing is closed, nothing is written on the way out.
process.kill(process.pid, 'SIGKILL');
