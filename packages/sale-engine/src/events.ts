import type { Evidence, Outcome, SaleFact } from '@tillkeeper/domain';
import type { Waited } from './pace.ts';
import type { EngineSettings } from './settings.ts';

/** What can happen to a sale after it was intended. */
export type SaleEvent =
  /** The intent is durable: go. */
  | { readonly kind: 'confirmed' }
  /** An attempt ended. */
  | { readonly kind: 'answered'; readonly attemptNumber: number; readonly outcome: Outcome }
  /** The pause before the next attempt is over. */
  | { readonly kind: 'pause-over' }
  /** The till started and found this sale open. */
  | { readonly kind: 'found-at-start' }
  | { readonly kind: 'cancel-asked' }
  | { readonly kind: 'refund-paid'; readonly operatorName: string }
  | PrintEvent;

/** What can happen to a sale's slip. */
export type PrintEvent =
  | { readonly kind: 'print-asked' }
  | { readonly kind: 'print-ended'; readonly copyNumber: number; readonly result: PrintOutcome }
  | { readonly kind: 'slip-judged'; readonly cameOut: boolean; readonly operatorName: string };

/** What became of a print job. `not-begun` means proven that no byte left. */
export type PrintOutcome =
  | { readonly kind: 'printed' }
  | { readonly kind: 'not-begun'; readonly why: string }
  | { readonly kind: 'doubtful'; readonly why: string };

/** What the runner must do, in this order, once the facts are durable. */
export type Effect =
  | { readonly kind: 'send'; readonly attemptNumber: number; readonly timeoutMs: number }
  | { readonly kind: 'pause'; readonly durationMs: number }
  | { readonly kind: 'print'; readonly copyNumber: number };

/** The world around a step, given as values. */
export interface StepContext {
  readonly nowUtcMs: number;
  readonly waited: Waited;
  /** Whether the printer could take a slip right now. */
  readonly printerReady: boolean;
  readonly settings: EngineSettings;
}

/** The answer of a step: facts to make durable, then effects to carry out. */
export interface Step {
  readonly facts: readonly SaleFact[];
  /** What must be sealed with the fact `attempt-approved`. */
  readonly evidence?: Evidence;
  readonly effects: readonly Effect[];
}

/** Nothing to record and nothing to do. */
export const NOTHING: Step = { facts: [], effects: [] };

/** A step that only records. */
export function record(...facts: readonly SaleFact[]): Step {
  return { facts, effects: [] };
}
