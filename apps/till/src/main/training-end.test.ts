import { EMPTY_HOUSE, type HouseFact } from '@tillkeeper/domain';
import type { HouseEntry } from '@tillkeeper/journal';
import { expect, it } from 'vitest';
import { noteTrainingEnded } from './training-end.ts';

const by = { operatorId: 'OP-1', name: 'Naledi' };
const switched = (on: boolean): HouseFact => ({ kind: 'training-switched', on, by, atUtcMs: 5 });

/** What opening the shop's till adds to a record that ends with these facts. */
function addedAfter(...facts: HouseFact[]): readonly HouseFact[] {
  const added: HouseFact[] = [];
  const journal = {
    houseFacts: (): HouseEntry[] =>
      facts.map((fact, seq) => ({ seq, atUtcMs: 5, hash: '', fact })).slice(-1),
    recordHouse: (more: readonly HouseFact[]) => {
      added.push(...more);
      return EMPTY_HOUSE;
    },
  };
  noteTrainingEnded(journal, { nowUtcMs: () => 9 });
  return added;
}

it('writes down that training is over when the shop’s till opens again, for whoever began it', () => {
  expect(addedAfter(switched(false), switched(true))).toEqual([
    { kind: 'training-switched', on: false, by, atUtcMs: 9 },
  ]);
});

it('writes nothing at a start after which there was no training', () => {
  expect(addedAfter()).toEqual([]);
  expect(addedAfter(switched(true), switched(false))).toEqual([]);
});
