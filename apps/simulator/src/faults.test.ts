import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Answer, type SimulatorBench, startBench } from './testing.ts';

let bench: SimulatorBench;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.simulator.close());

const buy = (reference: string): Promise<Answer> =>
  bench.post('/1voucher/purchase', { reference, amount: 10_000 });
const sales = () => bench.simulator.ledger.entries().length;

describe('a plan of faults', () => {
  test('comes one after the other, each for its own calls', async () => {
    const operation = 'one-voucher-purchase';
    await bench.control('POST', '/faults', [
      { operation, fault: 'code', code: 2220 },
      { operation: 'cash-out-pin-purchase', fault: 'code', code: 2351 },
      { operation, fault: 'drop-after' },
    ]);
    expect((await buy('S1')).json).toMatchObject({
      responseCode: 2220,
      responseMessage: 'Transaction is busy processing.',
    });
    await expect(buy('S1')).rejects.toThrow();
    expect((await buy('S1')).json.responseCode).toBe(0);
    const { json } = await bench.control('GET', '/faults');
    expect(json).toMatchObject({ faults: [{ operation: 'cash-out-pin-purchase' }] });
  });
});

describe('a fault', () => {
  test('drop-before ends the connection and sells nothing', async () => {
    await bench.fault({ fault: 'drop-before' });
    await expect(buy('S1')).rejects.toThrow();
    expect(sales()).toBe(0);
    expect((await buy('S1')).status).toBe(200);
    expect(sales()).toBe(1);
  });

  test('drop-after sells, and only the same reference again brings the PIN', async () => {
    await bench.fault({ fault: 'drop-after' });
    await expect(buy('S1')).rejects.toThrow();
    expect(sales()).toBe(1);
    const again = await buy('S1');
    expect(again.json.voucher.pin).toBe(bench.simulator.ledger.entries()[0]?.pin);
    expect(sales()).toBe(1);
  });

  test('half-body breaks off in the middle of the JSON', async () => {
    await bench.fault({ fault: 'half-body' });
    await expect(buy('S1')).rejects.toThrow();
    expect(sales()).toBe(1);
  });

  test('hang sells at once and answers when it is released', async () => {
    await bench.fault({ fault: 'hang' });
    let answered = false;
    const held = buy('S1').finally(() => {
      answered = true;
    });
    await expect.poll(sales).toBe(1);
    expect(answered).toBe(false);
    await expect.poll(async () => (await bench.control('POST', '/release')).json.released).toBe(1);
    expect((await held).status).toBe(200);
  });

  test('delay answers late', async () => {
    await bench.fault({ fault: 'delay', ms: 120 });
    const startMs = performance.now();
    expect((await buy('S1')).status).toBe(200);
    expect(performance.now() - startMs).toBeGreaterThan(110);
  });

  test('missing-pin says success without a PIN; asked again, it gives it', async () => {
    await bench.fault({ fault: 'missing-pin' });
    const first = await buy('S1');
    expect(first.json.responseCode).toBe(0);
    expect(first.json.voucher).not.toHaveProperty('pin');
    expect((await buy('S1')).json.voucher.pin).toMatch(/^\d{16}$/);
  });

  test.each([
    [{ fault: 'status', status: 503 }, 503, undefined, 0],
    [{ fault: 'code', code: 2220 }, 400, 2220, 0],
    [{ fault: 'code', code: 2999, status: 200, executed: true }, 200, 2999, 1],
    [{ fault: 'html' }, 502, undefined, 0],
    [{ fault: 'html', executed: true }, 502, undefined, 1],
  ])('%o answers instead', async (fault, status, code, sold) => {
    await bench.fault(fault);
    const answer = await buy('S1');
    expect(answer.status).toBe(status);
    expect(answer.json?.responseCode).toBe(code);
    expect(sales()).toBe(sold);
  });

  test('hits as often as it was told to, and only its own operation', async () => {
    await bench.fault({ fault: 'status', status: 500, times: 2 });
    const meter = { reference: 'L1', amount: 0, meterNumber: '07123456787' };
    expect((await bench.post('/prepaid-utilities/lookup', meter)).status).toBe(200);
    const statuses = [await buy('S1'), await buy('S2'), await buy('S3')].map(
      ({ status }) => status,
    );
    expect(statuses).toEqual([500, 500, 200]);
  });

  test('can be taken back', async () => {
    await bench.fault({ fault: 'drop-before', operation: 'any', times: 9 });
    await bench.control('DELETE', '/faults');
    expect((await buy('S1')).status).toBe(200);
  });
});
