import type { MoneyRequest, ReversalOutcome, ReversalRefusal } from '@tillkeeper/domain';
import type { HttpResult } from '@tillkeeper/provider';
import { type CodedAnswer, codeWords, decidingAnswer, openCode, unknown } from './answer.ts';
import { classify, mendableBy, publishedMessage } from './code-class.ts';
import { looseObject, looseText, readLooseJson } from './loose-json.ts';
import { safeWords } from './safe-words.ts';

/**
 * Codes with a meaning of their own as the answer to a reversal (Flash Partner API v4, sections 2.3
 * and 6). They come before the classes: 2249 is no proof that nothing was sold, since the original
 * may still be on its way; 2401, 2260 and 2674 say that the customer has used what should be undone.
 */
const REFUSALS: ReadonlyMap<number, ReversalRefusal> = new Map([
  [2249, 'original-not-found'],
  [2267, 'original-unclear'],
  [2275, 'try-new-reference'],
  [2276, 'try-new-reference'],
  [2277, 'try-new-reference'],
  [2412, 'redeemed'],
  [2401, 'redeemed'],
  [2260, 'redeemed'],
  [2674, 'redeemed'],
  [2281, 'window-passed'],
]);

/** What one answer to a reversal says about it. Only a documented success counts as reversed. */
export function judgeReversal(result: HttpResult, request: MoneyRequest): ReversalOutcome {
  // No document says which of its two references a reversal's answer repeats.
  const answer = decidingAnswer(result, [request.reference, originalReference(request)]);
  if (answer.kind === 'unknown') return answer;
  if (answer.code === 0 && answer.status !== 200)
    return unknown('bad-answer', String(answer.status), `HTTP ${answer.status} with code 0`);
  if (isReversed(answer.code))
    return {
      kind: 'reversed',
      code: String(answer.code),
      providerTransactionId: answer.transactionId,
    };
  const refusal = REFUSALS.get(answer.code);
  if (refusal !== undefined) return refused(answer, refusal);
  const open = openCode(answer.code);
  if (open !== undefined) return open;
  if (classify(answer.code) === 'reversal-final-impossible') return refused(answer, 'not-allowed');
  if (mendableBy(answer.code) !== undefined) return refused(answer, 'request-refused');
  return unknown('undocumented', String(answer.code), codeWords(answer.code));
}

function isReversed(code: number): boolean {
  const codeClass = classify(code);
  return codeClass === 'success' || codeClass === 'reversal-final-success-equivalent';
}

function refused(answer: CodedAnswer, refusal: ReversalRefusal): ReversalOutcome {
  const providerMessage = safeWords(answer.message) || publishedMessage(answer.code);
  return { kind: 'refused', refusal, code: String(answer.code), providerMessage };
}

const asked = looseObject({ originalreference: looseText });

function originalReference(request: MoneyRequest): string {
  return asked.parse(readLooseJson(request.body)).originalreference;
}
