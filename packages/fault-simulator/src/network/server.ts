import {
  DEMO_CATALOGUE,
  DEMO_METERS,
  type Ledger,
  type LedgerRequest,
  openLedger,
  renderAnswer,
  renderFailure,
} from '@tillkeeper/flash-ledger';
import type { HttpCall } from '@tillkeeper/provider';
import { GATEWAY_CLOCK_ERROR_MS } from '../assumptions.ts';
import type { WorldPlan } from '../plan/plan.ts';
import { readRequest } from './read-request.ts';

/** An answer on the virtual wire. */
export interface WireAnswer {
  readonly status: number;
  readonly body: string;
}

/** The provider: a door that looks at access tokens, and the ledger behind it. */
export interface VirtualServer {
  readonly ledger: Ledger;
  /** References that a cloned till has used, so that what is sold under them is not ours. */
  readonly foreign: ReadonlySet<string>;
  /** Access tokens given out so far. */
  readonly accessTokens: readonly string[];
  /** Takes one call in, at this moment, and answers it. */
  receive(call: HttpCall, how?: ReceiveOptions): WireAnswer;
  /** From now on answers this reference with this code, as a kept definite answer. */
  stick(reference: string, code: number): void;
  /** Whether a documented refusal would be true: see the assumption on truth. */
  wouldDecline(reference: string, code: number): boolean;
  /** Sells a 1Voucher at another shop; its PIN, or one that nobody knows when the wallet is empty. */
  sellElsewhere(name: string, valueCents: number): string;
  /** Another till uses the reference of this call before it. */
  sellToStranger(call: HttpCall): void;
}

/** How one call is treated. */
export interface ReceiveOptions {
  readonly withholdPin?: boolean;
}

export const ACCOUNT_NUMBER = '9110-0042-7788-1001';
export const API_KEY = 'dGlsbGtlZXBlci1jaGVja2VyOnNlY3JldA==';
const TOKEN_PATH = '/token';

/** Opens the virtual provider. Its clock is its own: the till's may jump. */
export function createServer(plan: WorldPlan, nowUtcMs: () => number): VirtualServer {
  const { switches } = plan;
  const ledger = openLedger({
    seed: plan.seed,
    accountNumber: ACCOUNT_NUMBER,
    openingBalanceCents: plan.balanceCents,
    catalogue: DEMO_CATALOGUE.map((product) => ({
      ...product,
      allowReversal: product.allowReversal && switches.productAllowsReversal,
    })),
    meters: DEMO_METERS,
    clock: { nowUtcMs },
    options: switches,
  });
  const tokenEnds = new Map<string, number>();
  const accessTokens: string[] = [];
  const stuck = new Map<string, number>();
  const foreign = new Set<string>();

  function issueToken(): WireAnswer {
    const token = `access-${plan.seed}-${accessTokens.length}-${'0123456789abcdef'.repeat(2)}`;
    accessTokens.push(token);
    tokenEnds.set(token, nowUtcMs() + switches.tokenLifetimeMs + GATEWAY_CLOCK_ERROR_MS);
    const expiresInSeconds = switches.tokenLifetimeMs / 1_000;
    return {
      status: 200,
      body: JSON.stringify({ access_token: token, expires_in: expiresInSeconds }),
    };
  }

  function answer(path: string, request: LedgerRequest, withholdPin: boolean): WireAnswer {
    const stuckCode = stuck.get(request.reference);
    if (stuckCode !== undefined) return failureAnswer(400, stuckCode, request.reference);
    if (foreign.has(request.reference)) return failureAnswer(400, 2248, request.reference);
    if (switches.balanceComesFirst && exceedsBalance(request, ledger.balanceCents()))
      return failureAnswer(400, 2003, request.reference);
    const said = ledger.execute(request, { withholdPin });
    const body = renderAnswer(said, switches.shape, path.replace('/aggregation/4.0', '/api/v4'));
    return { status: said.responseCode === 0 ? 200 : 400, body: JSON.stringify(body) };
  }

  return {
    ledger,
    foreign,
    accessTokens,
    receive: (call, how = {}) => {
      const path = pathOf(call);
      if (path === TOKEN_PATH) return issueToken();
      const token = (call.headers['authorization'] ?? '').replace('Bearer ', '');
      if ((tokenEnds.get(token) ?? 0) < nowUtcMs()) return failureAnswer(401, 2233, '');
      const request = readRequest(path, call.body ?? '');
      if (request === undefined) return failureAnswer(400, 2231, '');
      return answer(path, request, how.withholdPin ?? false);
    },
    wouldDecline: (reference, code) =>
      !OF_THE_CUSTOMER.has(code) ||
      ledger.entries().every((entry) => entry.reference !== reference),
    stick: (reference, code) => void stuck.set(reference, code),
    sellElsewhere: (name, valueCents) => {
      const reference = `ELSEWHERE-${name}`;
      foreign.add(reference);
      const sold = ledger.execute({
        operation: 'one-voucher-purchase',
        reference,
        accountNumber: ACCOUNT_NUMBER,
        amountCents: valueCents,
      });
      return (sold.kind === 'voucher' ? sold.voucher.pin : undefined) ?? '1000000000000000';
    },
    sellToStranger: (call) => {
      const request = readRequest(pathOf(call), call.body ?? '');
      if (request === undefined || foreign.has(request.reference)) return;
      foreign.add(request.reference);
      ledger.execute(request);
    },
  };
}

/** Refusals among the faults that a customer must mend: invalid numbers. */
const OF_THE_CUSTOMER: ReadonlySet<number> = new Set([2335]);

/** A refusal as the provider writes it. */
export function failureAnswer(status: number, code: number, reference: string): WireAnswer {
  const words = { responseMessage: 'Refused.', transactionId: '', path: '/api/v4' };
  return {
    status,
    body: JSON.stringify(renderFailure({ responseCode: code, reference, ...words })),
  };
}

/** The path of a call below the server's name. */
export function pathOf({ url }: Pick<HttpCall, 'url'>): string {
  return url.slice(url.indexOf('/', 'https://'.length));
}

/** Whether a call asks for an access token. */
export function asksForToken(call: Pick<HttpCall, 'url'>): boolean {
  return pathOf(call) === TOKEN_PATH;
}

function exceedsBalance(request: LedgerRequest, balanceCents: number): boolean {
  return 'amountCents' in request && request.amountCents > balanceCents;
}
