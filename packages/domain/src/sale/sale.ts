import type { EvidenceSummary } from '../evidence.ts';
import type { MoneyRequest } from '../money-request.ts';
import type { DeclinedOutcome, ReversalRefusal, UnknownCause } from '../outcome.ts';
import type { Product } from '../product.ts';
import type { Reprint, SlipState } from './paper.ts';
import type { Tender } from './tender.ts';

/** Whom or what the sale is for. */
export type SaleTarget =
  | { readonly kind: 'none' }
  | { readonly kind: 'msisdn'; readonly msisdn: string }
  | {
      readonly kind: 'meter';
      readonly meterNumber: string;
      readonly customerName: string;
      /** Free basic electricity: the amount is 0 and nobody pays. */
      readonly freeBasic?: true;
    }
  /** A customer's account with a biller; the reference is without the biller code. */
  | {
      readonly kind: 'bill-account';
      readonly billerCode: string;
      readonly accountReference: string;
      readonly customerName: string;
    }
  /** A gift voucher that was scanned: the provider gets the barcode in place of the product code. */
  | { readonly kind: 'barcode'; readonly barcode: string }
  /** Airtime for a number abroad (country code first, digits only), and who pays for it here. */
  | { readonly kind: 'abroad'; readonly destination: string; readonly msisdn: string }
  /**
   * A PIN that the customer hands over. Only its last digits stand here; the PIN itself travels
   * beside the order and lies sealed in the journal. With `msisdn` a change voucher goes there.
   */
  | { readonly kind: 'customer-pin'; readonly lastFour: string; readonly msisdn?: string }
  /** A voucher or PIN sold earlier, by the serial number on its slip. */
  | { readonly kind: 'serial-number'; readonly serialNumber: string };

/** What the customer wants, as the cashier confirmed it: recorded before anything is sent. */
export interface SaleIntent {
  readonly saleId: string;
  /** Made by the screen once per confirmation, so that a second press can't become a second sale. */
  readonly intentId: string;
  readonly tillId: string;
  readonly operatorName: string;
  readonly slipNumber: number;
  readonly product: Product;
  readonly amountCents: number;
  readonly target: SaleTarget;
  readonly tender: Tender;
  readonly request: MoneyRequest;
  readonly createdUtcMs: number;
  /** True in demo mode: marked on every slip and kept out of the books. */
  readonly demo: boolean;
  /** Whose word let it begin without a printer that is known to be good; absent: nobody's was needed. */
  readonly withoutPrinter?: PrinterWaiver;
}

/** What is known of one attempt (one provider call). Evidence only grows. */
export interface Attempt {
  readonly number: number;
  readonly startedUtcMs: number;
  /**
   * `open`: its bytes may be on the wire. `lost`: the till stopped while it was open.
   * Both count as "may have run", like every answer that leaves the outcome unknown.
   */
  readonly verdict: 'open' | 'lost' | 'not-executed' | 'maybe' | 'approved' | 'declined';
  readonly cause?: UnknownCause;
  readonly code?: string;
  readonly endedUtcMs?: number;
  readonly approval?: Approval;
}

/** What an approved attempt brought, without its secrets. */
export interface Approval {
  readonly providerTransactionId: string;
  readonly evidence: EvidenceSummary;
}

/** A supervisor lets a sale begin while the printer can't be trusted. */
export interface PrinterWaiver {
  readonly supervisorName: string;
  readonly reason: string;
}

/** Why the till undoes a sale. */
export type ReversalReason = 'customer-left' | 'cashier' | 'void';

/** Who undoes a sold sale, and what became of its paper. */
export interface VoidOrder {
  readonly operatorName: string;
  /** The supervisor who approved it at the operator's till; absent when the operator may do it alone. */
  readonly approverName?: string;
  readonly reason: string;
  /** `never-out`: neither printed nor shown. `back`: torn up at the till. `missing`: the customer has it. */
  readonly paper: 'never-out' | 'back' | 'missing';
}

/** One reversal: a reference of its own, sent until it is answered. */
export interface Reversal {
  readonly number: number;
  readonly request: MoneyRequest;
  readonly attempts: readonly ReversalAttempt[];
}

