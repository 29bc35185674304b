import type { ReversalAttempt, Sale } from './sale.ts';

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

/** Whether the provider undid it, and the till only asks once more, later, whether that is still so. */
export function waitsForLastCheck(sale: Sale): boolean {
  return sale.phase.kind === 'reversing' && lastReversalAttempt(sale)?.verdict === 'reversed';
}

/** Whether a sale is open and nobody's work: undone, nothing to give back, and a last check to come. */
export function onlyRests(sale: Sale): boolean {
  return waitsForLastCheck(sale) && sale.refund !== 'due';
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
      return !waitsForLastCheck(sale);
    case 'sold':
    case 'declined':
    case 'not-sold':
    case 'reversed':
    case 'settled':
      return false;
  }
}
