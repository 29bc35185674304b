import type { SaleView } from '@tillkeeper/ipc';
import { type SaleState, stateOf } from '../sale/sale-state.ts';

/** What happens next with an open item, as a key of the words. */
export type NextStep =
  | 'till'
  | 'print'
  | 'look'
  | 'refund'
  | 'owner'
  | 'printing'
  | 'print-pending'
  | 'pending-out'
  | 'undoing'
  | 'undoing-slip-out'
  | 'undoing-refund'
  | 'last-check'
  | 'decide'
  | 'nothing';

const NEXT_STEPS: Record<SaleState, NextStep> = {
  sending: 'till',
  'not-known': 'till',
  'no-line': 'till',
  'pending-due': 'print-pending',
  'pending-doubtful': 'look',
  'pending-out': 'pending-out',
  'slip-due': 'print',
  'slip-printing': 'printing',
  'slip-doubtful': 'look',
  sold: 'nothing',
  declined: 'nothing',
  'not-sold': 'nothing',
  'refund-due': 'refund',
  undoing: 'undoing',
  'undoing-refund-due': 'undoing-refund',
  'undoing-slip-out': 'undoing-slip-out',
  'undone-last-check': 'last-check',
  'undone-refund-due': 'refund',
  undone: 'nothing',
  unreversible: 'decide',
  frozen: 'owner',
  settled: 'nothing',
};

/** What happens next with an open item. */
export function nextStepOf(sale: SaleView): NextStep {
  return NEXT_STEPS[stateOf(sale)];
}

/** Whether the sale's own screen says more than a list's details can. */
export function hasStory({ phase }: SaleView): boolean {
  switch (phase.kind) {
    case 'sold':
    case 'declined':
    case 'not-sold':
    case 'reversed':
    case 'settled':
      return false;
    default:
      return true;
  }
}
