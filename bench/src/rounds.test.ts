import { expect, it } from 'vitest';
import { measureInTurn } from './rounds.ts';

it('lets each go first in turn and does not count the first round', async () => {
  const calls: string[] = [];
  const contender = (name: string) => () => calls.push(name);
  const found = await measureInTurn(2, { a: contender('a'), b: contender('b') });
  expect(calls).toEqual(['a', 'b', 'a', 'b', 'b', 'a']);
  expect(found).toEqual({ a: [3, 6], b: [4, 5] });
});
