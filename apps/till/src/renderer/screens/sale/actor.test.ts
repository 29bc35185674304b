import { expect, it } from 'vitest';
import { saleFor } from '../../testing.ts';
import { restingCount, tallyOf } from './actor.ts';

const lastCheck = { kind: 'reversing', why: 'cashier', owedUtcMs: 1, lastCheckOnly: true } as const;
const unreversible = { kind: 'unreversible', why: 'redeemed', atUtcMs: 1 } as const;
const open = [
  saleFor({ phase: lastCheck, refund: 'paid', open: true }),
  saleFor({ phase: lastCheck, refund: 'due', open: true }),
  saleFor({ phase: unreversible, open: true }),
  saleFor({ phase: { kind: 'waiting' }, open: true }),
];

it('tells who must see to the open items', () => {
  expect(tallyOf(open)).toEqual({ cashier: 1, owner: 1, till: 1 });
});

it('leaves out what only waits for its last check', () => {
  expect(restingCount(open)).toBe(1);
});
