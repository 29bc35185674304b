import type { Provider } from '@tillkeeper/provider';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFlashProvider } from './flash-provider.ts';
import { countingRandom, standingClock } from './testing/samples.ts';
import { type ScriptedFlash, startScriptedFlash } from './testing/scripted-flash.ts';

let flash: ScriptedFlash;
let provider: Provider;
beforeEach(async () => {
  flash = await startScriptedFlash();
  provider = createFlashProvider(flash.config(), {
    clock: standingClock(),
    random: countingRandom(),
  });
});
afterEach(() => flash.close());

describe('lookups', () => {
  it('list the products of the account', async () => {
    const listed = {
      productCode: 311,
      productName: 'R1 - R4000 1Voucher Token',
      productGroup: '1Voucher',
      minimumAmount: 100,
      maximumAmount: 400_000,
      status: 'Active',
    };
    flash.answers.push({ body: { responseCode: 0, products: [listed] } });
    expect(await provider.listProducts()).toMatchObject({
      ok: true,
      value: [{ productCode: '311', group: 'one-voucher' }],
    });
    expect(flash.calls[0]).toMatchObject({
      method: 'GET',
      path: '/aggregation/4.0/accounts/1234-5678-9012-3456/products',
    });
  });

  it('show whose meter it is', async () => {
    flash.answers.push({
      body: {
        responseCode: '0',
        billingInfo: {
          arrearValue: '12000',
          arrearDesc: 'Rates',
          maximumVendValue: 100_000,
          minimumVendValue: 1_000,
          tariffName: 'Home',
        },
        meterInfo: {
          customerInfo: { name: 'T Dlamini', address: '1 Long St' },
          meterNumber: '01443026719',
          supplyGroupCode: '000123',
          tariffIndex: '01',
          utilityInfo: { name: 'City Power' },
        },
      },
    });
    expect(await provider.lookupMeter('01443026719', 5_000)).toMatchObject({
      ok: true,
      value: {
        meter: {
          customerName: 'T Dlamini',
          utilityName: 'City Power',
          supplyGroupCode: '000123',
          tariffName: 'Home',
        },
        arrearsCents: 12_000,
        arrearsDescription: 'Rates',
        minimumVendCents: 1_000,
        maximumVendCents: 100_000,
      },
    });
    expect(JSON.parse(flash.calls[0]?.body ?? '')).toEqual({
      reference: expect.stringMatching(/^TILL01-/),
      accountNumber: '1234-5678-9012-3456',
      amount: 5_000,
      meterNumber: '01443026719',
    });
  });

  it('keep the asked number, whose zeros a JSON number loses', async () => {
    for (const meterNumber of [1_443_026_719, undefined])
      flash.answers.push({ body: { responseCode: 0, meterInfo: { meterNumber } } });
    for (let asked = 0; asked < 2; asked += 1)
      expect(await provider.lookupMeter('01443026719', 5_000)).toMatchObject({
        ok: true,
        value: { meter: { meterNumber: '01443026719' } },
      });
  });

  it('fail on an answer about another meter', async () => {
    flash.answers.push({ body: { responseCode: 0, meterInfo: { meterNumber: '07123456787' } } });
    expect(await provider.lookupMeter('01443026719', 5_000)).toMatchObject({
      ok: false,
      error: { kind: 'failed', detail: 'the answer is about another meter' },
    });
  });

  it('know no amount that is more than all the money there is', async () => {
    const billingInfo = {
      arrearValue: '9'.repeat(400),
      maximumVendValue: '1e9',
      minimumVendValue: -5,
    };
    flash.answers.push({ body: { responseCode: 0, billingInfo } });
    expect(await provider.lookupMeter('01443026719', 5_000)).toMatchObject({
      value: { arrearsCents: 0, minimumVendCents: 0, maximumVendCents: 0 },
    });
  });

  it('refuse a meter number that can be none without asking', async () => {
    expect(await provider.lookupMeter('12', 5_000)).toMatchObject({
      ok: false,
      error: { kind: 'refused' },
    });
    expect(flash.calls).toHaveLength(0);
  });

  it.each([
    [{ body: { responseCode: 2310 } }, { kind: 'refused', code: '2310' }],
    [
      { status: 400, body: { responseCode: 2304 } },
      { kind: 'refused', code: '2304' },
    ],
    [
      { status: 400, body: { responseCode: 2202 } },
      { kind: 'not-authorised', code: '2202' },
    ],
    [
      { status: 401, body: {} },
      { kind: 'not-authorised', code: '401' },
    ],
    [
      { status: 403, body: {} },
      { kind: 'not-authorised', code: '403' },
    ],
    [{ body: { responseCode: 2319 } }, { kind: 'failed', code: '2319' }],
    [
      { status: 500, body: { responseCode: 2310 } },
      { kind: 'failed', code: '500' },
    ],
    [{ body: '<html>' }, { kind: 'failed', code: '200' }],
    // Such a list names no meter, and a sale would go to nobody knows whom.
    [{ body: [] }, { kind: 'failed', code: '200' }],
    [{ body: '{"responseCode":2310,"responseCode":0}' }, { kind: 'failed', code: '200' }],
    ['reset' as const, { kind: 'unreachable', code: '' }],
  ])('after %j say why', async (answer, error) => {
    flash.answers.push(answer);
    expect(await provider.lookupMeter('01443026719', 5_000)).toMatchObject({ ok: false, error });
  });

  it('prove line and key with a new token', async () => {
    expect(await provider.checkReachable()).toEqual({ ok: true, value: undefined });
    flash.tokens.push({ status: 401, body: {} });
    expect(await provider.checkReachable()).toMatchObject({
      ok: false,
      error: { kind: 'not-authorised' },
    });
    expect(flash.calls).toHaveLength(0);
  });
});
