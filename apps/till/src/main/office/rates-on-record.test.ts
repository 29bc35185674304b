import type { HouseFact } from '@tillkeeper/domain';
import type { HouseEntry, HouseQuery } from '@tillkeeper/journal';
import { expect, it } from 'vitest';
import { type RateRecords, ratesOnRecord } from './rates-on-record.ts';

const NOW = [{ group: 'airtime', basisPoints: 900 }] as const;
const recorded = (basisPoints: number): string =>
  JSON.stringify([
    { group: 'airtime', productCode: '', basisPoints },
    { group: 'data', productCode: '311', basisPoints },
  ]);
const rates = (basisPoints: number): unknown => [
  { group: 'airtime', basisPoints },
  { group: 'data', productCode: '311', basisPoints },
];
const changed = (
  atUtcMs: number,
  from: string,
  to: string,
  setting = 'office.commission',
): HouseFact => ({ kind: 'setting-changed', setting, from, to, by: null, atUtcMs });

function ratesAt(facts: readonly HouseFact[]): ReturnType<typeof ratesOnRecord> {
  const entries = facts.map((fact, index) => ({ seq: index + 1, atUtcMs: 0, hash: '', fact }));
  const houseFacts = ({ beforeSeq = Number.POSITIVE_INFINITY, limit }: HouseQuery): HouseEntry[] =>
    entries
      .filter(({ seq }) => seq < beforeSeq)
      .reverse()
      .slice(0, limit);
  const config = { office: { commission: [...NOW] } } as unknown as RateRecords['config'];
  return ratesOnRecord({ journal: { houseFacts }, config });
}

it('gives a sale the rates of its own time: those before the first change, and after each', () => {
  const at = ratesAt([
    changed(100, '[]', recorded(100)),
    changed(150, 'Old name', 'New name', 'store.name'),
    changed(200, recorded(100), recorded(250)),
  ]);
  expect(at(99)).toEqual([]);
  expect(at(100)).toEqual(rates(100));
  expect(at(199)).toEqual(rates(100));
  expect(at(200)).toEqual(rates(250));
});

it('has those of now for all time where no change is on record', () => {
  expect(ratesAt([])(1)).toEqual(NOW);
  expect(ratesAt([changed(1, 'a', 'b', 'store.name')])(0)).toEqual(NOW);
});

it('reads as many pages as there are changes of settings', () => {
  const others = Array.from({ length: 1_200 }, (_, index) => changed(index, '', '', 'store.name'));
  const at = ratesAt([changed(5, recorded(1), recorded(2)), ...others]);
  expect([at(4), at(5)]).toEqual([rates(1), rates(2)]);
});

it('passes over rates of a product group that it does not know', () => {
  const strange = '[{"group":"teleport","productCode":"","basisPoints":1}]';
  const at = ratesAt([
    changed(100, strange, recorded(1)),
    changed(200, recorded(1), strange),
    changed(300, strange, recorded(3)),
  ]);
  expect([at(1), at(100), at(250), at(300)]).toEqual([[], rates(1), rates(1), rates(3)]);
});
