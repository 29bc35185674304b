import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hoursOf } from './hours.ts';

const HOUR_MS = 3_600_000;

it('cuts a span into hours that follow one another, the last one shorter', () => {
  expect([...hoursOf({ fromUtcMs: 5, toUtcMs: 2 * HOUR_MS })]).toEqual([
    { fromUtcMs: 5, toUtcMs: HOUR_MS + 5 },
    { fromUtcMs: HOUR_MS + 5, toUtcMs: 2 * HOUR_MS },
  ]);
  expect([...hoursOf({ fromUtcMs: 7, toUtcMs: 7 })]).toEqual([]);
});

it('covers every span without gap or overlap, in ten thousand parts at most', () => {
  const time = fc.integer({ min: 0, max: 4_000_000_000_000 });
  fc.assert(
    fc.property(time, time, (a, b) => {
      const span = { fromUtcMs: Math.min(a, b), toUtcMs: Math.max(a, b) + 1 };
      const parts = [...hoursOf(span)];
      expect(parts.length).toBeLessThanOrEqual(10_000);
      expect(parts[0]?.fromUtcMs).toBe(span.fromUtcMs);
      expect(parts.at(-1)?.toUtcMs).toBe(span.toUtcMs);
      const begins = parts.slice(1).map((part) => part.fromUtcMs);
      expect(begins).toEqual(parts.slice(0, -1).map((part) => part.toUtcMs));
    }),
    { numRuns: 20 },
  );
});