/** What is known of one call of a reversal. `refused` is a definite answer: the next try needs a new reference. */
export interface ReversalAttempt {
  readonly number: number;
  readonly startedUtcMs: number;
  readonly verdict: 'open' | 'lost' | 'not-executed' | 'maybe' | 'reversed' | 'refused';
  readonly refusal?: ReversalRefusal;
  readonly code?: string;
}

/** Where the sale itself stands. */
export type SalePhase =
  /** Recorded, nothing sent. */
  | { readonly kind: 'intent' }
  /** An attempt is open. */
  | { readonly kind: 'inflight' }
  /** Not known: the next attempt comes with the same reference. */
  | { readonly kind: 'waiting' }
  | {
      readonly kind: 'sold';
      readonly attemptNumber: number;
      readonly soldUtcMs: number;
      readonly approval: Approval;
    }
  | { readonly kind: 'declined'; readonly decline: DeclinedOutcome; readonly declinedUtcMs: number }
  /** Proven never sent or never executed, and given up: the money goes back. */
  | { readonly kind: 'not-sold'; readonly why: NotSoldReason; readonly endedUtcMs: number }
  /** Owed to be undone. A late success is kept as evidence and is never sold or printed. */
  | {
      readonly kind: 'reversing';
      readonly why: ReversalReason;
      readonly owedUtcMs: number;
      /** How many attempts there were when it began: later ones only ask what became of it. */
      readonly attemptsBefore: number;
      /** What was asked last: the next question depends on it. */
      readonly askedLast: 'nothing' | 'reversal' | 'original';
    }
  /** Undone at the provider. */
  | { readonly kind: 'reversed'; readonly reversedUtcMs: number }
  /** Sold for good although it should be undone: the store owns it, and a person decides. */
  | { readonly kind: 'unreversible'; readonly why: ReversalRefusal; readonly atUtcMs: number }
  /** A person decided what the till could not. */
  | {
      readonly kind: 'settled';
      readonly as: 'sold' | 'not-sold';
      readonly settledUtcMs: number;
      readonly operatorName: string;
      readonly note: string;
    }
  /** The till can't settle this one: a person must. */
  | { readonly kind: 'frozen'; readonly why: FrozenReason; readonly frozenUtcMs: number };

/** Why a sale ended without the provider ever running it. */
export type NotSoldReason = 'never-sent' | 'cancelled' | 'no-line' | 'never-arrived';

/** Why the till stopped trying. */
export type FrozenReason =
  | 'reference-collision'
  | 'request-changed'
  /** The money was given back before it was known; asking again could sell it after all. */
  | 'refunded-unknown'
  /** The provider keeps refusing to undo it. */
  | 'reversal-refused'
  /** Sold by the provider's word, and it never hands over what was sold. */
  | 'evidence-missing'
  /** Refused on a re-send for the shop's sake, which does not prove that no earlier attempt sold. */
  | 'decline-unproven';

/** A sale as its facts leave it. Derived by {@link evolve}; holds no PIN or token. */
export interface Sale {
  readonly intent: SaleIntent;
  readonly phase: SalePhase;
  readonly attempts: readonly Attempt[];
  /** A decline that counts only once no earlier attempt can have sold. */
  readonly provisionalDecline?: DeclinedOutcome;
  readonly slip: SlipState;
  readonly pendingSlip: SlipState;
  readonly reversals: readonly Reversal[];
  /** False for what can't be undone: by the catalogue, or by the provider's word at run time. */
  readonly reversible: boolean;
  /** Money taken for a sale that sold nothing is owed to the customer until someone says it was paid. */
  readonly refund: 'none' | 'due' | 'paid';
  /** True when the till restarted while this sale was unfinished. */
  readonly recovered: boolean;
  /** The PIN or tokens stood on the screen. */
  readonly shown?: true;
  /** The last void that was asked for. */
  readonly voided?: VoidOrder;
  /** Why the provider would not undo it. */
  readonly voidRefused?: ReversalRefusal;
  readonly reprints?: readonly Reprint[];
}
