import { describe, expect, test } from 'vitest';
import { ENDPOINTS } from './endpoints.ts';
import { openApi } from './openapi.ts';
import { startBench } from './testing.ts';

const FILE = new URL('../../../docs/openapi/flash-partner-api-v4.json', import.meta.url).pathname;

test('the description in the documentation is the one of the code', async () => {
  await expect(`${JSON.stringify(openApi(), null, 2)}\n`).toMatchFileSnapshot(FILE);
});

test('every operation is described once, and every reference in it leads somewhere', () => {
  const document = openApi() as { paths: Record<string, Record<string, { operationId: string }>> };
  const ids = Object.values(document.paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  );
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(ENDPOINTS.map(({ operation }) => operation)));
  const text = JSON.stringify(document);
  for (const [, name = ''] of text.matchAll(/#\/components\/schemas\/(\w+)/g))
    expect(text).toContain(`"${name}":{`);
});

const ANY = { storeId: 'S1', terminalId: 'T1' };
const SALES: readonly (readonly [path: string, body: object])[] = [
  ['/1voucher/purchase', { amount: 5_000, paymentMethod: 'Cash' }],
  ['/1voucher/disburse', { amount: 5_000 }],
  ['/1voucher/refund', { amount: 5_000 }],
  ['/gift-voucher/purchase', { amount: 10_000, barcode: '6009801234564' }],
  ['/cash-out-pin/purchase', { amount: 5_000, productCode: 342 }],
  ['/exclusive-voucher/purchase', { amount: 5_000, productCode: 360 }],
  ['/eezi-voucher/purchase', { amount: 5_000, productCode: 320 }],
  ['/cellular/pinless/purchase', { amount: 2_900, productCode: 201, mobileNumber: '27821234567' }],
  [
    '/cellular/international/purchase',
    {
      amount: 2_100,
      productCode: 801,
      mobileNumber: '27821234567',
      destinationMobileNumber: '263771234567',
    },
  ],
  ['/prepaid-utilities/purchase', { amount: 20_000, meterNumber: '07330044194' }],
  ['/flash-pay/purchase', { amount: 5_000, accountReference: '510101048203377' }],
  ['/flash-pay/disburse', { amount: 5_000, accountReference: '51010999' }],
];
const LOOKUPS: readonly (readonly [path: string, body: object])[] = [
  ['/prepaid-utilities/lookup', { amount: 0, meterNumber: '01443026719' }],
  ['/flash-pay/balance', { ...ANY, accountReference: '510101048203377' }],
  ['/cash-out-pin/lookup', { serialNumber: 'CO1', productCode: 342 }],
  [
    '/cellular/international/lookup',
    { mobileNumber: '27821234567', destinationMobileNumber: '263771234567' },
  ],
];

describe.each(['3.1', '2023'] as const)('the traffic in the shape of %s', (shape) => {
  test('is as it is described, successes and refusals', async () => {
    const bench = await startBench({ settings: { shape } });
    let number = 0;
    const send = (path: string, body: object) => {
      number += 1;
      return bench.post(path, { reference: `REF-${number}`, ...body });
    };
    const sold = await send('/1voucher/purchase', { amount: 5_000 });
    const pin = sold.json.voucher.pin;
    await send('/1voucher/redeem', { ...ANY, amount: 3_000, pin });
    await send('/1voucher/reverse', { originalReference: 'REF-1' });
    for (const [path, body] of SALES) await send(path, { ...ANY, ...body });
    for (const [path, body] of LOOKUPS) await send(path, body);
    const { json } = await bench.control('GET', '/traffic');
    expect(json).toEqual({ checked: number, mismatches: [] });
    await bench.simulator.close();
  });
});

test('a request outside the documented formats is noticed', async () => {
  const bench = await startBench();
  await bench.post('/1voucher/purchase', { reference: 'REF-1', amount: '50.00' });
  const { json } = await bench.control('GET', '/traffic');
  expect(json).toMatchObject({
    checked: 0,
    mismatches: [{ operation: 'one-voucher-purchase', problem: expect.stringContaining('amount') }],
  });
  await bench.simulator.close();
});
