import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type SimulatorBench, startBench } from './testing.ts';

let bench: SimulatorBench;
let number = 0;
beforeEach(async () => {
  number = 0;
  bench = await startBench();
});
afterEach(() => bench.simulator.close());

const settings = (changes: object) => bench.control('POST', '/settings', changes);
const buy = (amount = 5_000, more: object = {}) => {
  number += 1;
  return bench.post('/1voucher/purchase', { reference: `REF-${number}`, amount, ...more });
};

describe('magic amounts', () => {
  test('are ordinary amounts until they are switched on', async () => {
    expect((await buy(233_599)).json.responseCode).toBe(0);
  });

  test('R 2 335.99 is answered with code 2335, in the words that were published', async () => {
    await settings({ magicAmounts: true });
    const answer = await buy(233_599);
    expect(answer.json).toMatchObject({
      responseCode: 2335,
      responseMessage: 'Invalid MSISDN on the network.',
    });
    expect(bench.simulator.ledger.entries()).toEqual([]);
    expect((await buy(299_999)).json.responseCode).toBe(0);
  });

  test.each([
    [10_091, 1],
    [10_092, 0],
  ])('%i cents end the connection with %i sold', async (amount, sold) => {
    await settings({ magicAmounts: true });
    await expect(buy(amount)).rejects.toThrow();
    expect(bench.simulator.ledger.entries()).toHaveLength(sold);
  });

  test('the cents 93 to 96 do what goes wrong on the way', async () => {
    await settings({ magicAmounts: true });
    expect((await buy(10_093)).status).toBe(500);
    expect((await buy(10_094)).text).toContain('<html>');
    await expect(buy(10_095)).rejects.toThrow();
    expect((await buy(10_096)).json).toMatchObject({ responseCode: 0 });
    expect((await buy(10_096)).json.voucher.pin).toBeUndefined();
  });
});

describe('a strict server', () => {
  test('refuses what the documents do not have; a lenient one passes over it', async () => {
    expect((await buy(5_000, { StoreID: 'S1' })).json.responseCode).toBe(2231);
    await settings({ strict: false });
    expect((await buy(5_000, { StoreID: 'S1', odd: true })).json.responseCode).toBe(0);
  });
});

describe('a slow or busy server', () => {
  test('takes as long as it is told', async () => {
    await settings({ latencyMs: 120 });
    const began = performance.now();
    await buy();
    expect(performance.now() - began).toBeGreaterThanOrEqual(110);
  });

  test('answers 2373 to more calls than a second may have', async () => {
    await settings({ callsPerSecond: 2 });
    const answers = [await buy(), await buy(), await buy()];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(answers[2]?.json.responseCode).toBe(2373);
  });
});

describe('the switches of the ledger', () => {
  test('are flipped while it runs', async () => {
    const flipped = await bench.control('POST', '/ledger-options', {
      accountAllowsReversals: false,
      referenceLifetimeMs: 1_000,
    });
    expect(flipped.json).toMatchObject({ accountAllowsReversals: false });
    await buy();
    const reversal = { reference: 'REV-1', originalReference: 'REF-1' };
    expect((await bench.post('/1voucher/reverse', reversal)).json.responseCode).toBe(2274);
    await bench.control('POST', '/ledger-options', { referenceLifetimeMs: null });
    expect(bench.simulator.ledger.options().referenceLifetimeMs).toBeUndefined();
    expect((await bench.control('POST', '/ledger-options', { odd: 1 })).status).toBe(400);
  });
});

describe('the daily file', () => {
  test('is there under its day, written either way', async () => {
    await buy();
    for (const day of ['2026-11-21', '20261121'])
      expect((await bench.control('GET', `/reconciliation/${day}`)).text).toContain(';REF-1;');
    expect((await bench.control('GET', '/reconciliation/2026-11-22')).text).not.toContain('REF');
    expect((await bench.control('GET', '/reconciliation/today')).status).toBe(400);
  });
});

test('the same seed gives the same PINs, however slow the line is', async () => {
  const slow = await startBench({ settings: { jitterMs: 5 } });
  const pins = async (each: SimulatorBench): Promise<string[]> => {
    const answers = [];
    for (const reference of ['A', 'B', 'C'])
      answers.push(await each.post('/1voucher/purchase', { reference, amount: 5_000 }));
    return answers.map(({ json }) => json.voucher.pin);
  };
  expect(await pins(slow)).toEqual(await pins(bench));
  await slow.simulator.close();
});
