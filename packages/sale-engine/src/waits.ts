import type { Clock, RandomSource, SaleFact } from '@tillkeeper/domain';
import type { Waited } from './pace.ts';
import type { Timers } from './ports.ts';

/** What the engine remembers of time, per sale, on the monotonic clock: lost with the process. */
export interface Waits {
  /** The cashier confirmed this sale now. */
  begin(saleId: string): void;
  /** Something was recorded; notes when a perhaps-sold attempt and a decline were last seen. */
  heard(saleId: string, fact: SaleFact): void;
  of(saleId: string): Waited;
  /** Plans the next attempt, in place of an earlier plan. */
  pause(saleId: string, durationMs: number, callback: () => void): void;
  nextInMs(saleId: string): number | undefined;
  /**
   * How long ago a sale was confirmed, in milliseconds. Only what lies before this start is read from
   * the wall clock: a clock that is set while the till runs makes no sale old or new.
   */
  ageMs(saleId: string, createdUtcMs: number): number;
  /** How long ago a sale was sold, in milliseconds, if that was since this start; `undefined` otherwise. */
  sinceSoldMs(saleId: string): number | undefined;
  cancelAll(): void;
}

interface Plan {
  readonly atMs: number;
  readonly cancel: () => void;
}

/** Makes the memory of waits. */
export function createWaits(timers: Timers, clock: Clock, random: RandomSource): Waits {
  const startedMs = clock.monotonicMs();
  const startedUtcMs = clock.nowUtcMs();
  const confirmedMs = new Map<string, number>();
  const lastMaybeMs = new Map<string, number>();
  const declinedMs = new Map<string, number>();
  const soldMs = new Map<string, number>();
  const plans = new Map<string, Plan>();

  return {
    begin: (saleId) => void confirmedMs.set(saleId, clock.monotonicMs()),
    heard: (saleId, fact) => {
      if (mayHaveRun(fact)) lastMaybeMs.set(saleId, clock.monotonicMs());
      if (fact.kind === 'attempt-declined') declinedMs.set(saleId, clock.monotonicMs());
      if (fact.kind === 'sale-sold') soldMs.set(saleId, clock.monotonicMs());
    },
    of: (saleId) => {
      const nowMs = clock.monotonicMs();
      const confirmed = confirmedMs.get(saleId);
      return {
        sinceConfirmedMs: confirmed === undefined ? Number.POSITIVE_INFINITY : nowMs - confirmed,
        sinceLastMaybeMs: nowMs - (lastMaybeMs.get(saleId) ?? startedMs),
        sinceDeclinedMs: nowMs - (declinedMs.get(saleId) ?? Number.NEGATIVE_INFINITY),
        jitter: random.bytes(1).reduce((sum, byte) => sum + byte, 0) / 256,
      };
    },
    pause: (saleId, durationMs, callback) => {
      plans.get(saleId)?.cancel();
      const cancel = timers.after(durationMs, () => {
        plans.delete(saleId);
        callback();
      });
      plans.set(saleId, { atMs: clock.monotonicMs() + durationMs, cancel });
    },
    nextInMs: (saleId) => {
      const plan = plans.get(saleId);
      return plan === undefined ? undefined : Math.max(0, plan.atMs - clock.monotonicMs());
    },
    ageMs: (saleId, createdUtcMs) => {
      const nowMs = clock.monotonicMs();
      const confirmed = confirmedMs.get(saleId);
      if (confirmed !== undefined) return nowMs - confirmed;
      return Math.max(0, startedUtcMs - createdUtcMs) + nowMs - startedMs;
    },
    sinceSoldMs: (saleId) => {
      const sold = soldMs.get(saleId);
      return sold === undefined ? undefined : clock.monotonicMs() - sold;
    },
    cancelAll: () => {
      for (const { cancel } of plans.values()) cancel();
      plans.clear();
    },
  };
}

function mayHaveRun(fact: SaleFact): boolean {
  if (fact.kind === 'attempt-unknown') return fact.cause !== 'not-executed';
  return fact.kind === 'attempt-lost';
}
