import type { Database } from 'better-sqlite3';
import { GENESIS_HASH, isNextLink } from '../chain.ts';
import { isNote } from '../notes.ts';
import { eachEventAfter, eventAt, headOf } from '../sql/event-rows.ts';
import { allPurges } from '../sql/purge-rows.ts';
import { checkSale } from './sale.ts';

const TAIL_EVENTS = 64;
const TAIL_SALES = 8;
const PROBES = 32;

/**
 * The check of every open, which takes the same time for ten sales as for a million: the newest
 * events and their sales are proved, and some older events, evenly spread, are looked up: a log
 * replayed over an older database leaves holes. What is wrong first, or nothing.
 */
export function checkTail(database: Database, sealingKey: Uint8Array): string | undefined {
  return checkLinks(database) ?? checkSales(database, sealingKey) ?? probe(database);
}

function checkLinks(database: Database): string | undefined {
  const first = Math.max(1, headOf(database).seq - TAIL_EVENTS + 1);
  let seq = first - 1;
  let hash = seq === 0 ? GENESIS_HASH : eventAt(database, seq)?.hash;
  for (const row of eachEventAfter(database, seq)) {
    if (row.seq !== seq + 1 || hash === undefined) return `Events after ${seq} are missing.`;
    if (!isNextLink(hash, row)) return `Event ${row.seq} was changed, or the event before it was.`;
    ({ seq, hash } = row);
  }
  return undefined;
}

function checkSales(database: Database, sealingKey: Uint8Array): string | undefined {
  const purges = allPurges(database);
  const rows = [...eachEventAfter(database, headOf(database).seq - TAIL_EVENTS)];
  const saleIds = new Set(rows.filter((row) => !isNote(row)).map((row) => row.saleId));
  return [...saleIds]
    .slice(-TAIL_SALES)
    .flatMap((saleId) => checkSale(database, sealingKey, purges, saleId).problems)
    .at(0);
}

function probe(database: Database): string | undefined {
  const { seq } = headOf(database);
  for (let index = 1; index <= PROBES; index += 1) {
    const at = Math.floor((seq * index) / PROBES);
    if (at === 0) continue;
    const before = at === 1 ? GENESIS_HASH : eventAt(database, at - 1)?.hash;
    const event = eventAt(database, at);
    if (event === undefined || before === undefined || !isNextLink(before, event))
      return `Event ${at} is missing or was changed.`;
  }
  return undefined;
}
