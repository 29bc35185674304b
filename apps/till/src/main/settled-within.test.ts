import { expect, it, vi } from 'vitest';
import { settledWithin } from './settled-within.ts';

function timers() {
  const due: (() => void)[] = [];
  const cancel = vi.fn();
  const after = (_durationMs: number, callback: () => void) => {
    due.push(callback);
    return cancel;
  };
  return { due, cancel, after };
}

it('waits for work that ends, well or badly, and forgets its timer', async () => {
  for (const work of [Promise.resolve(1), Promise.reject(new Error('unplugged'))]) {
    const clock = timers();
    expect(await settledWithin(work, 5, clock)).toBe(true);
    expect(clock.cancel).toHaveBeenCalledOnce();
  }
});

it('waits no longer than that for work that never ends', async () => {
  const clock = timers();
  const answer = settledWithin(new Promise(() => {}), 5, clock);
  for (const ring of clock.due) ring();
  expect(await answer).toBe(false);
});
