import type { LedgerEntry } from '@tillkeeper/flash-ledger';
import { bigSecret, centred, pair, type SlipBody } from './slips.ts';

/** R 29 of Vodacom airtime for 082 123 4567, paid with R 30. */
export const AIRTIME_BODY: SlipBody = {
  standing: 'TAX INVOICE',
  lines: [
    centred('VODACOM AIRTIME'),
    '',
    pair('Cell number', '082 123 4567'),
    pair('Airtime', 'R 29.00'),
    pair('VAT incl 15%', 'R 3.78'),
    pair('Cash', 'R 30.00'),
    pair('Change', 'R 1.00'),
    '',
    centred('Airtime loaded. No PIN to enter.'),
    centred('CHECK THE NUMBER. NO REVERSALS.'),
    centred('Help: 082 135'),
  ],
};

// The provider's terms warn of callers: the till does not say it a second time.
const keepSafe = (valid: string, days: string): string[] => [
  centred('A PIN is cash. Keep it safe and'),
  centred('never give it to a caller. No'),
  centred(`refunds once sold. Valid for ${valid}`),
  centred(`${days} from the date of purchase.`),
];

/** R 50 of 1Voucher, paid with R 100. */
export function voucherBody(sale: LedgerEntry): SlipBody {
  return {
    standing: 'RECEIPT - NOT A TAX INVOICE',
    lines: [
      ...pinLines('1VOUCHER R 50.00', sale),
      centred('Go to the site or app where you'),
      centred('want to pay, choose 1Voucher'),
      centred('and enter the 16 digit PIN.'),
      ...keepSafe('3', 'years'),
      '',
      pair('Paid', 'R 50.00'),
      pair('Cash', 'R 100.00'),
      pair('Change', 'R 50.00'),
    ],
  };
}

/** A cash-out PIN of R 75, paid exactly. */
export function cashOutBody(sale: LedgerEntry): SlipBody {
  return {
    standing: 'RECEIPT - NOT A TAX INVOICE',
    lines: [
      ...pinLines('CASH-OUT PIN R 75.00', sale),
      centred('Take the PIN to any Flash'),
      centred('trader to get the cash.'),
      ...keepSafe('30', 'days'),
      '',
      pair('Paid', 'R 75.00'),
      pair('Cash', 'R 75.00'),
      pair('Change', 'R 0.00'),
    ],
  };
}

function pinLines(title: string, sale: LedgerEntry): string[] {
  return [
    centred(title),
    centred('PIN'),
    '',
    ...bigSecret(sale.pin ?? '', 2, 2),
    '',
    pair('Serial', sale.serialNumber ?? ''),
    pair('Expires', 'yyyy-mm-dd'),
    '',
  ];
}

/** R 200 for the meter at which everything comes at once: arrears, charge, new key, free units. */
export function electricityBody(sale: LedgerEntry): SlipBody {
  const [first = '', second = '', free = '', bought = ''] = sale.tokens;
  return {
    standing: 'TAX INVOICE',
    lines: [
      ...METER_LINES,
      centred('ENTER THE TOKENS IN THIS ORDER'),
      centred('Wait until each is accepted.'),
      '',
      '1 of 4 KEY CHANGE TOKEN 1st',
      ...bigSecret(first, 3, 2),
      '',
      '2 of 4 KEY CHANGE TOKEN 2nd',
      ...bigSecret(second, 3, 2),
      'new SGC 600675 KRN 2 TI 07',
      '',
      '3 of 4 FREE BASIC',
      ...bigSecret(free, 3, 2),
      '',
      '4 of 4 ELECTRICITY',
      ...bigSecret(bought, 3, 2),
      '',
      '='.repeat(42),
      centred('Tokens work in this meter only.'),
      '',
      ...MONEY_LINES,
      '',
      centred('Enter the key change tokens'),
      centred('first, in the order printed.'),
      centred('Faults: 0860 562 874'),
    ],
  };
}

const METER_LINES = [
  centred('PREPAID ELECTRICITY'),
  centred('CITY POWER JOHANNESBURG'),
  centred('40 Heronmere Rd, Reuven, Johannesburg'),
  centred('VAT No 4710191182'),
  '',
  pair('Meter', '0733 0044 194'),
  pair('Customer', 'Z E MTHEMBU'),
  pair('Address', '101 Vilakazi St, Orlando West'),
  pair('SGC 600675  KRN 2  TI 07', 'ALG 07 TT 02'),
  pair('Tariff', 'Resid. prepaid high'),
  pair('Receipt', '2399716485990'),
  '='.repeat(42),
];

const MONEY_LINES = [
  pair('Paid', 'R 200.00'),
  pair('Cash', 'R 200.00'),
  pair('Change', 'R 0.00'),
  '',
  "Supplier's figures:",
  pair('Arrears (bal R 884.50)', '40'),
  pair('Service charge', '20'),
  pair('Energy excl VAT', '119.13'),
  pair('VAT', '20.87'),
  pair('48.3 kWh @ 2.4688', '119.13'),
  pair('Units', '48.3 kWh'),
  pair('Free units', '50 kWh'),
  'Why fewer units? Arrears and fixed charges',
  'came off first.',
];

/** R 100 of electricity for meter 0712 3456 787, paid exactly, while nobody knows yet. */
export const ELECTRICITY_PENDING = [
  centred('PREPAID ELECTRICITY'),
  '',
  pair('Meter', '0712 3456 787'),
  pair('Customer', 'N P MOKOENA'),
  pair('Paid', 'R 100.00'),
  pair('Cash', 'R 100.00'),
  pair('Change', 'R 0.00'),
  '',
  centred('THIS SLIP HAS NO VALUE OF ITS OWN.'),
  centred('The answer has not come yet.'),
  centred('Your money is safe. We keep asking.'),
  '',
  centred('KEEP THIS SLIP AND COME BACK WITH IT:'),
  centred('you get what you paid for,'),
  centred('or your money back.'),
  centred('Do not pay for it a second time.'),
];
