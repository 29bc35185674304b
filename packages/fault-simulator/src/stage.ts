import type { Mutant } from './mutants/mutant.ts';
import type { VirtualServer } from './network/server.ts';
import type { CallPlace } from './plan/fate.ts';
import type { WorldPlan } from './plan/plan.ts';
import type { EventHeap } from './time/event-heap.ts';
import type { Witness } from './witness/witness.ts';

/** What everything in one world shares. */
export interface Stage {
  readonly plan: WorldPlan;
  readonly heap: EventHeap;
  readonly server: VirtualServer;
  readonly witness: Witness;
  readonly mutant: Mutant | undefined;
  /** The till's wall clock: its jumps are included. */
  readonly wallClockMs: () => number;
  /** Something was promised or settled: what waits for it must run before time goes on. */
  readonly stirred: () => void;
  /** Whether another till took the reference of this call before. */
  readonly isTaken: (place: CallPlace) => boolean;
}

/** An ordinary Saturday, 2026-11-21 16:40 in South Africa: where every world begins. */
export const START_UTC_MS = Date.UTC(2026, 10, 21, 14, 40);
