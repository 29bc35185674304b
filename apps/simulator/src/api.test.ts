import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call, requestToken, type SimulatorBench, startBench } from './testing.ts';

let bench: SimulatorBench;
beforeEach(async () => {
  bench = await startBench({ tokenLifetimeSeconds: 60 });
});
afterEach(() => bench.simulator.close());

const products = (path: string, token: string) => {
  const url = `${bench.simulator.baseUrl}/aggregation/4.0/accounts/${path}`;
  return call(url, { headers: { authorization: `Bearer ${token}` } });
};

describe('the access token', () => {
  test('is given for the right key and the right form, and for nothing else', async () => {
    const { simulator } = bench;
    expect((await requestToken(simulator, simulator.apiKey)).json).toMatchObject({
      token_type: 'Bearer',
      expires_in: 60,
    });
    expect((await requestToken(simulator, 'd3Jvbmc=')).status).toBe(401);
    expect((await requestToken(simulator, simulator.apiKey, 'password')).status).toBe(400);
  });

  test('opens the door until it runs out; then 401 until there is a new one', async () => {
    const { accountNumber } = bench.simulator;
    const token = await bench.newToken();
    bench.wait(59_000);
    expect((await products(`${accountNumber}/products`, token)).status).toBe(200);
    bench.wait(1_000);
    const late = await products(`${accountNumber}/products`, token);
    expect([late.status, late.json.responseCode]).toEqual([401, 2233]);
    const renewed = await bench.newToken();
    expect((await products(`${accountNumber}/products`, renewed)).status).toBe(200);
  });

  test('can be ended early, and a call without one sells nothing', async () => {
    await bench.post('/1voucher/purchase', { reference: 'S1', amount: 100 });
    await bench.control('POST', '/tokens/expire');
    const refused = await bench.post('/1voucher/purchase', { reference: 'S2', amount: 100 });
    expect(refused.status).toBe(401);
    expect(bench.simulator.ledger.entries()).toHaveLength(1);
  });
});

describe('the product list', () => {
  test('comes whole, by code, and by group with a space in its name', async () => {
    const token = await bench.newToken();
    const { accountNumber } = bench.simulator;
    const all = await products(`${accountNumber}/products`, token);
    expect(all.json.products.length).toBeGreaterThan(20);
    const one = await products(`${accountNumber}/products/311`, token);
    expect(one.json.products[0]?.productName).toBe('R1 - R4000 1Voucher Token');
    const group = await products(`${accountNumber}/products/Cash%20Out%20PIN`, token);
    expect(group.json.products).toHaveLength(1);
  });

  test('is refused for another account (2202), an unknown code (2101) and group (2102)', async () => {
    const token = await bench.newToken();
    const { accountNumber } = bench.simulator;
    const paths = ['1/products', `${accountNumber}/products/999`, `${accountNumber}/products/Tea`];
    const answers = await Promise.all(paths.map((path) => products(path, token)));
    expect(answers.map(({ json }) => json.responseCode)).toEqual([2202, 2101, 2102]);
  });
});

describe('a money call', () => {
  test('sells once; the same bytes again bring the same bytes back', async () => {
    const body = { reference: 'S1', amount: 10_000, storeId: 'S01', terminalId: 'T1' };
    const first = await bench.post('/1voucher/purchase', body);
    bench.wait(5_000);
    const second = await bench.post('/1voucher/purchase', body);
    expect(second.text).toBe(first.text);
    const [entry, ...others] = bench.simulator.ledger.entries();
    expect(others).toEqual([]);
    expect(first.json.voucher.pin).toBe(entry?.pin);
  });

  test('works for all four products, and for the reversals', async () => {
    const mobileNumber = '27821234567';
    const meterNumber = '07123456787';
    const calls: [string, object][] = [
      ['/1voucher/disburse', { reference: 'A', amount: 5_000 }],
      ['/1voucher/reverse', { reference: 'B', originalReference: 'A' }],
      ['/cash-out-pin/purchase', { reference: 'C', amount: 5_000, productCode: '342' }],
      ['/cash-out-pin/reverse', { reference: 'D', originalReference: 'C' }],
      [
        '/cellular/pinless/purchase',
        { reference: 'E', amount: 200, productCode: 202, mobileNumber },
      ],
      ['/prepaid-utilities/lookup', { reference: 'F', amount: 0, meterNumber }],
      ['/prepaid-utilities/purchase', { reference: 'G', amount: 5_000, meterNumber, isFBE: false }],
    ];
    for (const [path, body] of calls) expect((await bench.post(path, body)).status).toBe(200);
    const statuses = bench.simulator.ledger.entries().map(({ status }) => status);
    expect(statuses).toEqual(['Reversed', 'Reversed', 'Sold', 'Sold']);
    expect(bench.simulator.ledger.balanceCents()).toBe(2_500_000 - 5_200);
  });

  test.each([
    ['a missing field', { reference: 'S1' }, 2308],
    ['a name in PascalCase', { Reference: 'S1', amount: 100 }, 2308],
    ['an amount in rand', { reference: 'S1', amount: 29.5 }, 2231],
    ['an amount as text', { reference: 'S1', amount: '2900' }, 2231],
    ['a zero amount', { reference: 'S1', amount: 0 }, 2231],
    ['a reference with a space', { reference: 'S 1', amount: 100 }, 2231],
    ['a reference that is too long', { reference: 'S'.repeat(37), amount: 100 }, 2301],
    ['a malformed account', { reference: 'S1', amount: 100, accountNumber: 'a b' }, 2270],
    ['another account', { reference: 'S1', amount: 100, accountNumber: '42' }, 2202],
    ['a field that nobody knows', { reference: 'S1', amount: 100, storeID: '1' }, 2231],
    ['long metadata', { reference: 'S1', amount: 100, metadata: { toolongname: '1' } }, 2231],
  ])('is refused for %s, with status 400 and the documented body', async (_why, body, code) => {
    const answer = await bench.post('/1voucher/purchase', body);
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.json)).toEqual([
      'responseCode',
      'responseMessage',
      'reference',
      'transactionId',
      'path',
    ]);
    expect(answer.json.responseCode).toBe(code);
    expect(answer.json.path).toBe('/api/v4/1voucher/purchase');
    expect(bench.simulator.ledger.entries()).toEqual([]);
  });

  test.each(['0821234567', '+27821234567', '2782123456', '278212345678'])(
    'takes a mobile number in its one form only, not %s',
    async (mobileNumber) => {
      const body = { reference: 'S1', amount: 200, productCode: 201, mobileNumber };
      const answer = await bench.post('/cellular/pinless/purchase', body);
      expect(answer.json.responseCode).toBe(2231);
    },
  );

  test('is 404 at an address that the provider does not have', async () => {
    expect((await bench.post('/gift-vouchers/purchase', {})).status).toBe(404);
  });
});
