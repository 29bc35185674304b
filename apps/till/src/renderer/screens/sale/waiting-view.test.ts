import { describe, expect, it } from 'vitest';
import { saleFor } from '../../testing.ts';
import { minutesAndSeconds, remainingMs, waitingKind } from './waiting-view.ts';

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
    const pendingSlip = { kind: 'printed', copyNumber: 0 } as const;
    expect(waitingKind({ ...missing, pendingSlip }, 0)).toBe('pending');
  });
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
