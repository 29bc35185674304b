import {
  type Clock,
  evolve,
  type RandomSource,
  type Sale,
  type SecretKind,
} from '@tillkeeper/domain';
import type { Database } from 'better-sqlite3';
import type { Journal, NewEntry } from './contract.ts';
import { digestOf, type SealedSecret, seal, unseal } from './seal.ts';
import { appendEvent } from './sql/event-rows.ts';
import {
  highestSlipNumber,
  openSales,
  putSale,
  saleById,
  saleByIntentId,
  salesBetween,
} from './sql/sale-rows.ts';
import { latestSecret, putSecret } from './sql/secret-rows.ts';
import { verify } from './verify.ts';

/** What writing to an open journal needs. */
export interface JournalIdentity {
  readonly tillId: string;
  readonly sealingKey: Uint8Array;
  readonly clock: Clock;
  readonly random: RandomSource;
}

/** The journal over an open, durable and migrated database. */
export function createJournal(database: Database, identity: JournalIdentity): Journal {
  const recordAll = database.transaction((saleId: string, entries: readonly NewEntry[]): Sale => {
    let sale = saleById(database, saleId);
    for (const entry of entries) {
      sale = evolve(sale, entry.fact);
      appendEntry(database, identity, sale, entry);
    }
    if (sale === undefined) throw new Error('Nothing to record.');
    putSale(database, sale);
    return sale;
  });

  return {
    nextSlipNumber: () => highestSlipNumber(database) + 1,
    record: (saleId, entries) => recordAll.immediate(saleId, entries),
    sale: (saleId) => saleById(database, saleId),
    saleByIntent: (intentId) => saleByIntentId(database, intentId),
    openSales: () => openSales(database),
    salesBetween: (fromUtcMs, toUtcMs) => salesBetween(database, fromUtcMs, toUtcMs),
    readSecret: (saleId, kind) => readSecret(database, identity, saleId, kind),
    verify: () => verify(database, identity.sealingKey),
    close: () => void database.close(),
  };
}

function appendEntry(
  database: Database,
  identity: JournalIdentity,
  sale: Sale,
  entry: NewEntry,
): void {
  const { saleId } = sale.intent;
  const secrets = sealAll(identity, sale, entry);
  const seq = appendEvent(database, {
    tillId: identity.tillId,
    atUtcMs: identity.clock.nowUtcMs(),
    saleId,
    kind: entry.fact.kind,
    body: JSON.stringify(entry.fact),
    secretDigests: JSON.stringify(secrets.map(([kind, secret]) => [kind, digestOf(secret)])),
  });
  for (const [kind, secret] of secrets) putSecret(database, { seq, saleId, kind, ...secret });
}

function sealAll(
  { sealingKey, random }: JournalIdentity,
  sale: Sale,
  { secrets }: NewEntry,
): (readonly [SecretKind, SealedSecret])[] {
  return (['evidence', 'pending-slip', 'slip'] as const)
    .filter((kind) => secrets?.[kind] !== undefined)
    .map(
      (kind) =>
        [kind, seal(secrets?.[kind], sealingKey, secretBinding(sale, kind), random)] as const,
    );
}

function readSecret(
  database: Database,
  { sealingKey }: JournalIdentity,
  saleId: string,
  kind: SecretKind,
): unknown {
  const sale = saleById(database, saleId);
  const secret = latestSecret(database, saleId, kind);
  if (sale === undefined || secret === undefined) return undefined;
  return unseal(secret, sealingKey, secretBinding(sale, kind));
}

/** What a sealed secret is bound to: its sale's reference, its product and its kind. */
export function secretBinding(sale: Sale, kind: SecretKind): string {
  return JSON.stringify([sale.intent.request.reference, sale.intent.product.productCode, kind]);
}
