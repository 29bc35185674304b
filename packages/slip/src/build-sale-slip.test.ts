import { describe, expect, it } from 'vitest';
import { buildSaleSlip } from './build-sale-slip.ts';
import { toText } from './layout/to-text.ts';
import { markAsCopy } from './mark-as-copy.ts';
import { DEFAULT_VAT_RULES, type StoreDetails } from './store.ts';
import {
  KEY_CHANGE,
  METER,
  ONE_TOKEN,
  RECHARGE,
  SOLD_UTC_MS,
  STORE,
  saleOf,
  tokenOf,
  VOUCHER,
} from './testing/samples.ts';

const UNREGISTERED: StoreDetails = { name: 'SPAZA', addressLines: [], tillName: 'T01' };
const airtime = saleOf({
  group: 'airtime',
  amountCents: 2_900,
  target: { kind: 'msisdn', msisdn: '27821234567' },
});
const electricity = saleOf({ group: 'electricity', amountCents: 20_000 });

describe('what every slip says', () => {
  const text = toText(buildSaleSlip(saleOf(), VOUCHER, STORE), 42);
  it.each([
    ['the shop', 'KASI CORNER STORE'],
    ['its address', '4 Vilakazi St, Orlando West'],
    ['its VAT number', 'VAT No 4123456789'],
    ['the till and the operator', 'T03 Nomsa'],
    ['the slip number', 'Slip 000181'],
    ['the time in South Africa', '2026-11-21 16:40:35'],
    ['our reference', 'T03-7F3A19C2DKW8Q5N0XB6R4JY1MT'],
    ['what the customer gave', /Cash +R 150\.00/],
    ['and got back', /Change +R 50\.00/],
  ])('%s', (_, expected) => {
    expect(text).toMatch(expected);
  });

  it('a card sale has no change', () => {
    const card = toText(buildSaleSlip(saleOf({ tender: { kind: 'card' } }), VOUCHER, STORE), 42);
    expect(card).toMatch(/Card +R 100\.00/);
    expect(card).not.toContain('Change');
  });
});

describe('VAT', () => {
  it('airtime of a registered shop is a tax invoice with the VAT inside the price', () => {
    const text = toText(buildSaleSlip(airtime, RECHARGE, STORE), 42);
    expect(text).toContain('\n               TAX INVOICE\n');
    expect(text).toMatch(/VAT incl 15% +R 3\.78/);
  });

  it('the rate is given, not built in', () => {
    const vat = { ...DEFAULT_VAT_RULES, rateBasisPoints: 1550 };
    expect(toText(buildSaleSlip(airtime, RECHARGE, STORE, vat), 42)).toMatch(
      /VAT incl 15\.5% +R 3\.89/,
    );
  });

  it.each([
    ['airtime', airtime, RECHARGE],
    ['a voucher', saleOf(), VOUCHER],
    ['electricity', electricity, KEY_CHANGE],
  ] as const)('a shop without a VAT number never calls %s a tax invoice', (_, sale, evidence) => {
    for (const store of [UNREGISTERED, { ...UNREGISTERED, vatNumber: ' ' }]) {
      const text = toText(buildSaleSlip(sale, evidence, store), 42);
      expect(text).not.toMatch(/^ *TAX INVOICE$/m);
      expect(text).toContain('RECEIPT - NOT A TAX INVOICE');
      expect(text).not.toContain('VAT incl');
    }
  });

  it('a voucher is never a tax invoice', () => {
    const text = toText(buildSaleSlip(saleOf(), VOUCHER, STORE), 42);
    expect(text).toContain('RECEIPT - NOT A TAX INVOICE');
    expect(text).not.toContain('VAT incl');
  });

  it('electricity is one only with the utility’s number and VAT figure', () => {
    const isInvoice = (evidence: typeof ONE_TOKEN): boolean =>
      /^ *TAX INVOICE$/m.test(toText(buildSaleSlip(electricity, evidence, STORE), 42));
    expect(isInvoice(ONE_TOKEN)).toBe(true);
    expect(isInvoice({ ...ONE_TOKEN, taxText: '0.00' })).toBe(false);
    expect(isInvoice({ ...ONE_TOKEN, meter: { ...METER, utilityVatNumber: '' } })).toBe(false);
  });

  it('above R 5 000 an abridged invoice is not enough', () => {
    const sale = saleOf({ group: 'airtime', amountCents: 500_001 });
    expect(toText(buildSaleSlip(sale, RECHARGE, STORE), 42)).toContain('NOT A TAX INVOICE');
  });
});

