import { assertNever, formatMeterNumber, formatMsisdn } from '@tillkeeper/domain';
import type { SaleView } from '@tillkeeper/ipc';
import { type UndoState, undoStateOf } from './undo-state.ts';

/** Where a sale stands, as one word that a list can show. */
export type SaleState =
  | 'sending'
  | 'not-known'
  | 'no-line'
  | 'pending-due'
  | 'pending-doubtful'
  | 'pending-out'
  | 'slip-due'
  | 'slip-printing'
  | 'slip-doubtful'
  | 'sold'
  | 'declined'
  | 'not-sold'
  | 'refund-due'
  | UndoState
  | 'unreversible'
  | 'frozen'
  | 'settled';

/** How a state is drawn: each tone has a colour and a shape of its own. */
export type Tone = 'good' | 'busy' | 'warn' | 'bad' | 'quiet';

/** The tone of each state. */
export const STATE_TONES: Record<SaleState, Tone> = {
  sending: 'busy',
  'not-known': 'warn',
  'no-line': 'warn',
  'pending-due': 'warn',
  'pending-doubtful': 'warn',
  'pending-out': 'busy',
  'slip-due': 'warn',
  'slip-printing': 'busy',
  'slip-doubtful': 'warn',
  sold: 'good',
  declined: 'quiet',
  'not-sold': 'quiet',
  'refund-due': 'warn',
  undoing: 'busy',
  'undoing-refund-due': 'warn',
  'undoing-slip-out': 'warn',
  'undone-last-check': 'quiet',
  'undone-refund-due': 'warn',
  undone: 'quiet',
  unreversible: 'bad',
  frozen: 'bad',
  settled: 'quiet',
};

/** Where a sale stands. */
export function stateOf(sale: SaleView): SaleState {
  const { phase } = sale;
  switch (phase.kind) {
    case 'intent':
      return sale.recovered ? 'not-known' : 'sending';
    case 'inflight':
    case 'waiting':
      return pendingState(sale) ?? unfinishedState(sale);
    case 'sold':
      return slipState(sale);
    case 'declined':
    case 'not-sold':
    case 'settled':
      return sale.refund === 'due' ? 'refund-due' : phase.kind;
    case 'reversing':
    case 'reversed':
      return undoStateOf(phase, sale.refund);
    case 'unreversible':
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

function pendingState({ pendingSlip }: SaleView): SaleState | undefined {
  switch (pendingSlip.kind) {
    case 'none':
      return undefined;
    case 'due':
      return 'pending-due';
    case 'printing':
      return 'not-known';
    case 'printed':
      return 'pending-out';
    case 'doubtful':
      return 'pending-doubtful';
  }
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

/** Whom the sale was for, in groups that people read; empty for vouchers. */
export function whoOf({ target }: Pick<SaleView, 'target'>): string {
  switch (target.kind) {
    case 'none':
      return '';
    case 'msisdn':
      return formatMsisdn(target.msisdn);
    case 'meter':
      return formatMeterNumber(target.meterNumber);
    case 'bill-account':
      return target.accountReference;
    case 'barcode':
      return target.barcode;
    case 'abroad':
      return `+${target.destination}`;
    case 'customer-pin':
      return `… ${target.lastFour}`;
    case 'serial-number':
      return target.serialNumber;
  }
}
