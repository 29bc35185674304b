import {
  type Clock,
  CUSTOMER_PIN_PLACE,
  type MoneyRequest,
  makeReference,
  ok,
  type RandomSource,
  type Reference,
  type UnknownOutcome,
} from '@tillkeeper/domain';
import {
  type CallOnce,
  createCallOnce,
  type HttpResult,
  type Provider,
  type SendOptions,
} from '@tillkeeper/provider';
import { unknown } from './answer.ts';
import type { LookupTools } from './ask.ts';
import { callAuthorised } from './authorised-call.ts';
import { codeWordsFor } from './code-words.ts';
import { type FlashConfig, type FlashConfigInput, parseFlashConfig } from './config.ts';
import { VOUCHER_PIN } from './field-rules.ts';
import { judgePurchase } from './judge-purchase.ts';
import { judgeReversal } from './judge-reversal.ts';
import { lookupMeter } from './lookup-meter.ts';
import { listProducts, lookupGroup, lookupProduct } from './lookup-products.ts';
import { lookupBill, lookupGlobalAirtime, lookupPin } from './lookup-services.ts';
import { FLASH_PROVIDER_ID, preparePurchase, prepareReversal } from './prepare.ts';
import { servicesOf } from './services.ts';
import { supportNotes, type UnknownFields } from './support-notes.ts';
import { createTokenSource } from './token.ts';

/** What the client takes from its surroundings. */
export interface FlashPorts {
  readonly clock: Clock;
  /** For the references of lookups, which nobody records. */
  readonly random: RandomSource;
  /** The line to the server; Node's own HTTP client unless told. */
  readonly callOnce?: CallOnce;
  /** Told once per operation and field of answered fields that no document knows. Never a value. */
  readonly onUnknownFields?: (note: UnknownFields) => void;
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
    notes: supportNotes(ports.onUnknownFields),
  };
  const newReference = (): Reference => makeReference(config.terminalId, ports.random);
  return {
    id: FLASH_PROVIDER_ID,
    capabilities: {
      replaysSameReference: true,
      reversal: true,
      meterLookup: true,
      billLookup: true,
      pinLookup: true,
      globalAirtime: config.globalAirtime,
      sendsVouchers: !config.accountReverses,
    },
    listProducts: () => listProducts(tools),
    lookupProduct: (productCode) => lookupProduct(tools, productCode),
    lookupGroup: (group) => lookupGroup(tools, group),
    services: servicesOf,
    explain: codeWordsFor,
    lookupMeter: (meterNumber, amountCents) =>
      lookupMeter(tools, newReference(), meterNumber, amountCents),
    lookupBill: (billerCode, accountReference) =>
      lookupBill(tools, newReference(), billerCode, accountReference),
    lookupPin: (serialNumber, productCode) =>
      lookupPin(tools, newReference(), serialNumber, productCode),
    lookupGlobalAirtime: (msisdn, destination) =>
      lookupGlobalAirtime(tools, newReference(), msisdn, destination),
    async checkReachable() {
      const token = await tools.tokens.refresh();
      return token.ok ? ok(undefined) : token;
    },
    preparePurchase: (order) => preparePurchase(order, config),
    prepareReversal: (order) => prepareReversal(order, config),
    async send(request, options) {
      const sent = await sendFrozen(tools, request, options);
      return sent.kind === 'unknown' ? sent : judgePurchase(sent, request, options.customerPin);
    },
    async sendReversal(request, options) {
      const sent = await sendFrozen(tools, request, options);
      return sent.kind === 'unknown' ? sent : judgeReversal(sent, request);
    },
  };
}

function checkedConfig(input: FlashConfigInput): FlashConfig {
  const config = parseFlashConfig(input);
  if (config.ok) return config.value;
  throw new Error(
    `Flash can't be configured: ${config.error.map((each) => `${each.setting} ${each.problem}`).join('; ')}`,
  );
}

/** Sends the frozen bytes as they are. Without an access token nothing is sent, so nothing was executed. */
async function sendFrozen(
  { config, tokens, callOnce, notes }: LookupTools,
  request: MoneyRequest,
  options: SendOptions,
): Promise<HttpResult | UnknownOutcome> {
  if (request.providerId !== FLASH_PROVIDER_ID || !request.path.startsWith('/'))
    throw new Error(`A request for ${request.providerId} was handed to Flash.`);
  const { path } = request;
  const body = bodyToSend(request, options);
  if (body === undefined)
    return unknown('not-executed', '', 'the customer’s PIN for this request is not at hand');
  const call = {
    method: 'POST' as const,
    url: `${config.baseUrl}${path}`,
    body,
    timeoutMs: options.timeoutMs,
  };
  const sent = await callAuthorised(call, tokens, callOnce);
  switch (sent.kind) {
    case 'called':
      if (sent.result.kind === 'answered')
        notes.heard(request.operation, request.reference, sent.result.body);
      return sent.result;
    case 'no-token':
      return unknown('not-executed', sent.why.code, sent.why.detail);
    case 'refused-at-the-door':
      return unknown('not-executed', '401', 'HTTP 401, also with a new access token');
  }
}

/** The frozen bytes, with the customer's PIN in its place where they leave one. */
function bodyToSend(
  { body, needsCustomerPin }: MoneyRequest,
  { customerPin = '' }: SendOptions,
): string | undefined {
  if (needsCustomerPin !== true) return body;
  // Digits only, so that nothing but a PIN can come into the bytes.
  return VOUCHER_PIN.fits(customerPin)
    ? body.replace(CUSTOMER_PIN_PLACE, () => customerPin)
    : undefined;
}