describe('electricity', () => {
  it('puts key change tokens first and numbers every token, whatever order they came in', () => {
    const tokens = [
      tokenOf('33333333333333333333'),
      tokenOf('11111111111111111111', { kind: 'key-change' }),
      tokenOf('22222222222222222222', { kind: 'key-change' }),
    ];
    const document = buildSaleSlip(electricity, { ...KEY_CHANGE, tokens }, STORE);
    const text = toText(document, 42);
    const places = [
      '1 of 3 KEY CHANGE TOKEN 1st',
      '1111',
      '2 of 3 KEY CHANGE TOKEN 2nd',
      '2222',
      'new SGC',
      '3 of 3 ELECTRICITY',
      '3333',
    ];
    const found = places.map((place) => text.indexOf(place));
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(document.sections.filter((section) => section.name === 'token')).toHaveLength(3);
  });

  it('four key change tokens are as good as two', () => {
    const tokens = ['1', '2', '3', '4'].map((digit) =>
      tokenOf(digit.repeat(20), { kind: 'key-change' }),
    );
    const text = toText(buildSaleSlip(electricity, { ...KEY_CHANGE, tokens }, STORE), 32);
    expect(text).toContain('4 of 4 KEY CHANGE TOKEN 4th');
  });

  it('one token needs no number', () => {
    const text = toText(buildSaleSlip(electricity, ONE_TOKEN, STORE), 42);
    expect(text).toContain('ENTER THIS TOKEN AT THE METER');
    expect(text).not.toContain('1 of 1');
  });

  it('answers why there are fewer units, only when something was taken', () => {
    const textOf = (charges: (typeof KEY_CHANGE)['charges']): string =>
      toText(buildSaleSlip(electricity, { ...ONE_TOKEN, charges }, STORE), 48);
    const debt = {
      kind: 'debt',
      description: '',
      valueText: '20.00',
      outstandingText: '',
    } as const;
    const fixed = {
      kind: 'fixed',
      description: '',
      valueText: '14.20',
      outstandingText: '',
    } as const;
    expect(textOf([debt])).toContain('Why fewer units? Arrears came off first.');
    expect(textOf([debt, fixed])).toMatch(/Arrears and fixed charges came\s+off first/);
    expect(textOf([{ ...fixed, valueText: 'R 0.00' }])).not.toContain('fewer');
  });

  it('prints the supplier’s figures as they came', () => {
    const evidence = { ...ONE_TOKEN, taxText: '2348', exclusiveText: 'R156,52' };
    const text = toText(buildSaleSlip(electricity, evidence, STORE), 42);
    expect(text).toMatch(/VAT +2348\n/);
    expect(text).toMatch(/Energy excl VAT +R156,52\n/);
  });

  it('a debt-only receipt without a token is still a slip', () => {
    const text = toText(buildSaleSlip(electricity, { ...KEY_CHANGE, tokens: [] }, STORE), 42);
    expect(text).toContain('Arrears');
    expect(text).not.toContain('ENTER');
  });
});

describe('texts of the provider', () => {
  it('are bounded, so that nobody prints a roll of terms', () => {
    const evidence = { ...VOUCHER, termsAndConditions: 'Terms and conditions. '.repeat(500) };
    expect(toText(buildSaleSlip(saleOf(), evidence, STORE), 42).split('\n').length).toBeLessThan(
      40,
    );
  });

  it('can’t start a line of their own', () => {
    const evidence = { ...VOUCHER, redemptionInstructions: 'Redeem\n\n\nhere\u001b@now' };
    expect(toText(buildSaleSlip(saleOf(), evidence, STORE), 42)).toContain('Redeem here @now');
  });

  it('give way to the catalogue’s, and those to our own', () => {
    const silent = { ...VOUCHER, redemptionInstructions: '' };
    const sale = saleOf({ product: { redemptionInstructions: 'Catalogue words.' } });
    expect(toText(buildSaleSlip(sale, silent, STORE), 42)).toContain('Catalogue words.');
    expect(toText(buildSaleSlip(saleOf(), silent, STORE), 42)).toContain(
      'Redeem at the partner site',
    );
  });
});

describe('marks', () => {
  it('the demo says so at the top and at the bottom', () => {
    const document = buildSaleSlip(saleOf({ demo: true }), VOUCHER, STORE);
    const lines = toText(document, 42).trimEnd().split('\n');
    expect(lines[1]?.trim()).toBe('DEMO - NO VALUE');
    expect(lines.at(-2)?.trim()).toBe('DEMO - NO VALUE');
    expect(document.title).toBe('DEMO 1VOUCHER R 100.00');
  });

  it('a copy is numbered, says why, and holds the slip as first issued', () => {
    const original = buildSaleSlip(saleOf(), VOUCHER, STORE);
    const copy = markAsCopy(original, {
      copyNumber: 2,
      originalSlipNumber: 181,
      printedUtcMs: SOLD_UTC_MS,
      operatorName: 'Thandi',
      why: 'Paper ended',
    });
    const text = toText(copy, 42);
    expect(text).toMatch(/ +COPY 2\n +REPRINT OF SLIP 000181\n/);
    expect(text).toContain('NOT A NEW TOKEN. NO VALUE ADDED.');
    expect(text).toMatch(/By +Thandi\nWhy +Paper ended\n/);
    expect(text).not.toContain('First stopped');
    expect(text).toContain(toText(original, 42).trimEnd());
    expect(text.trimEnd().endsWith('*** COPY 2 ***')).toBe(true);
  });
});

describe('a redemption that leaves change', () => {
  const sale = saleOf({
    group: 'one-voucher-redemption',
    amountCents: 2_900,
    target: { kind: 'customer-pin', lastFour: '3456' },
    tender: { kind: 'none' },
  });
  const slipWith = (serialNumber: string): string =>
    toText(
      buildSaleSlip(
        sale,
        {
          kind: 'redemption',
          redeemedCents: 2_900,
          serialNumber,
          change: { kind: 'voucher', valueCents: 7_100, voucher: VOUCHER },
        },
        STORE,
      ),
      42,
    );

  it('names the new voucher’s serial number with its PIN, and never as the old one’s', () => {
    const { serialNumber } = VOUCHER;
    expect(slipWith(serialNumber).split(serialNumber)).toHaveLength(2);
    expect(slipWith('1V000000000001')).toContain('1V000000000001');
  });
});
