import type { UnknownCause, UnknownOutcome } from '@tillkeeper/domain';
import type { HttpResult } from '@tillkeeper/provider';
import { classify, publishedMessage } from './code-class.ts';
import { contradictsItself } from './contradiction.ts';
import { looseEcho, looseObject, looseParagraph, looseText, readLooseJson } from './loose-json.ts';

/** The part that all of Flash's answers share (Flash Partner API v4, sections 2.1 and 4). */
export interface FlashAnswer {
  /** `undefined` when there is no code, one that is not a whole number, or two different ones. */
  readonly code: number | undefined;
  /** It says a deciding field twice and differently, so it proves nothing at all. */
  readonly isContradictory: boolean;
  readonly message: string;
  readonly reference: string;
  /** As text, to tell "absent" from "different". */
  readonly amount: string;
  readonly transactionId: string;
  readonly transactionDate: string;
  /** The whole answer, for the schema of its own operation. */
  readonly fields: unknown;
}

const envelope = looseObject({
  responsecode: looseText,
  responsemessage: looseParagraph,
  reference: looseEcho,
  amount: looseEcho,
  transactionid: looseText,
  transactiondate: looseText,
});

/** Reads an answer's common part; `undefined` when the body is not a JSON object. */
export function readAnswer(body: string): FlashAnswer | undefined {
  const fields = readLooseJson(body);
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return undefined;
  const common = envelope.parse(fields);
  const isContradictory = contradictsItself(body);
  return {
    code: isContradictory ? undefined : readCode(common.responsecode),
    isContradictory,
    message: common.responsemessage,
    reference: common.reference,
    amount: common.amount,
    transactionId: common.transactionid,
    transactionDate: common.transactiondate,
    fields,
  };
}

// Plain decimal digits only: a `0.0` or a `00` is nobody's documented success.
function readCode(text: string): number | undefined {
  return /^(0|[1-9]\d{0,8})$/.test(text) ? Number(text) : undefined;
}

/** An answer whose code may be believed. */
export interface CodedAnswer extends FlashAnswer {
  readonly kind: 'coded';
  readonly status: number;
  readonly code: number;
}

/**
 * Takes from the result of a money call an answer that may decide something, or says why none can.
 * No answer, any 5xx, HTTP 429, HTML, and an answer about another reference decide nothing.
 */
export function decidingAnswer(
  result: HttpResult,
  references: readonly string[],
): CodedAnswer | UnknownOutcome {
  if (result.kind === 'failed') return unknown(result.phase, '', result.detail);
  const { status } = result;
  const answer = readAnswer(result.body);
  const words =
    answer?.code === undefined ? `HTTP ${status}` : `HTTP ${status}, ${codeWords(answer.code)}`;
  if (status >= 500) return unknown('server-error', String(status), words);
  if (status === 429) return unknown('slow-down', '429', words);
  if (answer?.isContradictory)
    return unknown('bad-answer', String(status), `${words}: it contradicts itself`);
  if (answer?.code === undefined)
    return unknown('bad-answer', String(status), `${words} without a response code`);
  // A 3xx is some gateway's, never Flash's own word on a sale.
  if (status < 200 || (status >= 300 && status < 400))
    return unknown('bad-answer', String(status), words);
  if (answer.reference !== '' && !references.includes(answer.reference))
    return unknown('bad-answer', String(answer.code), `${words}: it is about another reference`);
  return { ...answer, kind: 'coded', status, code: answer.code };
}

const COLLISIONS: readonly number[] = [2201, 2248, 2359, 2372];
const SLOW_DOWN: readonly number[] = [2373, 2377];

/**
 * The codes that leave any money call open, purchase and reversal alike; `undefined` when the code
 * decides. The numbers that stand here by themselves have a meaning of their own beside their class.
 */
export function openCode(code: number): UnknownOutcome | undefined {
  const cause = openCause(code);
  return cause === undefined ? undefined : unknown(cause, String(code), codeWords(code));
}

function openCause(code: number): UnknownCause | undefined {
  if (COLLISIONS.includes(code)) return 'collision';
  if (code === 2256) return 'request-changed';
  if (SLOW_DOWN.includes(code)) return 'slow-down';
  switch (classify(code)) {
    case 'retry-same-reference':
    case 'still-processing':
    case 'unknown-outcome':
    // Not with HTTP 401, so it can't be proven that nothing ran: see authorised-call.ts.
    case 'auth':
      return 'busy';
    case 'undocumented':
      return 'undocumented';
    default:
      return undefined;
  }
}

/** An unknown outcome. */
export function unknown(cause: UnknownCause, code: string, detail: string): UnknownOutcome {
  return { kind: 'unknown', cause, code, detail };
}

/** A code in words for a log: Flash's published ones, never those of the answer at hand. */
export function codeWords(code: number): string {
  const message = publishedMessage(code);
  return `response code ${code}${message === '' ? '' : `: ${message}`}`;
}
