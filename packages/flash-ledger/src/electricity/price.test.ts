import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEMO_METERS } from '../demo/meters.ts';
import { SLIP_TIME_UTC_MS } from '../testing.ts';
import type { Meter } from './meter.ts';
import { type PricedVend, priceVend } from './price.ts';

function meter(number: string): Meter {
  const found = DEMO_METERS.find(({ meterNumber }) => meterNumber === number);
  if (found === undefined) throw new Error(`No demo meter ${number}`);
  return found;
}

function priced(which: Meter, amountCents: number): PricedVend {
  const vend = priceVend(which, amountCents, SLIP_TIME_UTC_MS);
  if (typeof vend === 'string') throw new Error(vend);
  return vend;
}

describe('the price of electricity', () => {
  test('is the one on the sample slip: R 200 on a meter in arrears', () => {
    expect(priced(meter('01443026719'), 20_000)).toMatchObject({
      arrearsTakenCents: 2_000,
      vatCents: 2_348,
      energyCents: 15_652,
      tenthsKwh: 634,
    });
  });

  test('climbs through the blocks with what was bought this month', () => {
    const used = { ...meter('0207451233457') };
    used.boughtThisMonth = { month: '2026-11', tenthsKwh: 3_000 };
    const vend = priced(used, 150_000);
    expect(vend.blocks.map(({ tenthsKwh }) => tenthsKwh)).toEqual([500, 2_500, 1_750]);
    used.boughtThisMonth = { month: '2026-10', tenthsKwh: 3_000 };
    expect(priced(used, 50_000).blocks).toHaveLength(1);
  });

  test('takes all arrears first where the utility says so, and no less', () => {
    const owing = meter('07229188409');
    expect(priceVend(owing, 34_999, SLIP_TIME_UTC_MS)).toBe('less-than-arrears');
    expect(priceVend(owing, 35_000, SLIP_TIME_UTC_MS)).toBe('nothing-left-for-energy');
    expect(priced(owing, 40_000)).toMatchObject({ arrearsTakenCents: 35_000, arrearsLeftCents: 0 });
  });

  test('adds up to the cent for every meter and amount', () => {
    const bought = fc.integer({ min: 0, max: 8_000 });
    const cents = fc.integer({ min: 1, max: 350_000 });
    fc.assert(
      fc.property(fc.constantFrom(...DEMO_METERS), cents, bought, (which, amount, tenthsKwh) => {
        const boughtThisMonth = { month: '2026-11', tenthsKwh };
        const vend = priceVend({ ...which, boughtThisMonth }, amount, SLIP_TIME_UTC_MS);
        if (typeof vend !== 'string') expectToAddUp(vend, which, amount);
      }),
      { numRuns: 2_000 },
    );
  });
});

function expectToAddUp(vend: PricedVend, which: Meter, amountCents: number): void {
  const { vatCents, energyCents, arrearsTakenCents, fixedChargeCents, blocks } = vend;
  expect(vatCents + energyCents + arrearsTakenCents + fixedChargeCents).toBe(amountCents);
  expect(arrearsTakenCents + vend.arrearsLeftCents).toBe(which.arrearsCents);
  expect(sum(blocks.map((block) => block.amountCents))).toBe(energyCents);
  expect(sum(blocks.map((block) => block.tenthsKwh))).toBe(vend.tenthsKwh);
  for (const block of blocks) {
    // Units come in tenths of a kWh: a block's price is right to half a tenth, and a cent of rounding.
    const exactCents = (block.tenthsKwh * block.centiCentsPerKwh) / 1_000;
    const halfStepCents = block.centiCentsPerKwh / 2_000;
    expect(Math.abs(exactCents - block.amountCents)).toBeLessThanOrEqual(2 * halfStepCents + 1);
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
