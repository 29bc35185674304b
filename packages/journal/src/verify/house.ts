import { EMPTY_HOUSE, type House } from '@tillkeeper/domain';
import type { Database } from 'better-sqlite3';
import type { EventRow } from '../chain.ts';
import { evolveByNote } from '../notes.ts';
import { countHouseFacts, houseOf } from '../sql/house-rows.ts';

/** The replay of everything that belongs to no sale. */
export interface HouseWalk {
  house: House;
  count: number;
}

/** A replay that has not begun. */
export function newHouseWalk(): HouseWalk {
  return { house: EMPTY_HOUSE, count: 0 };
}

/** Replays one event; says what is wrong with it, if anything is. */
export function walkNote(walk: HouseWalk, event: EventRow): string | undefined {
  walk.count += 1;
  try {
    walk.house = evolveByNote(walk.house, event);
    return undefined;
  } catch (error) {
    // The text of a parse error quotes the body; its name is enough.
    const why = error instanceof SyntaxError ? 'it is no fact' : String(error);
    return `Event ${event.seq} does not fit the house: ${why}`;
  }
}

/** What differs between the replay and what is stored. */
export function compareHouse(walk: HouseWalk, database: Database): string[] {
  const problems: string[] = [];
  if (storedText(database) !== JSON.stringify(walk.house))
    problems.push('The stored state of the house is not what its events make of it.');
  if (countHouseFacts(database) !== walk.count)
    problems.push('The list of house facts is not what its events make of it.');
  return problems;
}

function storedText(database: Database): string {
  try {
    return JSON.stringify(houseOf(database));
  } catch (error) {
    if (error instanceof SyntaxError) return '';
    throw error;
  }
}
