import { expect, it } from 'vitest';
import { buildPendingSlip } from './build-pending-slip.ts';
import { STORE, saleOf } from './testing/samples.ts';
import { EN } from './words/en.ts';

it('proves what was paid', () => {
  const slip = JSON.stringify(buildPendingSlip(saleOf({ amountCents: 5_000 }), STORE));
  expect(slip).toContain(EN.paid);
  expect(slip).toContain(EN.orMoneyBack);
});

it('proves no money where a PIN is taken back: nobody paid', () => {
  const sale = saleOf({
    group: 'cash-out-cancellation',
    amountCents: 5_000,
    target: { kind: 'serial-number', serialNumber: 'CO778122901' },
    tender: { kind: 'none' },
  });
  const slip = JSON.stringify(buildPendingSlip(sale, STORE));
  expect(slip).toContain('CO778122901');
  expect(slip).toContain(EN.comeBack);
  for (const words of [EN.paid, EN.orMoneyBack, EN.moneyIsSafe]) expect(slip).not.toContain(words);
});
