import { assertNever, formatMeterNumber, formatMsisdn } from '@tillkeeper/domain';
import type { SaleView } from '@tillkeeper/ipc';

/** Where a sale stands, as one word that a list can show. */
export type SaleState =
  | 'sending'
  | 'not-known'
  | 'no-line'
  | 'slip-due'
  | 'slip-printing'
  | 'slip-doubtful'
  | 'sold'
  | 'declined'
  | 'not-sold'
  | 'refund-due'
  | 'frozen';

/** How a state is drawn: each tone has a colour and a shape of its own. */
export type Tone = 'good' | 'busy' | 'warn' | 'bad' | 'quiet';

/** The tone of each state. */
export const STATE_TONES: Record<SaleState, Tone> = {
  sending: 'busy',
  'not-known': 'warn',
  'no-line': 'warn',
  'slip-due': 'warn',
  'slip-printing': 'busy',
  'slip-doubtful': 'warn',
  sold: 'good',
  declined: 'quiet',
  'not-sold': 'quiet',
  'refund-due': 'warn',
  frozen: 'bad',
};

/** Where a sale stands. */
export function stateOf(sale: SaleView): SaleState {
  const { phase } = sale;
  switch (phase.kind) {
    case 'intent':
      return sale.recovered ? 'not-known' : 'sending';
    case 'inflight':
    case 'waiting':
      return unfinishedState(sale);
    case 'sold':
      return slipState(sale);
    case 'declined':
    case 'not-sold':
      return sale.refund === 'due' ? 'refund-due' : phase.kind;
    case 'frozen':
      return phase.kind;
    default:
      return assertNever(phase);
  }
}

function unfinishedState(sale: SaleView): SaleState {
  if (sale.phase.kind === 'inflight' && sale.attemptCount <= 1) return 'sending';
  const earlier = sale.attempts.filter(({ verdict }) => verdict !== 'open');
  return earlier.length > 0 && earlier.every(({ verdict }) => verdict === 'not-executed')
    ? 'no-line'
    : 'not-known';
}

function slipState({ slip }: SaleView): SaleState {
  switch (slip.kind) {
    case 'none':
    case 'printed':
      return 'sold';
    case 'due':
      return 'slip-due';
    case 'printing':
      return 'slip-printing';
    case 'doubtful':
      return 'slip-doubtful';
  }
}

/** Whether the outcome of the sale is still to come. */
export function isUnfinished({ phase }: SaleView): boolean {
  return phase.kind === 'intent' || phase.kind === 'inflight' || phase.kind === 'waiting';
}

/** Whom the sale was for, in groups that people read; empty for vouchers. */
export function whoOf({ target }: Pick<SaleView, 'target'>): string {
  switch (target.kind) {
    case 'none':
      return '';
    case 'msisdn':
      return formatMsisdn(target.msisdn);
    case 'meter':
      return formatMeterNumber(target.meterNumber);
  }
}

/** Who must do something about an open item. */
export type Actor = 'till' | 'cashier' | 'owner';

const CASHIER_STATES = new Set<SaleState>(['slip-due', 'slip-doubtful', 'refund-due']);

/** Who acts next on an open item. */
export function actorOf(sale: SaleView): Actor {
  const state = stateOf(sale);
  if (state === 'frozen') return 'owner';
  return CASHIER_STATES.has(state) ? 'cashier' : 'till';
}
