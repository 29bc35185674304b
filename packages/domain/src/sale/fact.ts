import type { DeclinedOutcome, UnknownCause } from '../outcome.ts';
import type { Approval, FrozenReason, NotSoldReason, SaleIntent } from './sale.ts';

/**
 * What happened to a sale, one line of the journal each. Facts are only ever added; the sale is
 * what its facts make of it. PINs, tokens and slips travel beside a fact, sealed, never in it.
 */
export type SaleFact =
  | { readonly kind: 'sale-intended'; readonly intent: SaleIntent }
  | AttemptFact
  | VerdictFact
  | PrintFact;

/** What happened to one attempt. */
export type AttemptFact =
  /** Durable before the first byte of the attempt leaves. */
  | { readonly kind: 'attempt-started'; readonly attemptNumber: number; readonly atUtcMs: number }
  | {
      readonly kind: 'attempt-approved';
      readonly attemptNumber: number;
      readonly atUtcMs: number;
      readonly approval: Approval;
    }
  | {
      readonly kind: 'attempt-declined';
      readonly attemptNumber: number;
      readonly atUtcMs: number;
      readonly decline: DeclinedOutcome;
    }
  | {
      readonly kind: 'attempt-unknown';
      readonly attemptNumber: number;
      readonly atUtcMs: number;
      readonly cause: UnknownCause;
      readonly code: string;
      readonly detail: string;
    }
  /** Found open after a restart: nobody heard its answer. */
  | { readonly kind: 'attempt-lost'; readonly attemptNumber: number; readonly atUtcMs: number };

/** What the till concluded about the sale. */
export type VerdictFact =
  | { readonly kind: 'sale-sold'; readonly attemptNumber: number; readonly atUtcMs: number }
  | { readonly kind: 'sale-declined'; readonly atUtcMs: number; readonly decline: DeclinedOutcome }
  | { readonly kind: 'sale-not-sold'; readonly atUtcMs: number; readonly why: NotSoldReason }
  | { readonly kind: 'sale-frozen'; readonly atUtcMs: number; readonly why: FrozenReason }
  /** Someone gave the customer's money back and said so. */
  | { readonly kind: 'refund-paid'; readonly atUtcMs: number; readonly operatorName: string }
  /** The till restarted and found the sale unfinished. */
  | { readonly kind: 'sale-recovered'; readonly atUtcMs: number };

/** What happened to the sale's slip. */
export type PrintFact =
  /** Durable before the first byte of the slip leaves. Copy 0 is the original. */
  | { readonly kind: 'print-started'; readonly copyNumber: number; readonly atUtcMs: number }
  | { readonly kind: 'print-finished'; readonly copyNumber: number; readonly atUtcMs: number }
  | {
      readonly kind: 'print-doubtful';
      readonly copyNumber: number;
      readonly atUtcMs: number;
      readonly why: string;
    }
  /** Proven that not one byte reached the printer. */
  | {
      readonly kind: 'print-not-begun';
      readonly copyNumber: number;
      readonly atUtcMs: number;
      readonly why: string;
    }
  /** A person looked at the paper and answered. */
  | {
      readonly kind: 'print-judged';
      readonly copyNumber: number;
      readonly atUtcMs: number;
      readonly cameOut: boolean;
      readonly operatorName: string;
    };

/** The sealed companions of facts. */
export type SecretKind = 'evidence' | 'slip';
