import {
  type Clock,
  err,
  type MoneyRequest,
  makeReference,
  ok,
  type RandomSource,
  type UnknownOutcome,
} from '@tillkeeper/domain';
import {
  type CallOnce,
  createCallOnce,
  type HttpResult,
  type Lookup,
  type Provider,
  type SendOptions,
} from '@tillkeeper/provider';
import { unknown } from './answer.ts';
import { callAuthorised } from './authorised-call.ts';
import { type FlashConfig, type FlashConfigInput, parseFlashConfig } from './config.ts';
import { judgePurchase } from './judge-purchase.ts';
import { judgeReversal } from './judge-reversal.ts';
import { type LookupTools, listProducts, lookupMeter } from './lookup.ts';
import { FLASH_PROVIDER_ID, preparePurchase, prepareReversal } from './prepare.ts';
import { createTokenSource } from './token.ts';

/** What the client takes from its surroundings. */
export interface FlashPorts {
  readonly clock: Clock;
  /** For the references of lookups, which nobody records. */
  readonly random: RandomSource;
  /** The line to the server; Node's own HTTP client unless told. */
  readonly callOnce?: CallOnce;
}

/**
 * A client of Flash Partner API v4. Opens no connection until it is asked for something.
 * Throws on a configuration that {@link parseFlashConfig} refuses: showing that to a person comes first.
 */
export function createFlashProvider(input: FlashConfigInput, ports: FlashPorts): Provider {
  const config = checkedConfig(input);
  const callOnce = ports.callOnce ?? createCallOnce({ connectTimeoutMs: config.connectTimeoutMs });
  const tools: LookupTools = {
    config,
    callOnce,
    tokens: createTokenSource(config, callOnce, ports.clock),
  };
  return {
    id: FLASH_PROVIDER_ID,
    capabilities: {
      replaysSameReference: true,
      reversal: true,
      meterLookup: true,
      billLookup: false,
      pinLookup: false,
      globalAirtime: false,
      sendsVouchers: false,
    },
    listProducts: () => listProducts(tools),
    lookupMeter: (meterNumber, amountCents) =>
      lookupMeter(tools, makeReference(config.terminalId, ports.random), meterNumber, amountCents),
    lookupProduct: async () => NOT_YET,
    lookupGroup: async () => NOT_YET,
    services: () => [],
    lookupBill: async () => NOT_YET,
    lookupPin: async () => NOT_YET,
    lookupGlobalAirtime: async () => NOT_YET,
    async checkReachable() {
      const token = await tools.tokens.refresh();
      return token.ok ? ok(undefined) : token;
    },
    preparePurchase: (order) => preparePurchase(order, config),
    prepareReversal: (order) => prepareReversal(order, config),
    async send(request, options) {
      const sent = await sendFrozen(tools, request, options);
      return sent.kind === 'unknown' ? sent : judgePurchase(sent, request);
    },
    async sendReversal(request, options) {
      const sent = await sendFrozen(tools, request, options);
      return sent.kind === 'unknown' ? sent : judgeReversal(sent, request);
    },
  };
}

const NOT_YET: Lookup<never> = err({ kind: 'failed', code: '', detail: 'not asked for yet' });

function checkedConfig(input: FlashConfigInput): FlashConfig {
  const config = parseFlashConfig(input);
  if (config.ok) return config.value;
  throw new Error(
    `Flash can't be configured: ${config.error.map((each) => `${each.setting} ${each.problem}`).join('; ')}`,
  );
}

/** Sends the frozen bytes as they are. Without an access token nothing is sent, so nothing was executed. */
async function sendFrozen(
  { config, tokens, callOnce }: LookupTools,
  request: MoneyRequest,
  options: SendOptions,
): Promise<HttpResult | UnknownOutcome> {
  if (request.providerId !== FLASH_PROVIDER_ID || !request.path.startsWith('/'))
    throw new Error(`A request for ${request.providerId} was handed to Flash.`);
  const { path, body } = request;
  const call = {
    method: 'POST' as const,
    url: `${config.baseUrl}${path}`,
    body,
    timeoutMs: options.timeoutMs,
  };
  const sent = await callAuthorised(call, tokens, callOnce);
  switch (sent.kind) {
    case 'called':
      return sent.result;
    case 'no-token':
      return unknown('not-executed', sent.why.code, sent.why.detail);
    case 'refused-at-the-door':
      return unknown('not-executed', '401', 'HTTP 401, also with a new access token');
  }
}
