import { expect, it } from 'vitest';
import { watchWallClock } from './clock-watch.ts';

const HOUR_MS = 3_600_000;

it('notes each jump of the wall clock once, and no drift', () => {
  let wallMs = 1_000_000_000_000;
  let monotonicMs = 500;
  let tick = (): void => {};
  let isPlanned = true;
  const jumps: number[] = [];
  const clock = { nowUtcMs: () => wallMs, monotonicMs: () => monotonicMs };
  const after = (durationMs: number, callback: () => void) => {
    isPlanned = true;
    tick = () => {
      wallMs += durationMs;
      monotonicMs += durationMs;
      callback();
    };
    return () => {
      isPlanned = false;
    };
  };
  const stop = watchWallClock(clock, { after }, (byMs) => jumps.push(byMs));
  tick();
  wallMs += 300;
  tick();
  expect(jumps).toEqual([]);
  wallMs += HOUR_MS;
  tick();
  tick();
  wallMs -= 365 * 24 * HOUR_MS;
  tick();
  expect(jumps).toEqual([HOUR_MS, -365 * 24 * HOUR_MS]);
  stop();
  expect(isPlanned).toBe(false);
});
