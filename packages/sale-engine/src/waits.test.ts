import type { SaleFact } from '@tillkeeper/domain';
import { describe, expect, it } from 'vitest';
import { createWaits } from './waits.ts';

const HOUR_MS = 3_600_000;
const YEAR_MS = 365 * 24 * HOUR_MS;

function setUp() {
  const now = { utcMs: 1_700_000_000_000, monotonicMs: 77 };
  const clock = { nowUtcMs: () => now.utcMs, monotonicMs: () => now.monotonicMs };
  const timers = { after: () => () => {} };
  const waits = createWaits(timers, clock, { bytes: (count) => new Uint8Array(count) });
  const pass = (durationMs: number): void => {
    now.utcMs += durationMs;
    now.monotonicMs += durationMs;
  };
  return { now, waits, pass };
}

describe('the age of a sale', () => {
  it.each([YEAR_MS, -YEAR_MS, HOUR_MS, -HOUR_MS])(
    'is not moved by a clock that is set by %i ms',
    (byMs) => {
      const { now, waits, pass } = setUp();
      const createdUtcMs = now.utcMs;
      waits.begin('S1');
      pass(60_000);
      now.utcMs += byMs;
      pass(1_000);
      expect(waits.ageMs('S1', createdUtcMs)).toBe(61_000);
    },
  );

  it('of a sale from before this start counts on from the wall clock of the start', () => {
    const { now, waits, pass } = setUp();
    const createdUtcMs = now.utcMs - 2 * HOUR_MS;
    now.utcMs += YEAR_MS;
    pass(5_000);
    expect(waits.ageMs('S1', createdUtcMs)).toBe(2 * HOUR_MS + 5_000);
  });

  it('is never less than nothing, even for a sale from the future', () => {
    const { now, waits } = setUp();
    expect(waits.ageMs('S1', now.utcMs + YEAR_MS)).toBe(0);
  });
});

describe('the time since a sale was sold', () => {
  const sold = { kind: 'sale-sold', attemptNumber: 1, atUtcMs: 1 } as const;

  it.each([YEAR_MS, -YEAR_MS, HOUR_MS, -HOUR_MS])(
    'is not moved by a clock set by %i ms',
    (byMs) => {
      const { now, waits, pass } = setUp();
      waits.begin('S1');
      pass(30_000);
      waits.heard('S1', sold);
      pass(60_000);
      now.utcMs += byMs;
      expect(waits.sinceSoldMs('S1')).toBe(60_000);
    },
  );

  it('is not known for what was sold before this start, or not at all', () => {
    const { waits } = setUp();
    waits.begin('S1');
    expect(waits.sinceSoldMs('S1')).toBeUndefined();
    expect(waits.sinceSoldMs('S2')).toBeUndefined();
  });
});

describe('the time since a decline', () => {
  const declined: SaleFact = {
    kind: 'attempt-declined',
    attemptNumber: 1,
    atUtcMs: 1,
    decline: { kind: 'declined', code: '2335', providerMessage: '', mendableBy: 'customer' },
  };

  it('counts from the last one that this process heard', () => {
    const { waits, pass } = setUp();
    waits.begin('S1');
    waits.heard('S1', declined);
    pass(30_000);
    waits.heard('S1', declined);
    pass(5_000);
    expect(waits.of('S1').sinceDeclinedMs).toBe(5_000);
  });

  it('is without end for a sale whose decline was heard before this start, or never', () => {
    const { waits } = setUp();
    expect(waits.of('S1').sinceDeclinedMs).toBe(Number.POSITIVE_INFINITY);
  });
});
