import type { Provider } from '@tillkeeper/provider';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFlashProvider } from './flash-provider.ts';
import {
  countingRandom,
  PIN,
  productOf,
  REFERENCE,
  requestFor,
  standingClock,
  VOUCHER_ANSWER,
} from './testing/samples.ts';
import { type Scripted, type ScriptedFlash, startScriptedFlash } from './testing/scripted-flash.ts';

let flash: ScriptedFlash;
let provider: Provider;
const timeout = { timeoutMs: 1_000 };
const request = requestFor('voucher');
const sold: Scripted = { body: VOUCHER_ANSWER };
const turnedAway: Scripted = {
  status: 401,
  body: { responseCode: 2233, responseMessage: 'Failed to verify the JWT.' },
};

beforeEach(async () => {
  flash = await startScriptedFlash();
  provider = createFlashProvider(flash.config({ lookupTimeoutMs: 1_000 }), {
    clock: standingClock(),
    random: countingRandom(),
  });
});
afterEach(() => flash.close());

describe('a purchase', () => {
  it('sends the frozen bytes with the access token, and brings the PIN', async () => {
    flash.answers.push(sold);
    expect(await provider.send(request, timeout)).toMatchObject({
      kind: 'approved',
      evidence: { kind: 'voucher', pin: PIN },
      providerTransactionId: '257901',
      providerDate: '2026-11-21 16:40:35',
    });
    expect(flash.calls).toEqual([
      {
        method: 'POST',
        path: request.path,
        authorization: 'Bearer token-1',
        contentType: 'application/json',
        body: request.body,
      },
    ]);
  });

  it('sends bytes that it would write otherwise today just as they are', async () => {
    flash.answers.push(sold);
    const body = ` { "amount":5000 ,"reference" : "${REFERENCE}", "old": "field" }`;
    await provider.send({ ...request, body, path: '/old/path' }, timeout);
    expect(flash.calls[0]).toMatchObject({ path: '/old/path', body });
  });

  it('renews the token once after a 401 and sends the same bytes again', async () => {
    flash.answers.push(turnedAway, sold);
    expect(await provider.send(request, timeout)).toMatchObject({ kind: 'approved' });
    expect(flash.calls.map((each) => each.authorization)).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ]);
    expect(flash.calls.map((each) => each.body)).toEqual([request.body, request.body]);
  });

  it('was not executed after a second 401, and the next one starts with a new token', async () => {
    flash.answers.push(turnedAway);
    expect(await provider.send(request, timeout)).toMatchObject({
      kind: 'unknown',
      cause: 'not-executed',
      code: '401',
    });
    expect(flash.calls).toHaveLength(2);
    await provider.send(request, timeout);
    expect(flash.calls[2]?.authorization).toBe('Bearer token-3');
  });

  it('is unknown when the renewed call is lost: the second sending may have run', async () => {
    flash.answers.push(turnedAway, 'reset');
    expect(await provider.send(request, timeout)).toMatchObject({
      kind: 'unknown',
      cause: 'no-answer',
    });
  });

  it.each([
    [{ status: 401, body: '<html>Unauthorized</html>' }, 2],
    [{ status: 401, body: {} }, 2],
    // A refusal in business words is no question of the token.
    [{ status: 401, body: { responseCode: 2003 } }, 1],
    [{ status: 401, body: '{"responseCode":0,"responseCode":3704}' }, 1],
    [{ status: 400, body: { responseCode: 2233 } }, 1],
    [{ status: 503, body: 'busy' }, 1],
    ['reset' as const, 1],
    ['silence' as const, 1],
  ])('after %j is sent %i time(s), no more', async (answer, times) => {
    flash.answers.push(answer);
    expect((await provider.send(request, timeout)).kind).not.toBe('approved');
    expect(flash.calls).toHaveLength(times);
  });

  it('drops a token that an auth code complains of, although only 401 proves that nothing ran', async () => {
    flash.answers.push({ body: { responseCode: 3704 } }, sold);
    expect(await provider.send(request, timeout)).toMatchObject({
      kind: 'unknown',
      cause: 'busy',
      code: '3704',
    });
    expect(await provider.send(request, timeout)).toMatchObject({ kind: 'approved' });
    expect(flash.calls.map((each) => each.authorization)).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ]);
  });

  it.each(['reset' as const, 'silence' as const, { status: 401, body: {} }, { body: 'x' }])(
    'was not executed when there is no token (%j)',
    async (answer) => {
      flash.tokens.push(answer);
      expect(await provider.send(request, timeout)).toMatchObject({
        kind: 'unknown',
        cause: 'not-executed',
      });
      expect(flash.calls).toHaveLength(0);
    },
  );

  it('of another provider is a defect of ours', async () => {
    await expect(provider.send({ ...request, providerId: 'other' }, timeout)).rejects.toThrow(
      'other',
    );
  });
});

describe('a reversal', () => {
  it('is sent as frozen, and reversed', async () => {
    const frozen = provider.prepareReversal({
      reference: REFERENCE,
      original: { ...request, reference: 'TILL01-A', body: '{"accountNumber":"1234"}' },
    });
    if (!frozen.ok) throw new Error(frozen.error.reason);
    flash.answers.push({
      body: {
        responseCode: 0,
        reference: REFERENCE,
        transactionId: '9',
        voucher: { pin: PIN, status: 'Reversed' },
      },
    });
    expect(await provider.sendReversal(frozen.value, timeout)).toEqual({
      kind: 'reversed',
      code: '0',
      providerTransactionId: '9',
    });
    expect(flash.calls[0]).toMatchObject({
      path: '/aggregation/4.0/1voucher/reverse',
      body: frozen.value.body,
    });
  });

  it('was not executed without a token', async () => {
    flash.tokens.push('reset');
    expect(await provider.sendReversal(request, timeout)).toMatchObject({
      kind: 'unknown',
      cause: 'not-executed',
    });
  });
});

it('is not made from a wrong configuration, and never repeats the key in its complaint', () => {
  const wrong = { ...flash.config(), apiKey: 'key with spaces', baseUrl: 'http://flash.example' };
  const make = (): Provider =>
    createFlashProvider(wrong, { clock: standingClock(), random: countingRandom() });
  expect(make).toThrow(/baseUrl .*plain-http.*apiKey/);
  expect(make).not.toThrow(/key with spaces/);
});

it('freezes an order into the documented request', () => {
  const order = {
    reference: REFERENCE,
    product: productOf('airtime'),
    amountCents: 2_900,
    target: { kind: 'msisdn' as const, msisdn: '27821234567' },
    tenderKind: 'card' as const,
  };
  expect(provider.preparePurchase(order)).toMatchObject({
    ok: true,
    value: { expects: 'recharge', amountCents: 2_900 },
  });
});
