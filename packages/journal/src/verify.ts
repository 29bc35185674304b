import { evolve, type Sale, type SaleFact } from '@tillkeeper/domain';
import type { Database } from 'better-sqlite3';
import { chainHash, GENESIS_HASH } from './chain.ts';
import type { VerifyReport } from './contract.ts';
import { secretBinding } from './journal.ts';
import { digestOf, unseal } from './seal.ts';
import { type EventRow, eachEvent } from './sql/event-rows.ts';
import { eachSale } from './sql/sale-rows.ts';
import { secretsOfEvent } from './sql/secret-rows.ts';

interface Walk {
  seq: number;
  hash: string;
  secretCount: number;
  readonly sales: Map<string, Sale>;
  readonly problems: string[];
}

/**
 * Proves the journal: the chain is unbroken, every secret is the one its event vouches for and can
 * be opened, and replaying the facts gives exactly the sales that are stored.
 */
export function verify(database: Database, sealingKey: Uint8Array): VerifyReport {
  const walk: Walk = { seq: 0, hash: GENESIS_HASH, secretCount: 0, sales: new Map(), problems: [] };
  // The rows are read whole: SQLite can't run the inner queries while an iterator is open.
  for (const row of [...eachEvent(database)]) {
    checkLink(walk, row);
    replay(walk, row);
    checkSecrets(walk, row, database, sealingKey);
  }
  checkStates(walk, database);
  return {
    eventCount: walk.seq,
    saleCount: walk.sales.size,
    secretCount: walk.secretCount,
    headHash: walk.hash,
    problems: walk.problems,
  };
}

function checkLink(walk: Walk, row: EventRow): void {
  if (row.seq !== walk.seq + 1)
    walk.problems.push(`Events ${walk.seq + 1} to ${row.seq - 1} are missing.`);
  if (row.previousHash !== walk.hash || row.hash !== chainHash(row.previousHash, row)) {
    walk.problems.push(`Event ${row.seq} was changed, or the event before it was.`);
  }
  walk.seq = row.seq;
  walk.hash = row.hash;
}

function replay(walk: Walk, row: EventRow): void {
  try {
    walk.sales.set(
      row.saleId,
      evolve(walk.sales.get(row.saleId), JSON.parse(row.body) as SaleFact),
    );
  } catch (error) {
    walk.problems.push(`Event ${row.seq} does not fit its sale: ${String(error)}`);
  }
}

function checkSecrets(walk: Walk, row: EventRow, database: Database, sealingKey: Uint8Array): void {
  const sale = walk.sales.get(row.saleId);
  const stored = secretsOfEvent(database, row.seq);
  const digests = JSON.stringify(stored.map((secret) => [secret.kind, digestOf(secret)]));
  if (digests !== row.secretDigests)
    walk.problems.push(`The sealed part of event ${row.seq} is not its own.`);
  for (const secret of stored) {
    walk.secretCount += 1;
    try {
      if (sale !== undefined) unseal(secret, sealingKey, secretBinding(sale, secret.kind));
    } catch {
      walk.problems.push(`The sealed ${secret.kind} of event ${row.seq} can't be opened.`);
    }
  }
}

function checkStates(walk: Walk, database: Database): void {
  const replayed = new Map([...walk.sales].map(([saleId, sale]) => [saleId, JSON.stringify(sale)]));
  for (const sale of eachSale(database)) {
    const { saleId, slipNumber } = sale.intent;
    if (replayed.get(saleId) !== JSON.stringify(sale)) {
      walk.problems.push(
        `The stored state of slip ${slipNumber} is not what its events make of it.`,
      );
    }
    replayed.delete(saleId);
  }
  for (const saleId of replayed.keys())
    walk.problems.push(`The state of sale ${saleId} is missing.`);
}
