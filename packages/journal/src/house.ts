import { EMPTY_HOUSE, HOUSE_FOLD_VERSION, type House, type HouseFact } from '@tillkeeper/domain';
import type { Database } from 'better-sqlite3';
import type { HouseEntry, HouseQuery } from './contract.ts';
import { carryNote, evolveByNote, NO_SALE, readNote } from './notes.ts';
import type { ResolvedOptions } from './options.ts';
import { appendEvent, eventsOfSale } from './sql/event-rows.ts';
import { houseFacts, houseOf, putHouse, storedHouse } from './sql/house-rows.ts';
import { inTransaction } from './sql/transaction.ts';
import { type Copies, commit } from './write.ts';

/** Records facts that belong to no sale on both copies, all or none, and gives the house after them. */
export function writeHouseFacts(
  copies: Copies,
  options: ResolvedOptions,
  facts: readonly HouseFact[],
): House {
  const { database } = copies;
  return commit(copies, options, (written) => {
    if (facts.length === 0) throw new Error('Nothing to record.');
    for (const fact of facts) {
      const event = appendEvent(database, {
        tillId: options.tillId,
        atUtcMs: options.clock.nowUtcMs(),
        saleId: NO_SALE,
        kind: fact.kind,
        body: JSON.stringify(fact),
        secretDigests: '[]',
      });
      carryNote(database, event);
      written.push({ event, secrets: [] });
    }
    return houseOf(database);
  });
}

/** The facts that a query asks for, newest first. */
export function readHouseFacts(database: Database, query: HouseQuery): HouseEntry[] {
  return houseFacts(database, query).map(({ body, ...place }) => ({
    ...place,
    fact: readNote({ body }),
  }));
}

/** Folds the house anew where an older version of this program folded it. */
export function refoldHouse(database: Database): void {
  if ((storedHouse(database)?.foldVersion ?? HOUSE_FOLD_VERSION) === HOUSE_FOLD_VERSION) return;
  const house = eventsOfSale(database, NO_SALE).reduce(evolveByNote, EMPTY_HOUSE);
  inTransaction(database, () => putHouse(database, house));
}
