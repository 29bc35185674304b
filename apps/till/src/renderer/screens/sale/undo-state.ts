import type { SaleView } from '@tillkeeper/ipc';

/** Where the undoing of a sale stands, and its money. */
export type UndoState =
  | 'undoing'
  | 'undoing-refund-due'
  | 'undoing-slip-out'
  | 'undone-last-check'
  | 'undone-refund-due'
  | 'undone';

/** The part of a sale's life in which it is undone. */
export type UndoPhase = Extract<SaleView['phase'], { kind: 'reversing' | 'reversed' }>;

/** Where the undoing stands. */
export function undoStateOf(phase: UndoPhase, refund: SaleView['refund']): UndoState {
  if (phase.kind === 'reversed') return refund === 'due' ? 'undone-refund-due' : 'undone';
  if (phase.lastCheckOnly) return refund === 'due' ? 'undone-refund-due' : 'undone-last-check';
  switch (refund) {
    case 'due':
      return 'undoing-refund-due';
    case 'paid':
      return 'undoing';
    // The money is kept back only while the customer may hold a slip that still works.
    case 'none':
      return 'undoing-slip-out';
  }
}
