import type { Clock, RandomSource } from '@tillkeeper/domain';
import type { Journal } from '@tillkeeper/journal';
import type { CallOnce, Provider } from '@tillkeeper/provider';
import type { EngineSettings, SaleMachine } from '@tillkeeper/sale-engine';
import type { Stage } from '../stage.ts';

/** A till with one of its rules broken, by putting something between it and one of its ports. */
export interface Mutant {
  readonly name: string;
  /** The rule of the money design that it breaks, in a few words. */
  readonly breaks: string;
  readonly machine?: SaleMachine;
  readonly settings?: Partial<EngineSettings>;
  readonly journal?: (journal: Journal, stage: Stage) => Journal;
  readonly provider?: (provider: Provider) => Provider;
  readonly callOnce?: (line: CallOnce) => CallOnce;
  readonly clock?: (clock: Clock) => Clock;
  readonly random?: (random: RandomSource, seed: number) => RandomSource;
}
