/**
 * What the provider's documents leave open, as switches. Whoever checks a client flips them all:
 * a client is right only when it is right under each of them.
 */
export interface LedgerOptions {
  /**
   * Whether a decline is remembered under its reference like a sale. Default true: "it will return
   * the response of the initial request" (Flash Partner API v4, 2.2) makes no exception.
   */
  readonly storesDeclines: boolean;
  /**
   * What a re-sent purchase gets after it was reversed. Default `first-response`, the letter of
   * 2.2: code 0 with the PIN of a voucher that is worth nothing. `reversed` answers with the status
   * `Reversed` and no PIN; `new-sale` has forgotten the reference and sells again.
   */
  readonly replayAfterReversal: 'first-response' | 'reversed' | 'new-sale';
  /**
   * Whether a reversal that came before its original (2249) makes the original fail when it
   * arrives, as card switches do. Default false: the late original sells.
   */
  readonly earlyReversalBlocksOriginal: boolean;
  /** How long a reference is remembered, in milliseconds. Default `undefined`: for ever. */
  readonly referenceLifetimeMs: number | undefined;
  /** How long after the sale a reversal is accepted (2281), in milliseconds. Default 24 hours. */
  readonly reversalWindowMs: number;
  /** Whether the account may reverse at all (2274). Default true. */
  readonly accountAllowsReversals: boolean;
  /**
   * What the replay of a sale gets whose first answer came without its PIN. Default `given`: the
   * lack was in the answer, not in the sale. `still-missing` replays the letter of the first answer.
   */
  readonly replayOfMissingPin: 'given' | 'still-missing';
}

/** The defaults: the letter of the documents, else what hurts a careless client least. */
export const DEFAULT_LEDGER_OPTIONS: LedgerOptions = {
  storesDeclines: true,
  replayAfterReversal: 'first-response',
  earlyReversalBlocksOriginal: false,
  referenceLifetimeMs: undefined,
  reversalWindowMs: 24 * 60 * 60 * 1000,
  accountAllowsReversals: true,
  replayOfMissingPin: 'given',
};
