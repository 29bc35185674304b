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
import type { z } from 'zod';
import { type CodedAnswer, codeWords, decidingAnswer, openCode, unknown } from './answer.ts';
import { type AskedAccount, isAboutAnotherAccount, readBill } from './bill-evidence.ts';
import { readCancellation } from './cancellation-evidence.ts';
import { mendableBy, publishedMessage } from './code-class.ts';
import { bringsToken, readElectricity } from './electricity-evidence.ts';
import { looseObject, looseText, readLooseJson } from './loose-json.ts';
import { readRecharge } from './recharge-evidence.ts';
import { readRedemption } from './redemption-evidence.ts';
import { safeWords } from './safe-words.ts';
import {
  bringsPin,
  type EvidenceProblem,
  readSentVoucher,
  readVoucher,
} from './voucher-evidence.ts';

/**
 * What one answer to a purchase says about it (Flash Partner API v4, sections 2.1 and 6). Only HTTP
 * 200 with code 0 and everything that is due sells, and only a documented business refusal declines;
 * all else stays unknown, because an answer that was misread loses a PIN or sells it twice.
 * @param customerPin the PIN that was sent with a redemption.
 */
export function judgePurchase(
  result: HttpResult,
  request: MoneyRequest,
  customerPin = '',
): Outcome {
  const answer = decidingAnswer(result, [request.reference]);
  if (answer.kind === 'unknown') return answer;
  if (answer.code === 0) return judgeSuccess(answer, request, customerPin);
  const open = openCode(answer.code);
  if (open !== undefined) return open;
  const code = String(answer.code);
  const mendable = mayBeOurOwn(answer.code, request) ? 'shop' : mendableBy(answer.code);
  // What is left speaks of reversals: documented, but not as an answer to a purchase.
  if (mendable === undefined) return unknown('undocumented', code, codeWords(answer.code));
  // The customer would get the money back, and the PIN that came with it would be lost.
  if (bringsGoods(answer.fields, request))
    return unknown('bad-answer', code, `${codeWords(answer.code)}, and yet it brings goods`);
  const providerMessage = safeWords(answer.message) || publishedMessage(answer.code);
  return { kind: 'declined', code, providerMessage, mendableBy: mendable };
}

const ALREADY_REDEEMED: readonly number[] = [2401, 2260, 2674];
const CANCELLED_OR_NOT: readonly number[] = [2253, 2409, 2412, 2413, 2414, 2680];

/**
 * "Already redeemed" to a redemption, and "already cancelled" to a cancellation, is a plain no on the
 * first attempt; on a later one an earlier attempt of ours may have done it. Filed under the shop,
 * such a no counts on the first attempt only, and goes to a person afterwards.
 */
function mayBeOurOwn(code: number, { expects }: MoneyRequest): boolean {
  if (expects === 'redemption') return ALREADY_REDEEMED.includes(code);
  return expects === 'cancellation' && CANCELLED_OR_NOT.includes(code);
}

function judgeSuccess(answer: CodedAnswer, request: MoneyRequest, customerPin: string): Outcome {
  if (answer.status !== 200)
    return unknown('bad-answer', String(answer.status), `HTTP ${answer.status} with code 0`);
  if (contradictsAmount(answer, request))
    return unknown('bad-answer', '0', 'the answer is about another amount');
  const evidence = readEvidence(answer, request, customerPin);
  if (!evidence.ok) return unknown(evidence.error.cause, '0', evidence.error.detail);
  return {
    kind: 'approved',
    evidence: evidence.value,
    providerTransactionId: answer.transactionId,
    providerDate: answer.transactionDate,
  };
}

function isAmount(text: string, amountCents: number): boolean {
  return /^\d+(\.\d+)?$/.test(text) && Number(text) === amountCents;
}

/** Whether a PIN or a token came, wherever it is due. */
function bringsGoods(fields: unknown, request: MoneyRequest): boolean {
  if (request.expects === 'voucher') return bringsPin(fields);
  return request.expects === 'electricity' && bringsToken(fields);
}

// Where the request left the amount to Flash the answer's own is news, not a contradiction. A part
// redemption may be answered with what is left, and a cancellation has no amount at all.
function contradictsAmount({ amount }: CodedAnswer, request: MoneyRequest): boolean {
  if (amount === '' || request.expects === 'redemption' || request.expects === 'cancellation')
    return false;
  return !isAmount(amount, request.amountCents);
}

function readEvidence(
  answer: CodedAnswer,
  request: MoneyRequest,
  customerPin: string,
): Result<Evidence, EvidenceProblem> {
  const { fields } = answer;
  const { amountCents } = request;
  const answeredCents = Number(answer.amount) || 0;
  switch (request.expects) {
    case 'voucher':
      return readVoucher(fields);
    case 'sent-voucher':
      return readSentVoucher(fields, asked(request).mobilenumber);
    case 'recharge':
      return ok(readRecharge(fields));
    case 'electricity':
      return readElectricity(fields, asked(request).meternumber);
    case 'bill':
      return readPaidBill(fields, askedAccount(asked(request).accountreference));
    case 'redemption': {
      const msisdn = asked(request).mobilenumber;
      return readRedemption(fields, { amountCents, msisdn, customerPin, answeredCents });
    }
    case 'cancellation':
      return readCancellation(fields, amountCents, answeredCents);
    case 'none':
      return err({ cause: 'bad-answer', detail: 'not the answer to a purchase' });
    default:
      return assertNever(request.expects);
  }
}

function readPaidBill(fields: unknown, account: AskedAccount): Result<Evidence, EvidenceProblem> {
  if (isAboutAnotherAccount(fields, account))
    return err({ cause: 'bad-answer', detail: 'the answer is about another account' });
  return ok(readBill(fields, account));
}

/** On the wire the biller code, five digits, stands before the customer's own number. */
function askedAccount(accountReference: string): AskedAccount {
  return {
    billerCode: accountReference.slice(0, BILLER_CODE_LENGTH),
    accountReference: accountReference.slice(BILLER_CODE_LENGTH),
  };
}

const BILLER_CODE_LENGTH = 5;
const askedFields = looseObject({
  meternumber: looseText,
  mobilenumber: looseText,
  accountreference: looseText,
});

function asked(request: MoneyRequest): z.output<typeof askedFields> {
  return askedFields.parse(readLooseJson(request.body));
}
