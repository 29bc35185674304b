import type { MoneyRequest, Outcome, ReversalOutcome } from '@tillkeeper/domain';
import type { Goods } from '../asked.ts';
import type { Heard } from '../draw/draw-answer.ts';
import { AMOUNT_CENTS, CUSTOMER_PIN } from '../wares.ts';
import { type Facts, factsOf, field, isBottomless, isSilent, textOf } from './facts.ts';
import { objectToEvidence, pinOf, tokensOf } from './goods.ts';
import {
  CANCELLATION_REFUSALS,
  DECLINES,
  REVERSAL_REFUSALS,
  REVERSED,
  TOKEN_CODES,
} from './published-codes.ts';

/** What is wrong with a verdict, in words; nothing when it can be defended. */
export type Objection = string | undefined;

/** Whether the verdict on a purchase follows from the answer, and from nothing less. */
export function objectToOutcome(heard: Heard, request: MoneyRequest, outcome: Outcome): Objection {
  const facts = factsOf(heard.body);
  switch (outcome.kind) {
    case 'approved':
      return objectToApproval(heard, facts, request, outcome);
    case 'declined':
      if (!canDecide(heard, facts, [request.reference]))
        return 'declined by an answer that decides nothing';
      if (!refusals(request).includes(facts.code ?? -1))
        return 'declined without a documented refusal';
      if (outcome.code !== String(facts.code)) return 'declined with another code';
      return hasGoods(facts, request.expects) ? 'declined, although it brought goods' : undefined;
    case 'unknown':
      return objectToUnknown(heard, facts, [request.reference], outcome.cause);
  }
}

/** A cancellation is also refused by what else says that there is nothing left to cancel. */
function refusals({ expects }: MoneyRequest): readonly number[] {
  return expects === 'cancellation' ? [...DECLINES, ...CANCELLATION_REFUSALS] : DECLINES;
}

/** Whether the verdict on a reversal follows from the answer. */
export function objectToReversal(
  heard: Heard,
  request: MoneyRequest,
  originalReference: string,
  outcome: ReversalOutcome,
): Objection {
  const facts = factsOf(heard.body);
  const references = [request.reference, originalReference];
  if (outcome.kind === 'unknown') return objectToUnknown(heard, facts, references, outcome.cause);
  if (!canDecide(heard, facts, references))
    return `${outcome.kind} by an answer that decides nothing`;
  const code = facts.code ?? -1;
  if (outcome.kind === 'reversed') {
    if (code === 0 && heard.status === 200) return undefined;
    return REVERSED.includes(code) ? undefined : 'reversed without a documented success';
  }
  const refusal =
    REVERSAL_REFUSALS.get(code) ?? (DECLINES.includes(code) ? 'request-refused' : 'none');
  return refusal === outcome.refusal
    ? undefined
    : `refused as ${outcome.refusal}, and the code says ${refusal}`;
}

/** A whole answer about this very call, from a server that was up, with a code. */
function canDecide({ status }: Heard, facts: Facts, references: readonly string[]): boolean {
  const isSpoken =
    (status >= 200 && status < 300) || (status >= 400 && status < 500 && status !== 429);
  return isSpoken && facts.wellFormed && facts.code !== undefined && isOurs(facts, references);
}

function isOurs({ root }: Facts, references: readonly string[]): boolean {
  const echo = field(root, 'reference');
  return isSilent(echo) || references.includes(textOf(echo) ?? '');
}

function objectToApproval(
  heard: Heard,
  facts: Facts,
  request: MoneyRequest,
  { evidence }: Extract<Outcome, { kind: 'approved' }>,
): Objection {
  if (heard.status !== 200 || facts.code !== 0) return 'approved without a success';
  if (!canDecide(heard, facts, [request.reference]))
    return 'approved by an answer that decides nothing';
  const amount = field(facts.root, 'amount');
  // These two may be answered with what is left of a voucher, or with no amount at all.
  const isOpen = request.expects === 'redemption' || request.expects === 'cancellation';
  if (!isOpen && !isSilent(amount) && !isAmount(textOf(amount) ?? ''))
    return 'approved with another amount';
  return objectToEvidence(facts, request, evidence);
}

function isAmount(text: string): boolean {
  return /^\d+(\.\d+)?([eE]\+?\d+)?$/.test(text) && Number(text) === AMOUNT_CENTS;
}

function hasGoods(facts: Facts, expects: MoneyRequest['expects']): boolean {
  if (expects === 'voucher') return /^\d{16}$/.test(pinOf(facts));
  return expects === 'electricity' && tokensOf(facts).some((token) => /^\d{20}$/.test(token));
}

/** The causes that the engine draws conclusions from. The others only say that nobody knows. */
function objectToUnknown(
  heard: Heard,
  facts: Facts,
  references: readonly string[],
  cause: string,
): Objection {
  const code = facts.code ?? -1;
  switch (cause) {
    case 'not-executed': {
      const isUnread = facts.root === undefined || isBottomless(facts.root);
      const isDoor =
        isUnread || facts.code === undefined || code === 401 || TOKEN_CODES.includes(code);
      return heard.status === 401 && isDoor && !isTornOrDouble(facts)
        ? undefined
        : 'not executed, without proof';
    }
    case 'collision':
      return canDecide(heard, facts, references) && [2201, 2248, 2359, 2372].includes(code)
        ? undefined
        : 'a collision that nobody reported';
    case 'request-changed':
      return canDecide(heard, facts, references) && code === 2256
        ? undefined
        : 'a changed request that nobody reported';
    case 'evidence-missing':
      return canDecide(heard, facts, references) && code === 0 && heard.status === 200
        ? undefined
        : 'goods missing from a success that nobody reported';
    default:
      return undefined;
  }
}

// Two codes at once prove nothing, not even that the door was shut.
function isTornOrDouble({ root, wellFormed }: Facts): boolean {
  return root?.kind === 'object' && !wellFormed && !isBottomless(root);
}

/** Cash and keys that stand in words which are kept or shown to others. */
export function objectToWords(words: string, goods: Goods, keys: readonly string[]): Objection {
  const digits = words.normalize('NFKC').replace(/[^\d\p{L}]/gu, '');
  const cash = [goods.pin, ...goods.tokens, CUSTOMER_PIN].find((secret) => digits.includes(secret));
  if (cash !== undefined) return 'a PIN or token stands in words that are kept';
  if (keys.some((key) => words.includes(key))) return 'a key stands in words that are kept';
  return words.length > 400 ? 'words without an end' : undefined;
}
