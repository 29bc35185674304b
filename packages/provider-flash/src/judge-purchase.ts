import {
  assertNever,
  type Evidence,
  err,
  type MoneyRequest,
  type Outcome,
  ok,
  type Result,
} from '@tillkeeper/domain';
import type { HttpResult } from '@tillkeeper/provider';
import { type CodedAnswer, codeWords, decidingAnswer, openCode, unknown } from './answer.ts';
import { mendableBy, publishedMessage } from './code-class.ts';
import { readElectricity } from './electricity-evidence.ts';
import { looseObject, looseText, readLooseJson } from './loose-json.ts';
import { readRecharge } from './recharge-evidence.ts';
import { safeWords } from './safe-words.ts';
import { type EvidenceProblem, readVoucher } from './voucher-evidence.ts';

/**
 * What one answer to a purchase says about it (Flash Partner API v4, sections 2.1 and 6). Only HTTP
 * 200 with code 0 and everything that is due sells, and only a documented business refusal declines;
 * all else stays unknown, because an answer that was misread loses a PIN or sells it twice.
 */
export function judgePurchase(result: HttpResult, request: MoneyRequest): Outcome {
  const answer = decidingAnswer(result, [request.reference]);
  if (answer.kind === 'unknown') return answer;
  if (answer.code === 0) return judgeSuccess(answer, request);
  const open = openCode(answer.code);
  if (open !== undefined) return open;
  const code = String(answer.code);
  const mendable = mendableBy(answer.code);
  // What is left speaks of reversals: documented, but not as an answer to a purchase.
  if (mendable === undefined) return unknown('undocumented', code, codeWords(answer.code));
  const providerMessage = safeWords(answer.message) || publishedMessage(answer.code);
  return { kind: 'declined', code, providerMessage, mendableBy: mendable };
}

function judgeSuccess(answer: CodedAnswer, request: MoneyRequest): Outcome {
  if (answer.status !== 200)
    return unknown('bad-answer', String(answer.status), `HTTP ${answer.status} with code 0`);
  if (answer.amount !== '' && Number(answer.amount) !== request.amountCents)
    return unknown('bad-answer', '0', 'the answer is about another amount');
  const evidence = readEvidence(answer.fields, request);
  if (!evidence.ok) return unknown(evidence.error.cause, '0', evidence.error.detail);
  return {
    kind: 'approved',
    evidence: evidence.value,
    providerTransactionId: answer.transactionId,
    providerDate: answer.transactionDate,
  };
}

function readEvidence(fields: unknown, request: MoneyRequest): Result<Evidence, EvidenceProblem> {
  switch (request.expects) {
    case 'voucher':
      return readVoucher(fields);
    case 'recharge':
      return ok(readRecharge(fields));
    case 'electricity':
      return readElectricity(fields, askedMeterNumber(request));
    case 'sent-voucher':
    case 'bill':
    case 'redemption':
    case 'cancellation':
    case 'none':
      return err({ cause: 'bad-answer', detail: 'not the answer to a purchase' });
    default:
      return assertNever(request.expects);
  }
}

const asked = looseObject({ meternumber: looseText });

function askedMeterNumber(request: MoneyRequest): string {
  return asked.parse(readLooseJson(request.body)).meternumber;
}
