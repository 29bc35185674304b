import { describe, expect, it } from 'vitest';
import { type ElectricityEvidence, type MeterToken, summariseEvidence } from './evidence.ts';

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
