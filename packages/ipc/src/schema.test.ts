import { expect, it } from 'vitest';
import { ipc } from './schema.ts';
import { goodsVerbs } from './verbs/goods-verbs.ts';
import { officeVerbs } from './verbs/office-verbs.ts';
import { peopleVerbs } from './verbs/people-verbs.ts';
import { saleVerbs } from './verbs/sale-verbs.ts';
import { shiftVerbs } from './verbs/shift-verbs.ts';
import { slipVerbs } from './verbs/slip-verbs.ts';
import { startVerbs } from './verbs/start-verbs.ts';

const TOPICS = [startVerbs, goodsVerbs, saleVerbs, slipVerbs, peopleVerbs, shiftVerbs, officeVerbs];

it('loses no verb to another one of the same name', () => {
  const names = TOPICS.flatMap((topic) => Object.keys(topic));
  expect(Object.keys(ipc.verbs).toSorted()).toEqual(names.toSorted());
});

it('gives each verb and each event a channel of its own', () => {
  const channels = [...Object.values(ipc.verbs), ...Object.values(ipc.events)].map(
    ({ channel }) => channel,
  );
  expect(new Set(channels).size).toBe(channels.length);
});
