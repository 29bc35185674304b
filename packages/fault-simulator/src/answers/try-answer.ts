import type { Outcome } from '@tillkeeper/domain';
import type { CallOnce, HttpResult, Lookup, Provider } from '@tillkeeper/provider';
import { createFlashProvider } from '@tillkeeper/provider-flash';
import type { ServiceLookup } from './asked.ts';
import type { DrawnAnswer } from './draw/draw-answer.ts';
import { ACCESS_TOKEN, API_KEY } from './draw/junk.ts';
import {
  type Objection,
  objectToOutcome,
  objectToReversal,
  objectToWords,
} from './oracle/judge.ts';
import {
  objectToMeter,
  objectToProducts,
  objectToService,
  objectToToken,
} from './oracle/lookups.ts';
import { BILL, CUSTOMER_PIN, SERIAL_NUMBER } from './wares.ts';

/** The till's client, and a line on which every answer is made up. */
export interface FuzzedClient {
  readonly provider: Provider;
  /** Says what the next calls are answered: the money or lookup call, and the request for a token. */
  answerWith(answer: HttpResult, token?: HttpResult): void;
  /** The authorisations of the calls that went out since this was last asked. */
  sent(): readonly string[];
}

/** What became of one answer. */
export interface Tried {
  /** The verdict in a word: `approved`, `unknown: busy`. */
  readonly verdict: string;
  /** The whole verdict, without its goods. */
  readonly said: string;
  readonly objection: Objection;
}

/** Longer than any honest answer takes to judge. */
const BOUND_MS = 1_500;

/** Makes the real client on a made-up line. */
export function createFuzzedClient(
  voucherCall: 'purchase' | 'disburse' = 'purchase',
): FuzzedClient {
  let answer = answeredWith(500, '');
  const goodToken = answeredWith(
    200,
    JSON.stringify({ access_token: ACCESS_TOKEN, expires_in: 3_600 }),
  );
  let token = goodToken;
  const sent: string[] = [];
  const callOnce: CallOnce = async ({ url, headers }) => {
    if (url.endsWith('/token')) return token;
    sent.push(headers['authorization'] ?? '');
    return answer;
  };
  const ports = {
    clock: standingClock,
    random: { bytes: (count: number) => new Uint8Array(count) },
  };
  const config = clientConfig('http://127.0.0.1:1', voucherCall);
  return {
    provider: createFlashProvider(config, { ...ports, callOnce }),
    sent: () => sent.splice(0),
    answerWith: (next, nextToken = goodToken) => {
      answer = next;
      token = nextToken;
    },
  };
}

/** How the fuzzed client is set up, in front of any server. */
export function clientConfig(baseUrl: string, voucherCall: 'purchase' | 'disburse' = 'purchase') {
  const place = { accountNumber: '1234-5678-9012-3456', storeId: 'STORE1', terminalId: 'TILL01' };
  const services = { globalAirtime: true, accountReverses: false, billCall: voucherCall };
  return { baseUrl, apiKey: API_KEY, voucherCall, ...services, ...place };
}

/** Tokens of the fuzzed client never age. */
export const standingClock = { nowUtcMs: () => 0, monotonicMs: () => 0 };

/** A whole answer. */
export function answeredWith(status: number, body: string): HttpResult {
  return { kind: 'answered', status, headers: {}, body };
}

/** Puts one answer through the client and lets the oracle look at the verdict. Never throws. */
export async function tryAnswer(drawn: DrawnAnswer, client: FuzzedClient): Promise<Tried> {
  const { status, body } = drawn.heard;
  const answer = answeredWith(status, body.toString('utf8'));
  if (drawn.asked.kind === 'token') client.answerWith(answeredWith(500, ''), answer);
  else client.answerWith(answer);
  const { provider, sent } = client;
  const tried = await judgeSafely(drawn, provider, sent, wallMs);
  // The machine may have been busy elsewhere: once more, and only our own work counts.
  return tried.objection === SLOW ? judgeSafely(drawn, provider, sent, cpuMs) : tried;
}

