import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call, type SimulatorBench, startBench } from './testing.ts';

let bench: SimulatorBench;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.simulator.close());

describe('the control interface', () => {
  test('shows the ledger: balance, sales, vouchers, meters', async () => {
    const sold = await bench.post('/1voucher/purchase', { reference: 'S1', amount: 10_000 });
    const { json } = await bench.control('GET', '/ledger');
    expect(json.balanceCents).toBe(2_490_000);
    expect(json.entries).toMatchObject([{ reference: 'S1', pin: sold.json.voucher.pin }]);
    expect(json.vouchers).toMatchObject([{ status: 'Active' }]);
    expect(json.meters.length).toBeGreaterThan(11);
  });

  test('lists the requests with a hash of their bytes and no key', async () => {
    await bench.post('/1voucher/purchase', { reference: 'S1', amount: 10_000 });
    const { json, text } = await bench.control('GET', '/requests');
    const { accountNumber } = bench.simulator;
    const bytes = JSON.stringify({ accountNumber, reference: 'S1', amount: 10_000 });
    const bodySha256 = createHash('sha256').update(bytes).digest('hex');
    expect(json.requests).toMatchObject([{ reference: 'S1', bodySha256 }]);
    expect(text).not.toContain('Bearer');
  });

  test('empties the wallet and redeems a voucher', async () => {
    const sold = await bench.post('/1voucher/purchase', { reference: 'S1', amount: 10_000 });
    await bench.control('POST', '/balance', { amountCents: 0 });
    const poor = await bench.post('/1voucher/purchase', { reference: 'S2', amount: 10_000 });
    expect(poor.json.responseCode).toBe(2003);
    const { pin } = sold.json.voucher;
    const codes = [1, 2].map(async () => {
      return (await bench.control('POST', '/redeem', { pin })).json.responseCode;
    });
    expect((await Promise.all(codes)).sort()).toEqual([0, 2401]);
  });

  test('says what is wrong with a command', async () => {
    const answer = await bench.fault({ fault: 'delay' });
    expect(answer.status).toBe(400);
    expect(answer.json.error).toContain('ms');
  });

  test('refuses what a page of another site could send', async () => {
    const url = `${bench.simulator.baseUrl}/_sim/balance`;
    const plain = { 'content-type': 'text/plain' };
    const form = await call(url, { method: 'POST', headers: plain, body: '{"amountCents":0}' });
    expect(form.status).toBe(415);
    expect(bench.simulator.ledger.balanceCents()).toBe(2_500_000);
  });

  test('streams each change to the page', async () => {
    const response = await fetch(`${bench.simulator.baseUrl}/_sim/events`);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toContain('"entries":[]');
    await bench.post('/1voucher/purchase', { reference: 'S1', amount: 10_000 });
    expect((await reader?.read())?.value).toContain('"reference":"S1"');
    await reader?.cancel();
  });
});

describe('the page', () => {
  test.each(['/', '/page.css', '/page.js'])('%s comes with a strict policy', async (path) => {
    const response = await fetch(`${bench.simulator.baseUrl}${path}`);
    expect(response.status).toBe(200);
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(await response.text()).not.toMatch(/ style="| onclick=|innerHTML/);
  });
});
