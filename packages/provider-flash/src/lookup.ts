import { err, type MeterAccount, ok, type Product, type Reference } from '@tillkeeper/domain';
import type { CallOnce, Lookup, LookupFailure } from '@tillkeeper/provider';
import { codeWords, readAnswer } from './answer.ts';
import { type AuthorisedResult, callAuthorised, type UnauthorisedCall } from './authorised-call.ts';
import { classify, mendableBy } from './code-class.ts';
import type { FlashConfig } from './config.ts';
import { looseNumber, looseObject, looseText, readLooseJson } from './loose-json.ts';
import { isAboutAnotherMeter, meterInfo, toMeterDetails } from './meter-details.ts';
import { isMeterNumber, METER_RULE } from './prepare.ts';
import { readProducts } from './products.ts';
import type { TokenSource } from './token.ts';

/** What a lookup needs: free to ask again, so it is sent without any record. */
export interface LookupTools {
  readonly config: FlashConfig;
  readonly tokens: TokenSource;
  readonly callOnce: CallOnce;
}

/** The products this account may sell (Flash Partner API v4, section 3.2). */
export async function listProducts(tools: LookupTools): Promise<Lookup<readonly Product[]>> {
  const { baseUrl, paths, accountNumber } = tools.config;
  const path = paths.products.replace('{accountNumber}', encodeURIComponent(accountNumber));
  const answer = await ask(tools, { method: 'GET', url: `${baseUrl}${path}` });
  return answer.ok ? ok(readProducts(answer.value)) : answer;
}

const meterAnswer = looseObject({
  billinginfo: looseObject({
    arrearvalue: looseNumber,
    arreardesc: looseText,
    minimumvendvalue: looseNumber,
    maximumvendvalue: looseNumber,
    tariffname: looseText,
  }),
  meterinfo: meterInfo,
});

/**
 * Whose meter it is, what it owes and what it may buy (section 3.9). The values' unit is not
 * documented; they are taken as cents, like every other amount of this API.
 */
export async function lookupMeter(
  tools: LookupTools,
  reference: Reference,
  meterNumber: string,
  amountCents: number,
): Promise<Lookup<MeterAccount>> {
  const { baseUrl, paths, accountNumber } = tools.config;
  if (!isMeterNumber(meterNumber)) return err({ kind: 'refused', code: '', detail: METER_RULE });
  const body = JSON.stringify({ reference, accountNumber, amount: amountCents, meterNumber });
  const answer = await ask(tools, {
    method: 'POST',
    url: `${baseUrl}${paths['meter-lookup']}`,
    body,
  });
  if (!answer.ok) return answer;
  // Only the catalogue may come as a bare list; a nameless meter would be sold to unseen.
  if (Array.isArray(answer.value)) return fail('failed', '200', 'the answer is a list');
  const { billinginfo: billing, meterinfo: info } = meterAnswer.parse(answer.value);
  // The cashier would read out somebody else's name and sell to them.
  if (isAboutAnotherMeter(info, meterNumber))
    return fail('failed', '0', 'the answer is about another meter');
  return ok({
    meter: toMeterDetails(info, meterNumber, billing.tariffname),
    arrearsCents: wholeCents(billing.arrearvalue),
    arrearsDescription: billing.arreardesc,
    minimumVendCents: wholeCents(billing.minimumvendvalue),
    maximumVendCents: wholeCents(billing.maximumvendvalue),
  });
}

function wholeCents(value = 0): number {
  const cents = Math.max(0, Math.round(value));
  return Number.isSafeInteger(cents) ? cents : 0;
}

async function ask(
  tools: LookupTools,
  call: Omit<UnauthorisedCall, 'timeoutMs'>,
): Promise<Lookup<unknown>> {
  const timed = { ...call, timeoutMs: tools.config.lookupTimeoutMs };
  return readLookup(await callAuthorised(timed, tools.tokens, tools.callOnce));
}

function readLookup(outcome: AuthorisedResult): Lookup<unknown> {
  if (outcome.kind === 'no-token') return err(outcome.why);
  if (outcome.kind === 'refused-at-the-door')
    return fail('not-authorised', '401', 'HTTP 401, also with a new access token');
  const { result } = outcome;
  if (result.kind === 'failed')
    return fail(result.phase === 'bad-answer' ? 'failed' : 'unreachable', '', result.detail);
  return readAnswered(result.status, result.body);
}

function readAnswered(status: number, body: string): Lookup<unknown> {
  const list = readLooseJson(body);
  if (status === 200 && Array.isArray(list)) return ok(list);
  const code = readAnswer(body)?.code;
  if (status === 200 && code === 0) return ok(list);
  if (code === undefined || code === 0 || status >= 500)
    return fail(status === 403 ? 'not-authorised' : 'failed', String(status), `HTTP ${status}`);
  return fail(failureKind(code), String(code), codeWords(code));
}

// About the account, not about the meter or product that was asked for.
const ACCOUNT_CODES: readonly number[] = [
  2200, 2202, 2203, 2224, 2269, 2270, 2271, 2284, 2285, 2501,
];

function failureKind(code: number): LookupFailure['kind'] {
  if (classify(code) === 'auth' || ACCOUNT_CODES.includes(code)) return 'not-authorised';
  return mendableBy(code) === undefined ? 'failed' : 'refused';
}

function fail(kind: LookupFailure['kind'], code: string, detail: string): Lookup<never> {
  return err({ kind, code, detail });
}
