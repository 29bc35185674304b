import type {
  Evidence,
  MoneyRequest,
  Outcome,
  Paper,
  ReversalOutcome,
  SaleFact,
  VoidOrder,
} from '@tillkeeper/domain';
import type { Waited } from './pace.ts';
import type { EngineSettings } from './settings.ts';

/** What can happen to a sale after it was intended. */
export type SaleEvent =
  /** The intent is durable: go. */
  | { readonly kind: 'confirmed' }
  /** An attempt ended. */
  | { readonly kind: 'answered'; readonly attemptNumber: number; readonly outcome: Outcome }
  /** A call of a reversal ended. */
  | {
      readonly kind: 'reversal-answered';
      readonly reversalNumber: number;
      readonly attemptNumber: number;
      readonly outcome: ReversalOutcome;
    }
  /** The pause before the next call is over. */
  | { readonly kind: 'pause-over' }
  /** The till started and found this sale open. */
  | { readonly kind: 'found-at-start' }
  | PersonEvent
  | PrintEvent;

/** What a person decides about a sale. */
export type PersonEvent =
  /** The customer wants to go: give up, undo, or print the pending slip, whatever is safe. */
  | { readonly kind: 'cancel-asked' }
  /** A supervisor undoes a sold sale. */
  | { readonly kind: 'void-asked'; readonly order: VoidOrder }
  /** The PIN or tokens are about to stand on the screen. */
  | { readonly kind: 'secrets-shown'; readonly operatorName: string }
  | { readonly kind: 'refund-paid'; readonly operatorName: string }
  /** Gives the money of an irreversible unknown back: from then on the till never asks for it again. */
  | { readonly kind: 'refund-forced'; readonly operatorName: string; readonly note: string }
  /** Ends what the till can't end by itself. */
  | {
      readonly kind: 'settled';
      readonly as: 'sold' | 'not-sold';
      readonly operatorName: string;
      readonly note: string;
    };

/** What can happen to a paper of the sale. */
export type PrintEvent =
  | { readonly kind: 'print-asked'; readonly paper: Paper }
  /** A slip that came out is wanted once more, as a COPY. */
  | {
      readonly kind: 'reprint-asked';
      readonly paper: 'slip';
      readonly operatorName: string;
      readonly approverName?: string;
      readonly why: string;
    }
  /** A section of the paper is about to leave. */
  | {
      readonly kind: 'print-section';
      readonly paper: Paper;
      readonly copyNumber: number;
      readonly start: SectionStart;
    }
  | {
      readonly kind: 'print-ended';
      readonly paper: Paper;
      readonly copyNumber: number;
      readonly result: PrintOutcome;
    }
  | {
      readonly kind: 'slip-judged';
      readonly paper: Paper;
      readonly cameOut: boolean;
      readonly operatorName: string;
    };

/** What became of a print job. `not-begun` means proven that no byte left. */
export type PrintOutcome =
  | { readonly kind: 'printed' }
  | { readonly kind: 'not-begun'; readonly why: string }
  | { readonly kind: 'doubtful'; readonly why: string }
  /** The first `onPaper` sections are on paper, and of the others nothing is. */
  | { readonly kind: 'torn'; readonly why: string; readonly onPaper: number };

/** What is known when the next section of a paper is about to leave. */
export interface SectionStart {
  /** Counted from 0. */
  readonly index: number;
  /** In words for people, never a PIN: `token 2 of 4`. */
  readonly name: string;
  readonly sectionCount: number;
  /** How many sections are proven to be on paper: the first so many. */
  readonly onPaper: number;
}

/** What the runner must do, in this order, once the facts are durable. */
export type Effect =
  | { readonly kind: 'send'; readonly attemptNumber: number; readonly timeoutMs: number }
  | {
      readonly kind: 'send-reversal';
      readonly reversalNumber: number;
      readonly attemptNumber: number;
      readonly request: MoneyRequest;
      readonly timeoutMs: number;
    }
  | { readonly kind: 'pause'; readonly durationMs: number }
  | { readonly kind: 'print'; readonly paper: Paper; readonly copyNumber: number };

/** The world around a step, given as values. */
export interface StepContext {
  readonly nowUtcMs: number;
  readonly waited: Waited;
  /** Whether the printer could take a slip right now. */
  readonly printerReady: boolean;
  /** Whether the cashier has this sale in front of them: only then does a slip print by itself. */
  readonly attended: boolean;
  /** Makes the frozen request of a new reversal, under a reference of its own; nothing when none can be made. */
  readonly newReversal: () => MoneyRequest | undefined;
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

/** Two steps in one: recorded in one transaction, then carried out in order. */
export function both(first: Step, second: Step): Step {
  const evidence = first.evidence ?? second.evidence;
  return {
    facts: [...first.facts, ...second.facts],
    effects: [...first.effects, ...second.effects],
    ...(evidence === undefined ? {} : { evidence }),
  };
}
