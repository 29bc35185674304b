import { type Clock, err, ok, type Result } from '@tillkeeper/domain';
import type { CallOnce, HttpResult, LookupFailure } from '@tillkeeper/provider';
import { z } from 'zod';
import type { FlashConfig } from './config.ts';
import { looseNumber, looseObject, readLooseJson } from './loose-json.ts';

/** An access token, or why there is none. Nothing that needed one was sent. */
export type TokenResult = Result<string, LookupFailure>;

/** The access token that all calls share (Flash Partner API v4, section 1.1). */
export interface TokenSource {
  /** A token that is good for now: the held one, or a new one shortly before that one ends. */
  current(): Promise<TokenResult>;
  /** A token other than `refused`, which the server has just turned away. */
  renew(refused: string): Promise<TokenResult>;
  /** Asks for a new token in any case: proves that line and key are good. */
  refresh(): Promise<TokenResult>;
  /** Drops `refused` if it is still held, so that the next call asks for a new one. */
  forget(refused: string): void;
}

/** Parts of the configuration that getting a token needs. */
export type TokenConfig = Pick<FlashConfig, 'baseUrl' | 'tokenPath' | 'apiKey' | 'lookupTimeoutMs'>;

interface HeldToken {
  readonly text: string;
  readonly renewAtMs: number;
  readonly endsAtMs: number;
}

/** Keeps one token for many calls. However many ask at once, one request is made. */
export function createTokenSource(
  config: TokenConfig,
  callOnce: CallOnce,
  clock: Clock,
): TokenSource {
  let held: HeldToken | undefined;
  let pending: Promise<TokenResult> | undefined;

  const fetchToken = async (): Promise<TokenResult> => {
    // Counted from before the request, so that a slow answer can't stretch the token's life.
    const askedAtMs = clock.monotonicMs();
    const answer = readTokenAnswer(await callOnce(tokenCall(config)), askedAtMs);
    if (!answer.ok) return answer;
    held = answer.value;
    return ok(held.text);
  };
  const refresh = (): Promise<TokenResult> => {
    pending ??= fetchToken().finally(() => {
      pending = undefined;
    });
    return pending;
  };
  const forget = (refused: string): void => {
    if (held?.text === refused) held = undefined;
  };
  return {
    refresh,
    forget,
    async current() {
      if (held !== undefined && clock.monotonicMs() < held.renewAtMs) return ok(held.text);
      const fresh = await refresh();
      // Renewing early leaves room for a token server that hiccups: the old one still works.
      if (!fresh.ok && held !== undefined && clock.monotonicMs() < held.endsAtMs)
        return ok(held.text);
      return fresh;
    },
    async renew(refused) {
      forget(refused);
      return held === undefined ? refresh() : ok(held.text);
    },
  };
}

function tokenCall(config: TokenConfig): Parameters<CallOnce>[0] {
  return {
    method: 'POST',
    url: `${config.baseUrl}${config.tokenPath}`,
    headers: {
      authorization: `Basic ${config.apiKey}`,
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'application/json',
    },
    body: 'grant_type=client_credentials',
    timeoutMs: config.lookupTimeoutMs,
  };
}

// Some gateways hand out a short name, others a signed letter of some thousand characters.
const LONGEST_TOKEN = 8_000;
const tokenAnswer = looseObject({
  access_token: z.string().trim().max(LONGEST_TOKEN).catch(''),
  expires_in: looseNumber,
});

function readTokenAnswer(result: HttpResult, askedAtMs: number): Result<HeldToken, LookupFailure> {
  if (result.kind === 'failed') {
    const kind = result.phase === 'bad-answer' ? 'failed' : 'unreachable';
    return err({ kind, code: '', detail: `no access token: ${result.detail}` });
  }
  if (result.status !== 200) return err(refusal(result.status));
  const { access_token: text, expires_in: seconds } = tokenAnswer.parse(readLooseJson(result.body));
  // The text becomes a header, so it must be one word of printable characters.
  if (!/^[\x21-\x7e]+$/.test(text))
    return err({ kind: 'failed', code: '200', detail: 'the token answer holds no usable token' });
  return ok({ text, ...lifetime(askedAtMs, seconds) });
}

function refusal(status: number): LookupFailure {
  const refused = status === 400 || status === 401 || status === 403;
  const detail = `the token request was answered with HTTP ${status}`;
  return { kind: refused ? 'not-authorised' : 'failed', code: String(status), detail };
}

// `expires_in` is trusted: 3600 is documented, 1150 was seen. Without one the token is kept briefly.
function lifetime(askedAtMs: number, seconds = 60): Pick<HeldToken, 'renewAtMs' | 'endsAtMs'> {
  const lifeMs = Math.max(0, seconds) * 1_000;
  const earlyMs = Math.min(60_000, lifeMs / 10);
  return { renewAtMs: askedAtMs + lifeMs - earlyMs, endsAtMs: askedAtMs + lifeMs };
}
