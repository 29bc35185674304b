import type { SaleView } from '@tillkeeper/ipc';
import { type SaleState, stateOf } from './sale-state.ts';

/** Who must do something about an open item. */
export type Actor = 'till' | 'cashier' | 'owner' | 'nobody';

const ACTORS: Record<SaleState, Actor> = {
  sending: 'till',
  'not-known': 'till',
  'no-line': 'till',
  'pending-due': 'cashier',
  'pending-doubtful': 'cashier',
  'pending-out': 'till',
  'slip-due': 'cashier',
  'slip-printing': 'till',
  'slip-doubtful': 'cashier',
  sold: 'nobody',
  declined: 'nobody',
  'not-sold': 'nobody',
  'refund-due': 'cashier',
  undoing: 'till',
  'undoing-refund-due': 'cashier',
  'undoing-slip-out': 'till',
  'undone-last-check': 'nobody',
  'undone-refund-due': 'cashier',
  undone: 'nobody',
  unreversible: 'owner',
  frozen: 'owner',
  settled: 'nobody',
};

/** Who acts next on a sale. */
export function actorOf(sale: SaleView): Actor {
  return ACTORS[stateOf(sale)];
}

/** How many of the open items need neither the till's work nor a person's: nobody is told of them. */
export function restingCount(open: readonly SaleView[]): number {
  return open.filter((sale) => sale.open && actorOf(sale) === 'nobody').length;
}

/** How many open items each one must see to. */
export interface Tally {
  readonly cashier: number;
  readonly owner: number;
  readonly till: number;
}

/** Counts the open items by who must act. */
export function tallyOf(open: readonly SaleView[]): Tally {
  const of = (actor: keyof Tally): number => open.filter((each) => actorOf(each) === actor).length;
  return { cashier: of('cashier'), owner: of('owner'), till: of('till') };
}
