import { join } from 'node:path';
import { measureTape, type NewEntry } from '@tillkeeper/journal';
import BetterSqlite from 'better-sqlite3';
import { openBenchJournal } from '../system.ts';
import type { StoredBytes } from './recorded-sale.ts';

/**
 * How many bytes each commit of a sale stores, found out by recording it in a journal of its own:
 * new events and secrets, the sale's row, which is written anew each time, and the second file.
 * Indexes and half-empty pages are not counted: they are the journal's own business.
 */
export function measureStoredBytes(
  folder: string,
  commits: readonly (readonly NewEntry[])[],
): StoredBytes[] {
  const file = join(folder, 'journal.db');
  const [intended] = commits[0] ?? [];
  if (intended?.fact.kind !== 'sale-intended') throw new Error('A sale begins with its intent.');
  const { saleId } = intended.fact.intent;
  openBenchJournal(file).close();
  let before = filledBytes(folder);
  return commits.map((entries) => {
    const journal = openBenchJournal(file);
    journal.record(saleId, entries);
    journal.close();
    const after = filledBytes(folder);
    const grown = after.added - before.added + after.sale;
    const stored = { database: grown, tape: after.tape - before.tape };
    before = after;
    return stored;
  });
}

function filledBytes(folder: string): { added: number; sale: number; tape: number } {
  const database = new BetterSqlite(join(folder, 'journal.db'), { readonly: true });
  try {
    const payload = database.prepare<[string], { bytes: number | null }>(
      'SELECT sum(payload) AS bytes FROM dbstat WHERE name = ?',
    );
    const bytesOf = (table: string): number => payload.get(table)?.bytes ?? 0;
    const tape = measureTape(join(folder, 'journal.tape')).frameBytes;
    return { added: bytesOf('event') + bytesOf('secret'), sale: bytesOf('sale'), tape };
  } finally {
    database.close();
  }
}
