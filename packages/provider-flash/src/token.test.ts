import { createCallOnce } from '@tillkeeper/provider';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseFlashConfig } from './config.ts';
import { standingClock } from './testing/samples.ts';
import { API_KEY, type ScriptedFlash, startScriptedFlash } from './testing/scripted-flash.ts';
import { createTokenSource, type TokenSource } from './token.ts';

let flash: ScriptedFlash;
const clock = standingClock();
let tokens: TokenSource;

beforeEach(async () => {
  flash = await startScriptedFlash();
  const config = parseFlashConfig(flash.config({ lookupTimeoutMs: 1_000 }));
  if (!config.ok) throw new Error('The test configuration is wrong.');
  tokens = createTokenSource(config.value, createCallOnce({ connectTimeoutMs: 1_000 }), clock);
});
afterEach(() => flash.close());

describe('the access token', () => {
  it('is asked for with the Basic key and a form', async () => {
    expect(await tokens.current()).toEqual({ ok: true, value: 'token-1' });
    expect(flash.tokenRequests).toEqual([
      {
        method: 'POST',
        path: '/token',
        authorization: `Basic ${API_KEY}`,
        contentType: 'application/x-www-form-urlencoded',
        body: 'grant_type=client_credentials',
      },
    ]);
  });

  it('is used whole, however long it is', async () => {
    const signed = `eyJ${'a1_-'.repeat(600)}.sig`;
    flash.tokens.push({ body: { access_token: signed, expires_in: 3600 } });
    expect(await tokens.current()).toEqual({ ok: true, value: signed });
  });

  it.each([[false], [12], [null], [['x']], ['two words'], ['x'.repeat(9_000)]])(
    'is none when it comes as %j',
    async (text) => {
      flash.tokens.push({ body: { access_token: text, expires_in: 3600 } });
      expect(await tokens.current()).toMatchObject({ ok: false, error: { kind: 'failed' } });
    },
  );

  it('is fetched once for many who ask at the same time', async () => {
    flash.tokens.push({ body: { access_token: 'slow', expires_in: 3600 }, delayMs: 50 });
    const asked = await Promise.all(Array.from({ length: 20 }, () => tokens.current()));
    expect(new Set(asked.map((each) => each.ok && each.value))).toEqual(new Set(['slow']));
    expect(flash.tokenRequests).toHaveLength(1);
  });

  it('is kept for as long as `expires_in` says, and renewed a minute early', async () => {
    flash.tokens.push(
      { body: { access_token: 'a', expires_in: 1150 } },
      { body: { access_token: 'b', expires_in: '1150' } },
    );
    await tokens.current();
    clock.advance(1_089_999);
    expect(await tokens.current()).toEqual({ ok: true, value: 'a' });
    clock.advance(1);
    expect(await tokens.current()).toEqual({ ok: true, value: 'b' });
    clock.advance(1_090_000);
    await tokens.current();
    expect(flash.tokenRequests).toHaveLength(3);
  });

  it('with a short life is renewed a tenth early, not at once', async () => {
    flash.tokens.push({ body: { access_token: 'a', expires_in: 10 } });
    await tokens.current();
    clock.advance(8_999);
    await tokens.current();
    expect(flash.tokenRequests).toHaveLength(1);
    clock.advance(1);
    await tokens.current();
    expect(flash.tokenRequests).toHaveLength(2);
  });

  it('without a stated life is used briefly', async () => {
    flash.tokens.push({ body: { access_token: 'a' } });
    await tokens.current();
    clock.advance(60_000);
    await tokens.current();
    expect(flash.tokenRequests).toHaveLength(2);
  });

  it('stays in use until its end when renewing it early fails', async () => {
    flash.tokens.push(
      { body: { access_token: 'a', expires_in: 3600 } },
      { status: 503, body: 'busy' },
    );
    await tokens.current();
    clock.advance(3_590_000);
    expect(await tokens.current()).toEqual({ ok: true, value: 'a' });
    clock.advance(10_000);
    expect(await tokens.current()).toMatchObject({
      ok: false,
      error: { kind: 'failed', code: '503' },
    });
  });

  it('is replaced once when several calls were turned away with the same one', async () => {
    await tokens.current();
    const renewed = await Promise.all([tokens.renew('token-1'), tokens.renew('token-1')]);
    expect(renewed).toEqual([
      { ok: true, value: 'token-2' },
      { ok: true, value: 'token-2' },
    ]);
    expect(await tokens.renew('token-1')).toEqual({ ok: true, value: 'token-2' });
    expect(flash.tokenRequests).toHaveLength(2);
  });

  it.each([
    [
      { status: 401, body: { error: 'invalid_client' } },
      { kind: 'not-authorised', code: '401' },
    ],
    [
      { status: 403, body: 'no' },
      { kind: 'not-authorised', code: '403' },
    ],
    [
      { status: 500, body: 'oops' },
      { kind: 'failed', code: '500' },
    ],
    [{ body: '<html>Sign in</html>' }, { kind: 'failed', code: '200' }],
    [{ body: { expires_in: 3600 } }, { kind: 'failed', code: '200' }],
    [{ body: { access_token: 'two\r\nlines' } }, { kind: 'failed', code: '200' }],
    ['reset' as const, { kind: 'unreachable', code: '' }],
    ['silence' as const, { kind: 'unreachable', code: '' }],
  ])('is missing after %j', async (answer, error) => {
    flash.tokens.push(answer);
    expect(await tokens.current()).toMatchObject({ ok: false, error });
  });
});
