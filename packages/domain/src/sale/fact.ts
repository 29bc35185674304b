import type { MoneyRequest } from '../money-request.ts';
import type { DeclinedOutcome, ReversalRefusal, UnknownCause } from '../outcome.ts';
import type { Paper, Reprint } from './paper.ts';
import type {
  Approval,
  FrozenReason,
  NotSoldReason,
  ReversalAttempt,
  ReversalReason,
  SaleIntent,
  VoidOrder,
} from './sale.ts';

/**
 * What happened to a sale, one line of the journal each. Facts are only ever added; the sale is
 * what its facts make of it. PINs, tokens and slips travel beside a fact, sealed, never in it.
 */
export type SaleFact =
  | { readonly kind: 'sale-intended'; readonly intent: SaleIntent }
  | AttemptFact
  | ReversalFact
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

/** What happened to the undoing of a sale. */
export type ReversalFact =
  /** From here on a late success is evidence only: it is not sold and not printed. */
  | {
      readonly kind: 'reversal-owed';
      readonly why: ReversalReason;
      /** Who undid a sold sale, and why; only with `void`. */
      readonly voided?: VoidOrder;
      readonly atUtcMs: number;
    }
  /** Durable before the first byte leaves. The first attempt of a reversal brings its frozen bytes. */
  | {
      readonly kind: 'reversal-started';
      readonly reversalNumber: number;
      readonly attemptNumber: number;
      readonly request: MoneyRequest;
      readonly atUtcMs: number;
    }
  | {
      readonly kind: 'reversal-ended';
      readonly reversalNumber: number;
      readonly attemptNumber: number;
      readonly verdict: Exclude<ReversalAttempt['verdict'], 'open'>;
      readonly code: string;
      readonly refusal?: ReversalRefusal;
      readonly atUtcMs: number;
    }
  /** The provider says that it can't undo this product at all (2273, 2274). */
  | { readonly kind: 'found-irreversible'; readonly atUtcMs: number }
  /** The provider will not undo what a supervisor wanted undone: it stays sold to the customer. */
  | { readonly kind: 'void-refused'; readonly why: ReversalRefusal; readonly atUtcMs: number };

/** What the till concluded about the sale. */
export type VerdictFact =
  | { readonly kind: 'sale-sold'; readonly attemptNumber: number; readonly atUtcMs: number }
  | { readonly kind: 'sale-declined'; readonly atUtcMs: number; readonly decline: DeclinedOutcome }
  | { readonly kind: 'sale-not-sold'; readonly atUtcMs: number; readonly why: NotSoldReason }
  | { readonly kind: 'sale-frozen'; readonly atUtcMs: number; readonly why: FrozenReason }
  | { readonly kind: 'sale-reversed'; readonly atUtcMs: number }
  | { readonly kind: 'sale-unreversible'; readonly atUtcMs: number; readonly why: ReversalRefusal }
  /** A person decided what the till could not. */
  | {
      readonly kind: 'sale-settled';
      readonly atUtcMs: number;
      readonly as: 'sold' | 'not-sold';
      readonly operatorName: string;
      readonly note: string;
    }
  /** The customer waits no longer and can't have the money back: the pending slip is due. */
  | { readonly kind: 'pending-slip-owed'; readonly atUtcMs: number }
  /** Someone gave the customer's money back and said so. */
  | { readonly kind: 'refund-paid'; readonly atUtcMs: number; readonly operatorName: string }
  /** The money was given back although it was not known whether it sold: a named person's word. */
  | {
      readonly kind: 'refund-forced';
      readonly atUtcMs: number;
      readonly operatorName: string;
      readonly note: string;
    }
  /** The PIN or tokens stood on the screen: whoever looked can use them. */
  | { readonly kind: 'secrets-shown'; readonly atUtcMs: number; readonly operatorName: string }
  /** The till restarted and found the sale unfinished. */
  | { readonly kind: 'sale-recovered'; readonly atUtcMs: number };

/** What happened to a paper of the sale. */
export type PrintFact =
  /** Durable before the first byte of the slip leaves. Copy 0 is the original. */
  | {
      readonly kind: 'print-started';
      readonly paper: Paper;
      readonly copyNumber: number;
      readonly atUtcMs: number;
    }
  /**
   * A section is about to leave, durable before its first byte does. The first `onPaper` sections
   * are proven to be on paper by then.
   */
  | {
      readonly kind: 'print-section';
      readonly paper: Paper;
      readonly copyNumber: number;
      readonly atUtcMs: number;
      /** Counted from 0. */
      readonly index: number;
      readonly name: string;
      readonly sectionCount: number;
      readonly onPaper: number;
    }
  | {
      readonly kind: 'print-finished';
      readonly paper: Paper;
      readonly copyNumber: number;
      readonly atUtcMs: number;
    }
  | {
      readonly kind: 'print-doubtful';
      readonly paper: Paper;
      readonly copyNumber: number;
      readonly atUtcMs: number;
      readonly why: string;
    }
  /** Known to the section: the first `onPaper` are on paper, and of the others nothing is. */
  | {
      readonly kind: 'print-torn';
      readonly paper: Paper;
      readonly copyNumber: number;
      readonly atUtcMs: number;
      readonly why: string;
      readonly onPaper: number;
    }
  /** Proven that not one byte reached the printer. */
  | {
      readonly kind: 'print-not-begun';
      readonly paper: Paper;
      readonly copyNumber: number;
      readonly atUtcMs: number;
      readonly why: string;
    }
  /** A slip that came out is wanted once more: who asked, and why. Its copy is due now. */
  | ({ readonly kind: 'reprint-ordered'; readonly paper: 'slip' } & Reprint)
  /** A person looked at the paper and answered. */
  | {
      readonly kind: 'print-judged';
      readonly paper: Paper;
      readonly copyNumber: number;
      readonly atUtcMs: number;
      readonly cameOut: boolean;
      readonly operatorName: string;
    };

/** The sealed companions of facts. */
export type SecretKind = 'evidence' | 'customer-pin' | Paper;
