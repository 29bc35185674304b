import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFlashProvider } from './flash-provider.ts';
import {
  countingRandom,
  PIN,
  requestFor,
  standingClock,
  TOKEN,
  VOUCHER_ANSWER,
} from './testing/samples.ts';
import {
  API_KEY,
  type Scripted,
  type ScriptedFlash,
  startScriptedFlash,
} from './testing/scripted-flash.ts';

const ACCESS_TOKEN = 'eyJhbGciOiJub25lIn0.dG9rZW4.c2lnbmF0dXJl';
const SECRETS = [API_KEY, ACCESS_TOKEN, PIN, TOKEN];
/** A server that blurts out everything it knows, wherever it can. */
const blurted = `PIN ${PIN}, token ${TOKEN}, key ${API_KEY}, bearer ${ACCESS_TOKEN}`;
const voucher = VOUCHER_ANSWER.voucher;

let flash: ScriptedFlash;
beforeEach(async () => {
  flash = await startScriptedFlash();
});
afterEach(() => flash.close());

const ANSWERS: Scripted[] = [
  { status: 500, body: blurted },
  { status: 429, body: { responseCode: 2373, responseMessage: blurted } },
  { status: 404, body: `<html>${blurted}</html>` },
  { status: 401, body: { responseCode: 3704, responseMessage: blurted } },
  { status: 400, body: { responseCode: 2402, responseMessage: blurted } },
  { body: { responseCode: 2999, responseMessage: blurted } },
  { body: { responseCode: 2273, responseMessage: blurted } },
  { body: { ...VOUCHER_ANSWER, reference: PIN } },
  { body: { ...VOUCHER_ANSWER, amount: PIN } },
  { body: { ...VOUCHER_ANSWER, responseCode: PIN } },
  { body: { ...VOUCHER_ANSWER, voucher: { ...voucher, status: 'Reversed' } } },
  { body: { ...VOUCHER_ANSWER, voucher: { ...voucher, pin: `*${PIN}` } } },
  { body: { ...VOUCHER_ANSWER, tokens: [{ token: TOKEN }, { token: `${TOKEN}9` }] } },
  'reset',
];

it.each(ANSWERS)('no secret is in what is said about %j', async (answer) => {
  flash.tokens.push({ body: { access_token: ACCESS_TOKEN, expires_in: 3600 } });
  flash.answers.push(answer);
  const ports = { clock: standingClock(), random: countingRandom() };
  const provider = createFlashProvider(flash.config(), ports);
  const said: unknown[] = [await provider.sendReversal(requestFor('none'), { timeoutMs: 500 })];
  for (const expects of ['voucher', 'electricity'] as const) {
    const outcome = await provider.send(requestFor(expects), { timeoutMs: 500 });
    // Evidence is the one place where a PIN belongs.
    if (outcome.kind !== 'approved') said.push(outcome);
  }
  said.push(await provider.lookupMeter('01443026719', 100));
  for (const secret of SECRETS) expect(JSON.stringify(said)).not.toContain(secret);
});

it('no secret is in what is said about a failed token request', async () => {
  flash.tokens.push(
    { status: 401, body: blurted },
    { body: blurted },
    { body: { access_token: `${ACCESS_TOKEN}\n`, error: blurted } },
  );
  const provider = createFlashProvider(flash.config(), {
    clock: standingClock(),
    random: countingRandom(),
  });
  for (let round = 0; round < 2; round += 1) {
    const said = JSON.stringify([await provider.checkReachable()]);
    for (const secret of SECRETS) expect(said).not.toContain(secret);
  }
});
