import { expect, test } from 'vitest';
import { airtime, oneVoucher, openTestLedger, reversal, SLIP_TIME_UTC_MS } from '../testing.ts';
import { reconciliationCsv, reconciliationName } from './reconciliation.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const HEAD = { accountName: 'Demo; shop', day: '2026-11-21' };

test('the day’s file lists what was sold, in the format seen in the field', () => {
  const { ledger } = openTestLedger();
  ledger.execute({ ...oneVoucher('REF-1', 50_000), metadata: { cashier: 'Thandi "T"' } });
  ledger.execute(airtime('REF-2'));
  const lines = reconciliationCsv(ledger, HEAD).trimEnd().split('\n');
  expect(lines).toEqual([
    'Date;Reference;Transaction ID;Transaction Type;Product Code;Product;Account Number;Account Name;Gross Amount;Fee;Commission;Net Amount;Status;Metadata',
    expect.stringMatching(
      /^2026\/11\/21 16:40;REF-1;\d+;Purchase;311;R1 - R4000 1Voucher Token;1234-5678;"Demo; shop";500\.0000;0\.0000;1\.0000;499\.0000;Success;"\{""cashier"":""Thandi \\""T\\""""\}"$/,
    ),
    expect.stringMatching(/;REF-2;.*;29\.0000;0\.0000;1\.1600;27\.8400;Success;\{\}$/),
  ]);
  expect(reconciliationName(HEAD.day)).toBe('recon_20261121.csv');
});

test('neither reversed sales nor another day’s are in it', () => {
  const { ledger, wait } = openTestLedger();
  ledger.execute(oneVoucher('REF-1'));
  ledger.execute(reversal('REV-1', 'REF-1'));
  wait(DAY_MS);
  ledger.execute(oneVoucher('REF-2'));
  expect(reconciliationCsv(ledger, HEAD)).not.toContain('REF-');
  expect(reconciliationCsv(ledger, { ...HEAD, day: '2026-11-22' })).toContain('REF-2');
  expect(SLIP_TIME_UTC_MS).toBe(Date.UTC(2026, 10, 21, 14, 40, 35));
});
