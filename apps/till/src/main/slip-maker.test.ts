import { buildCashSlip, buildVoidSlip, toText } from '@tillkeeper/slip';
import { expect, it } from 'vitest';
import { loadConfig, type TillConfig } from './config/load.ts';
import { paperOf, saysDemo, storeDetails } from './slip-maker.ts';

function configWith(slip: unknown): TillConfig {
  const text = JSON.stringify({
    tillId: 'T03',
    storeId: 'KASI001',
    terminalId: 'T03',
    store: { name: 'Kasi Corner Store' },
    flash: { environment: 'sandbox', accountNumber: '1234-5678' },
    printer: { uri: 'virtual:' },
    ...(slip === undefined ? {} : { slip }),
  });
  const key = Buffer.from('id:secret').toString('base64');
  const config = loadConfig({ file: 'f', text, environment: { TILL_FLASH_API_KEY: key } });
  if (!config.ok) throw new Error(JSON.stringify(config.error));
  return config.value;
}

function cashSlip(config: TillConfig): string {
  const stamp = { operatorName: 'Nomsa', utcMs: 0, demo: false };
  const input = { ...stamp, movement: 'drop', amountCents: 5_000, reason: 'Safe' } as const;
  return toText(buildCashSlip(input, storeDetails(config)), 42);
}

function customersSlip(config: TillConfig): string {
  const input = {
    ...{ operatorName: 'Nomsa', utcMs: 0, demo: false, voidedSlipNumber: 1, soldUtcMs: 0 },
    ...{ productName: '1Voucher', amountCents: 5_000, reason: 'Safe', authorisedBy: 'Thandi' },
    ...{ reference: 'T03-1', providerAnswer: '' },
    refund: { cashCents: 5_000, cardCents: 0, voucherCents: 0, state: 'paid' },
  } as const;
  return toText(buildVoidSlip(input, storeDetails(config)), 42);
}

it('the settings dress every slip that a customer takes home', () => {
  const text = customersSlip(
    configWith({
      language: 'af',
      headerLines: ['Oop 6:00 tot 20:00'],
      footerLines: ['Baie dankie!'],
      supportLink: 'https://wa.me/27820000000',
      show: { operatorName: false },
    }),
  );
  expect(text).toContain('Oop 6:00 tot 20:00');
  expect(text).toMatch(/Rede +Safe/);
  expect(text).toContain('Baie dankie!');
  expect(text).toContain('[QR 25 characters]');
  expect(text).not.toContain('Nomsa');
});

it('a shop that sets nothing has the usual slips', () => {
  const store = storeDetails(configWith(undefined));
  expect(store.template).toMatchObject({ language: 'en', logo: false, referenceCode: 'pending' });
  expect(cashSlip(configWith(undefined))).toContain('T03 Nomsa');
});

it('in training a paper says TRAINING at both ends, and nothing of a demo', () => {
  const shop = configWith(undefined);
  const config: TillConfig = { ...shop, demo: true, training: true, worthless: true };
  const stamp = { operatorName: 'Nomsa', utcMs: 0, demo: saysDemo(config) };
  const drop = { ...stamp, movement: 'drop', amountCents: 5_000, reason: 'Safe' } as const;
  const paper = paperOf(config, buildCashSlip(drop, storeDetails(config)));
  const text = toText(paper, 42);
  expect(text.match(/TRAINING - NO VALUE/g)).toHaveLength(2);
  expect(text).not.toContain('DEMO');
});
