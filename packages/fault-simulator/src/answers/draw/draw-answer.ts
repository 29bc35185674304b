import type { Provider } from '@tillkeeper/provider';
import { type Chance, chanceAt } from '../../chance/chance.ts';
import { type Asked, drawAsked, drawGoods, type Goods } from '../asked.ts';
import { goodAnswer } from '../good-answers.ts';
import { DECLINES } from '../oracle/published-codes.ts';
import { treeOf, writeTree } from '../tree.ts';
import { damageBytes, damageText, enormous, notAnAnswer } from './damage-bytes.ts';
import { damageTree } from './damage-tree.ts';
import { writeHarmlessly } from './harmless.ts';

/** What a whole HTTP answer is made of. */
export interface Heard {
  readonly status: number;
  readonly body: Buffer;
}

/** What must be made of an answer that only looks unusual. */
export type Meant = 'approved' | 'declined' | 'reversed';

/** One made-up answer to one question. */
export interface DrawnAnswer {
  readonly seed: number;
  readonly asked: Asked;
  readonly goods: Goods;
  readonly heard: Heard;
  /** Present when the answer is a good one, however it is written. */
  readonly meant?: Meant;
}

const STATUSES = [
  201, 202, 204, 206, 301, 302, 304, 400, 400, 401, 403, 404, 409, 418, 422, 429, 500, 502, 503,
  504, 999,
];

/** Draws the question and the answer of a seed. The same seed draws the same ones for ever. */
export function drawAnswer(seed: number, provider: Provider): DrawnAnswer {
  const chance = chanceAt(seed, 'answer');
  const asked = drawAsked(chance, provider);
  const goods = drawGoods(chance);
  if (chance.of(0.1)) return { seed, asked, goods, ...drawMeant(asked, goods, chance) };
  const status = chance.of(0.6) ? 200 : chance.pick(STATUSES);
  return { seed, asked, goods, heard: { status, body: drawBody(asked, goods, chance, provider) } };
}

function drawMeant(
  asked: Asked,
  goods: Goods,
  chance: Chance,
): Pick<DrawnAnswer, 'heard' | 'meant'> {
  const good = goodAnswer(asked, goods, chance);
  const isDecline = asked.kind === 'purchase' && chance.of(0.3);
  const { reference } = good as { reference?: string };
  const answer = isDecline
    ? {
        responseCode: chance.pick(DECLINES),
        responseMessage: 'No.',
        ...(chance.of(0.8) ? { reference } : {}),
      }
    : good;
  const body = Buffer.from(writeHarmlessly(answer, chance));
  const meant = isDecline ? 'declined' : asked.kind === 'reversal' ? 'reversed' : 'approved';
  return { heard: { status: isDecline ? chance.pick([200, 400, 422]) : 200, body }, meant };
}

function drawBody(asked: Asked, goods: Goods, chance: Chance, provider: Provider): Buffer {
  if (chance.of(0.04)) return Buffer.from(notAnAnswer(chance, goods.pin));
  // Now and then the answer is one to another question.
  const answers = chance.of(0.85) ? asked : otherQuestion(asked, chance, provider);
  const tree = treeOf(goodAnswer(answers, goods, chance));
  if (chance.of(0.9)) damageTree(tree, asked, goods, chance);
  let text = writeTree(tree, chance.of(0.1) ? ' ' : '');
  if (chance.of(0.25)) text = damageText(text, chance);
  if (chance.of(0.001)) text = enormous(text, chance);
  return chance.of(0.08) ? damageBytes(text, chance) : Buffer.from(text);
}

function otherQuestion(asked: Asked, chance: Chance, provider: Provider): Asked {
  const other = drawAsked(chance, provider);
  if (!('request' in other) || !('request' in asked)) return other;
  const { reference } = asked.request;
  return { ...other, request: { ...other.request, reference } } as Asked;
}