/** The same over a line that is set up already. */
export function judgeDrawn(drawn: DrawnAnswer, provider: Provider): Promise<Tried> {
  return judgeSafely(drawn, provider, () => [], cpuMs);
}

const wallMs = (): number => performance.now();
const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

const SLOW = `it took more than ${BOUND_MS} ms`;

async function judgeSafely(
  drawn: DrawnAnswer,
  provider: Provider,
  sent: FuzzedClient['sent'],
  nowMs: () => number,
): Promise<Tried> {
  try {
    return await judge(drawn, provider, sent, nowMs);
  } catch (error) {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { verdict: 'thrown', said: words, objection: `it threw: ${words.slice(0, 300)}` };
  }
}

async function judge(
  drawn: DrawnAnswer,
  provider: Provider,
  sent: FuzzedClient['sent'],
  nowMs: () => number,
): Promise<Tried> {
  const { asked, heard } = drawn;
  const startedMs = nowMs();
  // Only the client is timed, and not who looks at its verdict.
  const end = (outcome: Said, object: () => Objection): Tried => {
    const isSlow = nowMs() - startedMs > BOUND_MS;
    return tried(drawn, outcome, isSlow ? SLOW : object());
  };
  switch (asked.kind) {
    case 'purchase': {
      const outcome = await provider.send(asked.request, TIMEOUT);
      return end(outcome, () => objectToOutcome(heard, asked.request, outcome));
    }
    case 'reversal': {
      const outcome = await provider.sendReversal(asked.request, TIMEOUT);
      const { request, originalReference } = asked;
      return end(outcome, () => objectToReversal(heard, request, originalReference, outcome));
    }
    case 'meter': {
      const found = await provider.lookupMeter(asked.meterNumber, 5_000);
      return end(lookedUp(found), () => objectToMeter(heard, found));
    }
    case 'products': {
      const found = await provider.listProducts();
      return end(lookedUp(found), () => objectToProducts(heard, found));
    }
    case 'service': {
      const found = await lookUp(asked.call, provider);
      return end(lookedUp(found), () => objectToService(heard, found));
    }
    case 'token': {
      sent();
      const outcome = await provider.send(asked.request, TIMEOUT);
      const objection = objectToToken(heard, sent(), outcome);
      // Which is all there is to see: the call behind it is answered with nothing.
      const meant = drawn.meant === undefined ? {} : { kind: drawn.meant };
      return end({ ...outcome, ...meant }, () => objection);
    }
  }
}

const TIMEOUT = { timeoutMs: 2_000, customerPin: CUSTOMER_PIN };

function lookUp(call: ServiceLookup, provider: Provider): Promise<Lookup<object>> {
  switch (call) {
    case 'bill':
      return provider.lookupBill(BILL.billerCode, BILL.accountReference);
    case 'pin':
      return provider.lookupPin(SERIAL_NUMBER, '311');
    case 'abroad':
      return provider.lookupGlobalAirtime('27821234567', '263771234567');
  }
}

type Said = { readonly kind: string; readonly cause?: string };

function lookedUp(found: { ok: boolean; error?: { kind: string } }): Said {
  return found.ok ? { kind: 'approved' } : { ...found.error, kind: `failed: ${found.error?.kind}` };
}

function tried({ meant, goods }: DrawnAnswer, outcome: Said, objection: Objection): Tried {
  const said = wordsOf(outcome);
  const verdict = outcome.cause === undefined ? outcome.kind : `${outcome.kind}: ${outcome.cause}`;
  const missed =
    meant === undefined || meant === outcome.kind
      ? undefined
      : `${meant} was meant, ${verdict} was understood`;
  const leak = objectToWords(said, goods, [API_KEY, ACCESS_TOKEN]);
  return { verdict, said, objection: objection ?? missed ?? leak };
}

/** The words of a verdict, which are logged and shown: all of it but the goods and the provider's own numbers. */
function wordsOf(outcome: Said | Outcome): string {
  const {
    evidence: _,
    providerTransactionId: _id,
    providerDate: _date,
    ...words
  } = outcome as Said & {
    readonly evidence?: unknown;
    readonly providerTransactionId?: string;
    readonly providerDate?: string;
  };
  return JSON.stringify(words);
}
