import { describe, expect, it } from 'vitest';
import { FLASH_SERVERS, parseFlashConfig } from './config.ts';

const least = {
  baseUrl: 'https://flash.example/',
  apiKey: 'a2V5',
  accountNumber: '1234-5678-9012-3456',
  storeId: 'S1',
  terminalId: 'T1',
};

describe('the configuration', () => {
  it('needs only where, who and which till', () => {
    expect(parseFlashConfig(least)).toMatchObject({
      ok: true,
      value: {
        baseUrl: 'https://flash.example',
        tokenPath: '/token',
        voucherCall: 'purchase',
        paymentMethods: { cash: 'Cash', card: 'Credit Card' },
        paths: { 'pinless-purchase': '/aggregation/4.0/cellular/pinless/purchase' },
        connectTimeoutMs: 5_000,
        lookupTimeoutMs: 10_000,
      },
    });
  });

  it.each(Object.values(FLASH_SERVERS))('knows %s', (baseUrl) => {
    expect(parseFlashConfig({ ...least, baseUrl })).toMatchObject({ ok: true, value: { baseUrl } });
  });

  it.each([
    ['baseUrl', { baseUrl: 'http://flash.example' }],
    ['apiKey', { apiKey: 'two words' }],
    ['apiKey', { apiKey: '' }],
    ['accountNumber', { accountNumber: '12/34' }],
    ['storeId', { storeId: '' }],
    ['voucherCall', { voucherCall: 'buy' }],
    ['paths.products', { paths: { products: 'aggregation' } }],
    ['connectTimeoutMs', { connectTimeoutMs: 0 }],
    ['', { storeID: 'S1' }],
  ])('names %s as the wrong setting of %j', (setting, more) => {
    const parsed = parseFlashConfig({ ...least, ...more });
    expect(parsed).toMatchObject({ ok: false, error: [{ setting }] });
  });

  it('never repeats a value in its complaints', () => {
    const parsed = parseFlashConfig({
      ...least,
      apiKey: 'super secret key',
      voucherCall: 'super secret key',
    });
    expect(JSON.stringify(parsed)).not.toContain('super');
  });
});
