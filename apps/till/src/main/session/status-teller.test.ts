import { expect, it, vi } from 'vitest';
import { createManualTimers } from '../testing/manual-timers.ts';
import { createStatusTeller } from './status-teller.ts';

function setUp() {
  const { timers, ring } = createManualTimers();
  const now = { isBusy: true };
  const onStatus = vi.fn();
  const teller = createStatusTeller(timers, () => now.isBusy, onStatus);
  return { teller, now, onStatus, ring };
}

it('tells once a turn, however much changed in it', () => {
  const { teller, onStatus, ring } = setUp();
  teller.tell();
  teller.tell();
  expect(onStatus).not.toHaveBeenCalled();
  ring();
  expect(onStatus).toHaveBeenCalledTimes(1);
  teller.tell();
  ring();
  expect(onStatus).toHaveBeenCalledTimes(2);
});

it('calls back once when nothing is busy any more', () => {
  const { teller, now, ring } = setUp();
  const onFree = vi.fn();
  teller.whenFree(onFree);
  ring();
  expect(onFree).not.toHaveBeenCalled();
  now.isBusy = false;
  teller.tell();
  ring();
  teller.tell();
  ring();
  expect(onFree).toHaveBeenCalledTimes(1);
});

it('keeps the later of two wishes', () => {
  const { teller, now, ring } = setUp();
  const [earlier, later] = [vi.fn(), vi.fn()];
  now.isBusy = false;
  teller.whenFree(earlier);
  teller.whenFree(later);
  ring();
  expect(earlier).not.toHaveBeenCalled();
  expect(later).toHaveBeenCalledTimes(1);
});

it('tells nothing after its end', () => {
  const { teller, onStatus, ring } = setUp();
  teller.tell();
  teller.stop();
  ring();
  expect(onStatus).not.toHaveBeenCalled();
});
