import type { Sale } from '@tillkeeper/domain';
import { expect, it } from 'vitest';
import { isUnderWay, ownWorkOf } from './busy.ts';

const sale = (kind: string, slip = 'none', pendingSlip = 'none'): Sale =>
  ({ phase: { kind }, slip: { kind: slip }, pendingSlip: { kind: pendingSlip } }) as Sale;

it('leaves no sale alone that is on its way, and none whose paper is', () => {
  for (const kind of ['intent', 'inflight', 'waiting'])
    expect(ownWorkOf([sale('sold', 'due'), sale(kind)])).toBe('under-way');
  expect(ownWorkOf([sale('sold', 'printing')])).toBe('under-way');
  expect(ownWorkOf([sale('reversing', 'none', 'printing')])).toBe('under-way');
});

it('leaves no reversal alone that is owed', () => {
  expect(ownWorkOf([sale('reversing')])).toBe('undoing');
});

it('need not wait for what a person must do', () => {
  const forPeople = ['frozen', 'unreversible', 'declined', 'reversed'].map((kind) => sale(kind));
  expect(ownWorkOf([])).toBeUndefined();
  expect(ownWorkOf([...forPeople, sale('sold', 'doubtful')])).toBeUndefined();
});

it('holds settings and a restart up for moments only, not while a sale waits out an outage', () => {
  for (const busy of [sale('intent'), sale('inflight'), sale('sold', 'printing')])
    expect(isUnderWay(busy)).toBe(true);
  expect(isUnderWay(sale('waiting', 'none', 'printing'))).toBe(true);
  for (const calm of [sale('waiting'), sale('reversing'), sale('sold', 'due')])
    expect(isUnderWay(calm)).toBe(false);
});
