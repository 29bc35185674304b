import { expect, it } from 'vitest';
import { saleFor } from '../../testing.ts';
import { hasStory, nextStepOf } from './list-view.ts';

const reversing = { kind: 'reversing', why: 'cashier', owedUtcMs: 1 } as const;
const unreversible = { kind: 'unreversible', why: 'redeemed', atUtcMs: 1 } as const;

it.each([
  ['the money first, while it is undone', { ...reversing, lastCheckOnly: false }, 'undoing-refund'],
  ['the money first, when it is undone', { ...reversing, lastCheckOnly: true }, 'refund'],
  ['a decision', unreversible, 'decide'],
] as const)('tells %s', (_name, phase, next) => {
  expect(nextStepOf(saleFor({ phase, refund: 'due' }))).toBe(next);
});

it('offers a sale’s own screen while it has more to tell', () => {
  expect(hasStory(saleFor({ phase: unreversible }))).toBe(true);
  expect(hasStory(saleFor())).toBe(false);
});
