import type { Evidence } from './evidence.ts';

/**
 * What one attempt at a money call told us. A provider client returns it and never throws for what
 * the network or the server does.
 */
export type Outcome = ApprovedOutcome | DeclinedOutcome | UnknownOutcome;

/** The provider sold it and handed over everything that is due. */
export interface ApprovedOutcome {
  readonly kind: 'approved';
  readonly evidence: Evidence;
  readonly providerTransactionId: string;
  /** The provider's own clock, as written; its time zone is undocumented. */
  readonly providerDate: string;
}

/** A documented business refusal: this attempt sold nothing. */
export interface DeclinedOutcome {
  readonly kind: 'declined';
  /** The provider's code, such as `2003`. */
  readonly code: string;
  /** The provider's own words; shown to support, never as the only words to a cashier. */
  readonly providerMessage: string;
  /** Whether the customer can mend it (another amount or number) or the shop must. */
  readonly mendableBy: 'customer' | 'shop';
}

/** Nobody knows yet, or knows only that this attempt did not run. */
export interface UnknownOutcome {
  readonly kind: 'unknown';
  readonly cause: UnknownCause;
  /** The provider's code or the HTTP status, when there was one. */
  readonly code: string;
  /** What happened, in words for a log and for support: never a PIN, token or key. */
  readonly detail: string;
}

/**
 * Why an attempt stayed unknown.
 * - `not-executed`: proven not to have run (refused, DNS, TLS, connect timeout, 401): this attempt only.
 * - `no-answer`: reset or timeout after bytes left. `bad-answer`: half, garbled or mismatched answer.
 * - `server-error`: any 5xx. `busy`: try again with the same reference. `slow-down`: and less often.
 * - `undocumented`: a code nobody has published: never a decline.
 * - `collision`: the provider knows the reference. On a re-send that is our own sale without its evidence.
 * - `request-changed`: the provider says that the bytes differ from the first time: a defect of ours.
 * - `evidence-missing`: approved, but without the PIN or token that is due.
 */
export type UnknownCause =
  | 'not-executed'
  | 'no-answer'
  | 'bad-answer'
  | 'server-error'
  | 'busy'
  | 'slow-down'
  | 'undocumented'
  | 'collision'
  | 'request-changed'
  | 'evidence-missing';

/** What one attempt at a reversal told us. */
export type ReversalOutcome =
  | { readonly kind: 'reversed'; readonly code: string; readonly providerTransactionId: string }
  | {
      readonly kind: 'refused';
      readonly refusal: ReversalRefusal;
      readonly code: string;
      readonly providerMessage: string;
    }
  | UnknownOutcome;

/**
 * Why a reversal was refused.
 * - `original-not-found` (2249): provisional, the original may still arrive.
 * - `original-unclear` (2267): learn the original's state first.
 * - `try-new-reference` (2275-2277): back off, then a new reversal reference.
 * - `redeemed`, `window-passed`, `not-allowed`: sold, and cannot be undone.
 * - `request-refused`: the request itself was wrong.
 */
export type ReversalRefusal =
  | 'original-not-found'
  | 'original-unclear'
  | 'try-new-reference'
  | 'redeemed'
  | 'window-passed'
  | 'not-allowed'
  | 'request-refused';
