import { describe, expect, it } from 'vitest';
import { saleFor } from '../../testing.ts';
import { historyOf, minutesAndSeconds, remainingMs, waitingKind } from './waiting-view.ts';

const sending = saleFor({
  phase: { kind: 'inflight' },
  attempts: [{ number: 1, startedUtcMs: 0, verdict: 'open' }],
});

describe('the wait', () => {
  it('is said to be still working after three seconds', () => {
    expect(waitingKind(sending, 2_999)).toBe('sending');
    expect(waitingKind(sending, 3_000)).toBe('still-working');
  });

  it('is not known as soon as an answer is missing', () => {
    const missing = saleFor({
      phase: { kind: 'waiting' },
      attempts: [{ number: 1, startedUtcMs: 0, verdict: 'maybe', cause: 'no-answer' }],
    });
    expect(waitingKind(missing, 0)).toBe('not-known');
  });
});

it('shows where attempts were left out of the history', () => {
  const attempts = [1, 8, 9].map((number) => ({
    number,
    startedUtcMs: number,
    verdict: 'maybe' as const,
  }));
  expect(
    historyOf({ attempts }).map((line) => (line.kind === 'gap' ? line.count : 'asked')),
  ).toEqual(['asked', 6, 'asked', 'asked']);
});

describe('the countdown', () => {
  it('runs from when the news came', () => {
    expect(remainingMs(8_000, 1_000, 4_000)).toBe(5_000);
    expect(remainingMs(8_000, 1_000, 90_000)).toBe(0);
    expect(remainingMs(null, 1_000, 4_000)).toBeUndefined();
  });

  it.each([
    [0, '0:00'],
    [1, '0:01'],
    [8_000, '0:08'],
    [750_000, '12:30'],
  ])('shows %i ms as %s', (ms, words) => expect(minutesAndSeconds(ms)).toBe(words));
});
