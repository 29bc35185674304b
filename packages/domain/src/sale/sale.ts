import type { EvidenceSummary } from '../evidence.ts';
import type { MoneyRequest } from '../money-request.ts';
import type { DeclinedOutcome, ReversalRefusal, UnknownCause } from '../outcome.ts';
import type { Product } from '../product.ts';
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

/**
 * Where the slip of a sold sale stands: one print job at a time. Copy 0 is the original and exists
 * once; whatever is printed after the original's bytes began to leave is a numbered COPY.
 */
export type SlipState =
  /** Nothing to print yet. */
  | { readonly kind: 'none' }
  /** Sold, not on paper: someone must press Print, or the till does so for the waiting customer. */
  | {
      readonly kind: 'due';
      readonly copyNumber: number;
      /** How far the paper before came, when it stopped on its way. */
      readonly stopped?: PaperStop;
    }
  /** Bytes are going to the printer. After a crash this becomes `doubtful`. */
  | {
      readonly kind: 'printing';
      readonly copyNumber: number;
      /** Absent until the first section leaves. */
      readonly progress?: PaperProgress;
      /** How far the paper before came, which a copy says of itself. */
      readonly stopped?: PaperStop;
    }
  /** The printer took every byte. */
  | { readonly kind: 'printed'; readonly copyNumber: number }
  /** Perhaps on paper, perhaps torn: a person must look. */
  | {
      readonly kind: 'doubtful';
      readonly copyNumber: number;
      readonly why: string;
      readonly progress?: PaperProgress;
    };

/** How far a paper came, in sections: the head, each token, the foot. */
export interface PaperProgress {
  readonly sectionCount: number;
  /** The first so many are proven to be on paper. */
  readonly onPaper: number;
  /** So many have begun to leave: those between are in doubt, the others never left. */
  readonly begun: number;
  /** The one that began last, in words for people: `token 2 of 4`. */
  readonly sectionName: string;
}

/** A paper that stopped, and why. */
export interface PaperStop extends PaperProgress {
  readonly why: string;
}

/** A supervisor lets a sale begin while the printer can't be trusted. */
export interface PrinterWaiver {
  readonly supervisorName: string;
  readonly reason: string;
}

/**
 * The papers of a sale: the slip of what was sold, and the slip that says "not known yet, keep
 * this" when something that can't be undone takes longer than a customer waits.
 */
export type Paper = 'slip' | 'pending-slip';

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

/** A further paper of a slip that had come out, as it was asked for. */
export interface Reprint {
  readonly copyNumber: number;
  readonly operatorName: string;
  readonly approverName?: string;
  readonly why: string;
  readonly atUtcMs: number;
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

/** Whether money or a slip of this sale still needs the till or a person. */
export function isOpen(sale: Sale): boolean {
  switch (sale.phase.kind) {
    case 'intent':
    case 'inflight':
    case 'waiting':
    case 'reversing':
    case 'unreversible':
    case 'frozen':
      return true;
    case 'sold':
      return sale.slip.kind !== 'printed';
    case 'declined':
    case 'not-sold':
    case 'reversed':
    case 'settled':
      return sale.refund === 'due';
  }
}

/** Whether no money came from the customer, so that none can be owed back. */
export function nobodyPaid({ intent }: Sale): boolean {
  return intent.tender.kind === 'none';
}

/** Whether giving this sale up is safe: nothing is under way and no attempt can have sold anything. */
export function canCancel(sale: Sale): boolean {
  return (sale.phase.kind === 'intent' || sale.phase.kind === 'waiting') && !mayHaveSold(sale);
}

/** Whether some attempt may have been executed by the provider without our knowing the result. */
export function mayHaveSold(sale: Sale): boolean {
  return sale.attempts.some(
    ({ verdict }) => verdict === 'open' || verdict === 'lost' || verdict === 'maybe',
  );
}

/** Whether nothing of this sale can exist at the provider: no attempt sold, and none may have. */
export function soldNothing(sale: Sale): boolean {
  return !mayHaveSold(sale) && sale.attempts.every(({ verdict }) => verdict !== 'approved');
}

/** Whether a customer may hold a slip of this sale: from its first byte on, unless none ever left. */
export function slipMayBeOut({ slip }: Sale): boolean {
  return slip.kind !== 'none' && (slip.kind !== 'due' || slip.copyNumber > 0);
}

/** Whether somebody may hold what was sold: on paper, or read off the screen. */
export function goodsMayBeOut(sale: Sale): boolean {
  return sale.shown === true || slipMayBeOut(sale);
}

/** What stands in the way of a void. */
export type VoidBarrier =
  | 'not-sold'
  | 'not-reversible'
  /** The provider would not undo it because somebody has used it: no later try can end otherwise. */
  | 'redeemed'
  | 'printing';

/** Why a sale can't be voided now; `undefined` when it can. */
export function whyNoVoid(sale: Sale): VoidBarrier | undefined {
  if (sale.phase.kind !== 'sold') return 'not-sold';
  if (!sale.reversible) return 'not-reversible';
  if (sale.voidRefused === 'redeemed') return 'redeemed';
  return sale.slip.kind === 'printing' ? 'printing' : undefined;
}

/** Whether a person may end what the till can't end by itself. */
export function canSettle({ phase }: Sale): boolean {
  return phase.kind === 'frozen' || phase.kind === 'unreversible';
}

/** Whether the money of something irreversible and unknown may be given back on a person's word. */
export function canForceRefund(sale: Sale): boolean {
  return sale.phase.kind === 'waiting' && !sale.reversible && mayHaveSold(sale);
}

/** Whether a slip that came out once may be printed again. */
export function canReprint({ phase, slip }: Sale): boolean {
  return phase.kind === 'sold' && (slip.kind === 'printed' || slip.kind === 'doubtful');
}

/** The last call of the last reversal, if there is one. */
export function lastReversalAttempt(sale: Sale): ReversalAttempt | undefined {
  return sale.reversals.at(-1)?.attempts.at(-1);
}

/**
 * Whether money of this sale is at stake still: what counts towards the limit at which selling
 * stops. A slip to print, a refund to hand over and a finished reversal's last check don't.
 */
export function isAtRisk(sale: Sale): boolean {
  switch (sale.phase.kind) {
    case 'intent':
    case 'inflight':
    case 'waiting':
    case 'unreversible':
    case 'frozen':
      return true;
    case 'reversing':
      return lastReversalAttempt(sale)?.verdict !== 'reversed';
    case 'sold':
    case 'declined':
    case 'not-sold':
    case 'reversed':
    case 'settled':
      return false;
  }
}
