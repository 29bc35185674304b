import { describe, expect, it } from 'vitest';
import {
  type ElectricityEvidence,
  type MeterToken,
  summariseEvidence,
  unitsInWords,
} from './evidence.ts';

function token(kind: MeterToken['kind'], lastFour: string): MeterToken {
  return {
    kind,
    token: `1111222233334444${lastFour}`,
    description: '',
    units: '',
    serialNumber: '',
  };
}

function lastFourOf(...tokens: MeterToken[]): string {
  const evidence = { kind: 'electricity', tokens, units: '63.4', unitType: 'kWh' } as unknown;
  return summariseEvidence(evidence as ElectricityEvidence).secretLastFour;
}

describe('what a list shows of electricity', () => {
  it('is the token that was paid for, whatever came with it', () => {
    const paid = token('standard', '0001');
    expect(lastFourOf(token('key-change', '0002'), token('free-basic', '0003'), paid)).toBe('0001');
    expect(lastFourOf(token('key-change', '0002'), token('free-basic', '0003'))).toBe('0003');
    expect(lastFourOf(token('key-change', '0002'))).toBe('0002');
    expect(lastFourOf()).toBe('');
  });
});

describe('the units', () => {
  it('stand before the supplier’s word for them', () => {
    expect(unitsInWords('63.4', 'kWh')).toBe('63.4 kWh');
    expect(unitsInWords('63.4', '')).toBe('63.4');
    expect(unitsInWords('', 'kWh')).toBe('');
  });

  it('stay short together, and so does a serial number: each came as long as a field may be', () => {
    const long = '9'.repeat(180);
    const paid = { ...token('standard', '0001'), serialNumber: long };
    const evidence = {
      kind: 'electricity',
      tokens: [paid],
      units: long,
      unitType: long,
    } as unknown;
    const { units, serialNumber } = summariseEvidence(evidence as ElectricityEvidence);
    expect([units.length, serialNumber.length]).toEqual([60, 60]);
  });
});

it('keeps of a redemption what its change voucher is worth, or that it went by SMS, and no PIN', () => {
  const voucher = {
    kind: 'voucher',
    pin: '1234567890123456',
    serialNumber: 'S2',
    expiryDate: '',
    redemptionInstructions: '',
    termsAndConditions: '',
  } as const;
  const redeemed = { kind: 'redemption', redeemedCents: 2_900, serialNumber: 'S1' } as const;
  const onSlip = { kind: 'voucher', voucher, valueCents: 7_100 } as const;
  const bySms = { kind: 'sent', msisdn: '0821234567' } as const;
  const summary = summariseEvidence({ ...redeemed, change: onSlip });
  expect(summary.change).toEqual({ by: 'slip', valueCents: 7_100 });
  expect(JSON.stringify(summary)).not.toContain(voucher.pin);
  expect(summariseEvidence({ ...redeemed, change: bySms }).change).toEqual({ by: 'sms' });
  expect(summariseEvidence({ ...redeemed, change: { kind: 'none' } }).change).toBeUndefined();
});
