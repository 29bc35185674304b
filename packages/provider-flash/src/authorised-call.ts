import type { CallOnce, HttpCall, HttpResult, LookupFailure } from '@tillkeeper/provider';
import { readAnswer } from './answer.ts';
import { classify } from './code-class.ts';
import type { TokenSource } from './token.ts';

/** A call before it has its access token. */
export type UnauthorisedCall = Pick<HttpCall, 'method' | 'url' | 'body' | 'timeoutMs'>;

/** What became of a call that needs an access token. */
export type AuthorisedResult =
  | { readonly kind: 'called'; readonly result: HttpResult }
  /** There was no token to send it with, so it was not sent: proven not executed. */
  | { readonly kind: 'no-token'; readonly why: LookupFailure }
  /** Turned away with 401, also with a new token: proven not executed. */
  | { readonly kind: 'refused-at-the-door' };

/**
 * Sends one call with an access token (Flash Partner API v4, section 1.2). After a 401 the token is
 * renewed once and the same bytes go once more; there is no other repetition.
 */
export async function callAuthorised(
  call: UnauthorisedCall,
  tokens: TokenSource,
  callOnce: CallOnce,
): Promise<AuthorisedResult> {
  const token = await tokens.current();
  if (!token.ok) return { kind: 'no-token', why: token.error };
  const first = await callOnce(withToken(call, token.value));
  if (!turnedAwayAtTheDoor(first)) return called(first, token.value, tokens);
  const renewed = await tokens.renew(token.value);
  if (!renewed.ok) return { kind: 'refused-at-the-door' };
  const second = await callOnce(withToken(call, renewed.value));
  if (!turnedAwayAtTheDoor(second)) return called(second, renewed.value, tokens);
  tokens.forget(renewed.value);
  return { kind: 'refused-at-the-door' };
}

function withToken(call: UnauthorisedCall, token: string): HttpCall {
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
  if (call.body === undefined) return { ...call, headers };
  return { ...call, headers: { ...headers, 'content-type': 'application/json' } };
}

function called(result: HttpResult, token: string, tokens: TokenSource): AuthorisedResult {
  if (hasAuthCode(result)) tokens.forget(token);
  return { kind: 'called', result };
}

/**
 * Only HTTP 401, without a code or with one about the token, proves that the request was turned away
 * before anyone acted on it: the gateway checks the token first. The same codes under another status
 * may come from a system behind the gateway, after Flash has taken the money (section 2.1 warns of
 * "intermediary systems"), so those leave the outcome unknown.
 */
function turnedAwayAtTheDoor(result: HttpResult): boolean {
  if (result.kind !== 'answered' || result.status !== 401) return false;
  const answer = readAnswer(result.body);
  if (answer?.isContradictory) return false;
  const code = answer?.code;
  return code === undefined || code === 401 || classify(code) === 'auth';
}

function hasAuthCode(result: HttpResult): boolean {
  if (result.kind !== 'answered') return false;
  const code = readAnswer(result.body)?.code;
  return code !== undefined && classify(code) === 'auth';
}
