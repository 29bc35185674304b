import type { ProductGroup } from '@tillkeeper/domain';
import { create } from 'zustand';
import type { Again } from '../screens/home/again.ts';

/** What is known of a sale already when its screen opens. */
export interface Begin {
  readonly productCode?: string;
  /** A mobile number, meter or PIN, as typed or scanned. */
  readonly number?: string;
  /** A gift card's barcode, as scanned. */
  readonly barcode?: string;
}

/** The screen in front of the cashier. */
export type Route =
  | { readonly kind: 'home' }
  | {
      readonly kind: 'sell';
      readonly group: ProductGroup;
      readonly again?: Again;
      readonly begin?: Begin;
    }
  /** `back`: where it was opened from, if that is not the counter. */
  | { readonly kind: 'sale'; readonly saleId: string; readonly back?: Route }
  | { readonly kind: 'today'; readonly saleId?: string }
  | { readonly kind: 'printer' }
  | { readonly kind: 'open'; readonly saleId?: string }
  | { readonly kind: 'manage' }
  | { readonly kind: 'people' }
  | { readonly kind: 'audit' }
  | { readonly kind: 'shift' }
  | { readonly kind: 'journal' }
  | { readonly kind: 'reports' }
  | { readonly kind: 'reconcile' }
  | { readonly kind: 'give-back' }
  | { readonly kind: 'settings' };

interface RouteState {
  readonly route: Route;
  /** Counts the screens shown: two sales of the same product are two screens. */
  readonly visit: number;
  /** Something was typed that leaving would lose. */
  readonly unsaved: boolean;
  /** Where the cashier wanted to go while something was typed: asked before it happens. */
  readonly asked: Route | null;
}

/** Where the cashier is. */
export const useRoute = create<RouteState>(() => ({
  route: { kind: 'home' },
  visit: 0,
  unsaved: false,
  asked: null,
}));

/** Goes to a screen; asks first when something typed would be lost. */
export function go(route: Route): void {
  if (useRoute.getState().unsaved) useRoute.setState({ asked: route });
  else goAtOnce(route);
}

/** Goes to a screen without asking. */
export function goAtOnce(route: Route): void {
  useRoute.setState(({ visit }) => ({ route, visit: visit + 1, unsaved: false, asked: null }));
}

/** Says whether leaving this screen would lose something. */
export function setUnsaved(unsaved: boolean): void {
  if (useRoute.getState().unsaved !== unsaved) useRoute.setState({ unsaved });
}

/** Stays where the cashier is. */
export function stay(): void {
  useRoute.setState({ asked: null });
}

/** Leaves for the screen that was asked for. */
export function leave(): void {
  const { asked } = useRoute.getState();
  if (asked) goAtOnce(asked);
}
