import { evolve, type Sale, type SaleFact } from '@tillkeeper/domain';
import type { Database } from 'better-sqlite3';
import { bookProblems } from '../book.ts';
import { chainHash, type EventRow } from '../chain.ts';
import { digestOf, secretBinding, unseal } from '../seal.ts';
import { eventsOfSale } from '../sql/event-rows.ts';
import { type PurgeRow, wasPurged } from '../sql/purge-rows.ts';
import { saleById } from '../sql/sale-rows.ts';
import { secretsOfEvent } from '../sql/secret-rows.ts';
import { digestsOf } from '../tape/frame.ts';

/** What checking one sale found. */
export interface SaleFindings {
  /** Its events up to the one that the caller counts to. */
  readonly eventCount: number;
  readonly secretCount: number;
  readonly purgedCount: number;
  readonly problems: readonly string[];
}

/**
 * Proves one sale: replaying its facts gives exactly the state that is stored, and every secret is
 * the one its event vouches for and can be opened, unless it was purged.
 */
export function checkSale(
  database: Database,
  sealingKey: Uint8Array | undefined,
  purges: readonly PurgeRow[],
  saleId: string,
  throughSeq = Number.MAX_SAFE_INTEGER,
): SaleFindings {
  const events = eventsOfSale(database, saleId);
  const problems: string[] = [];
  const sale = replay(events, problems);
  const eventCount = events.filter(({ seq }) => seq <= throughSeq).length;
  const found = { eventCount, secretCount: 0, purgedCount: 0, problems };
  if (sale === undefined) return found;
  checkState(database, sale, problems);
  problems.push(...bookProblems(database, sale, events));
  for (const event of events) {
    if (event.secretDigests === '[]') continue;
    if (isPurged(database, purges, event)) found.purgedCount += digestsOf(event).length;
    else found.secretCount += checkSecrets(database, sealingKey, sale, event, problems);
  }
  return found;
}

function replay(events: readonly EventRow[], problems: string[]): Sale | undefined {
  let sale: Sale | undefined;
  for (const event of events) {
    // One turned bit can rename a part of a fact. What follows reads parts that were recorded.
    if (event.hash !== chainHash(event.previousHash, event)) {
      problems.push(`Event ${event.seq} does not fit its sale: it is not what was recorded.`);
      return undefined;
    }
    try {
      sale = evolve(sale, JSON.parse(event.body) as SaleFact);
    } catch (error) {
      problems.push(`Event ${event.seq} does not fit its sale: ${String(error)}`);
      return undefined;
    }
  }
  return sale;
}

function checkState(database: Database, sale: Sale, problems: string[]): void {
  const { saleId, slipNumber } = sale.intent;
  const stored = storedState(database, saleId);
  if (stored === undefined) problems.push(`The state of sale ${saleId} is missing.`);
  else if (stored !== JSON.stringify(sale))
    problems.push(`The stored state of slip ${slipNumber} is not what its events make of it.`);
}

function storedState(database: Database, saleId: string): string | undefined {
  try {
    const sale = saleById(database, saleId);
    return sale === undefined ? undefined : JSON.stringify(sale);
  } catch (error) {
    if (error instanceof SyntaxError) return '';
    throw error;
  }
}

function isPurged(database: Database, purges: readonly PurgeRow[], event: EventRow): boolean {
  return (
    wasPurged(purges, event.seq, event.saleId) && secretsOfEvent(database, event.seq).length === 0
  );
}

function checkSecrets(
  database: Database,
  sealingKey: Uint8Array | undefined,
  sale: Sale,
  event: EventRow,
  problems: string[],
): number {
  const stored = secretsOfEvent(database, event.seq);
  const digests = JSON.stringify(stored.map((secret) => [secret.kind, digestOf(secret)]));
  if (digests !== event.secretDigests)
    problems.push(`The sealed part of event ${event.seq} is not its own.`);
  if (sealingKey === undefined) return stored.length;
  for (const secret of stored) {
    try {
      unseal(secret, sealingKey, secretBinding(sale, secret.kind));
    } catch {
      problems.push(`The sealed ${secret.kind} of event ${event.seq} can't be opened.`);
    }
  }
  return stored.length;
}
