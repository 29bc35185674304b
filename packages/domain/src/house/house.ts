import type { HouseFact } from './fact.ts';
import { evolvePeople, NOBODY, type People } from './people.ts';
import { evolveShifts, NO_SHIFTS, type Shifts } from './shifts.ts';

/** The state of the shop, as all its house facts leave it. Small: it is written with every fact. */
export interface House {
  readonly people: People;
  readonly shifts: Shifts;
}

/** A shop in which nothing has happened. */
export const EMPTY_HOUSE: House = { people: NOBODY, shifts: NO_SHIFTS };

/**
 * Rises by one whenever the same facts would give another state than before: a journal then folds
 * its facts anew when it is opened.
 */
export const HOUSE_FOLD_VERSION = 4;

/** The house after one more fact. Throws for a fact that does not fit: it is then not recorded. */
export function evolveHouse(house: House, fact: HouseFact): House {
  return {
    people: evolvePeople(house.people, fact),
    shifts: evolveShifts(house.shifts, fact),
  };
}

/** Who did it, where a fact says so: for the audit log and its filter. */
export function actorOf(fact: HouseFact): string {
  if ('by' in fact && fact.by !== null) return fact.by.operatorId;
  return 'operatorId' in fact ? fact.operatorId : '';
}
