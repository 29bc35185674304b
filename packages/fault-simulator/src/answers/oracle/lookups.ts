import type { MeterAccount, Outcome, Product } from '@tillkeeper/domain';
import type { Lookup } from '@tillkeeper/provider';
import type { Heard } from '../draw/draw-answer.ts';
import { METER_NUMBER } from '../wares.ts';
import { factsOf, isBottomless, textOf } from './facts.ts';
import type { Objection } from './judge.ts';
import { DECLINES } from './published-codes.ts';

const MOST_CHARACTERS = 40_000;

/** Whether a lookup of a meter may be shown to a cashier. */
export function objectToMeter(heard: Heard, found: Lookup<MeterAccount>): Objection {
  if (!found.ok) return objectToFailure(heard, found.error.kind);
  const { code, root } = factsOf(heard.body);
  if (heard.status !== 200 || root?.kind !== 'object' || code !== 0)
    return 'a meter from no success';
  if (found.value.meter.meterNumber !== METER_NUMBER) return 'another meter';
  const { arrearsCents, minimumVendCents, maximumVendCents } = found.value;
  if (![arrearsCents, minimumVendCents, maximumVendCents].every(isCents))
    return 'an amount that is no money';
  return JSON.stringify(found.value).length > MOST_CHARACTERS
    ? 'a meter without an end'
    : undefined;
}

/** Whether a catalogue may be sold from. */
export function objectToProducts(heard: Heard, found: Lookup<readonly Product[]>): Objection {
  if (!found.ok) return objectToFailure(heard, found.error.kind);
  const { code, root } = factsOf(heard.body);
  const isList = root?.kind === 'array' || code === 0;
  if (heard.status !== 200 || root === undefined || !isList) return 'products from no success';
  const wrong = found.value.find(
    ({ productCode, minimumAmountCents: least, maximumAmountCents: most, name }) =>
      !/^[1-9]\d{0,8}$/.test(productCode) ||
      !isCents(least) ||
      !isCents(most) ||
      least > most ||
      name.length > 200,
  );
  return wrong === undefined ? undefined : 'a product that can not be sold';
}

/** Whether the answer to a lookup in front of a service may be shown. */
export function objectToService(heard: Heard, found: Lookup<object>): Objection {
  if (!found.ok) return objectToFailure(heard, found.error.kind);
  const { code, root } = factsOf(heard.body);
  if (heard.status !== 200 || root?.kind !== 'object' || code !== 0) return 'found in no success';
  const words = JSON.stringify(found.value);
  const amounts = [...words.matchAll(/"\w+Cents":([^,}]+)/g)].map(([, cents]) => Number(cents));
  if (!amounts.every(isCents)) return 'an amount that is no money';
  return words.length > MOST_CHARACTERS ? 'an account without an end' : undefined;
}

/** Whether a sale went out with the token that came, and stayed at home without one. */
export function objectToToken(heard: Heard, sent: readonly string[], outcome: Outcome): Objection {
  const [authorisation] = sent;
  const tokens = heard.status === 200 ? tokensOf(heard) : [];
  if (authorisation !== undefined) {
    const isOne = tokens.some((token) => isUsable(token) && authorisation === `Bearer ${token}`);
    return isOne && sent.length === 1 ? undefined : 'sent with a token that did not come';
  }
  if (tokens.length > 0 && tokens.every(isUsable) && !isTooDeep(heard))
    return 'a good token was not used';
  const isProof = outcome.kind === 'unknown' && outcome.cause === 'not-executed';
  return isProof ? undefined : 'a verdict on what was not sent';
}

function tokensOf({ body }: Heard): string[] {
  const { root } = factsOf(body);
  const said = root?.kind === 'object' ? root.entries : [];
  return said
    .filter(({ key }) => key.trim().toLowerCase() === 'access_token')
    .map(({ value }) =>
      value.kind === 'leaf' && value.text.startsWith('"') ? (textOf(value) ?? '') : '',
    );
}

function isTooDeep({ body }: Heard): boolean {
  const { root } = factsOf(body);
  return root !== undefined && isBottomless(root);
}

function isUsable(token: string): boolean {
  return /^[\x21-\x7e]+$/.test(token) && token.length <= LONGEST_TOKEN;
}

const LONGEST_TOKEN = 8_000;

function objectToFailure(heard: Heard, kind: string): Objection {
  if (kind === 'unreachable') return 'unreachable, although it answered';
  const { code = -1 } = factsOf(heard.body);
  return kind === 'refused' && (heard.status >= 500 || !DECLINES.includes(code))
    ? 'refused by nobody'
    : undefined;
}

function isCents(amount: number): boolean {
  return Number.isSafeInteger(amount) && amount >= 0;
}
