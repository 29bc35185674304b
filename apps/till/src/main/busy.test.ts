import type { Sale } from '@tillkeeper/domain';
import { expect, it } from 'vitest';
import { ownWorkOf } from './busy.ts';

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
