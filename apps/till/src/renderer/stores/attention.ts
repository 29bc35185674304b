import { cashOf } from '@tillkeeper/domain';
import type { SaleView } from '@tillkeeper/ipc';
import { create } from 'zustand';
import { till } from '../app/client.ts';
import { askTill } from './ask.ts';
import { finishedElsewhere, waitsForFirstSlip } from './finished-elsewhere.ts';
import { type Route, useRoute } from './route-store.ts';
import { useSales } from './sales-store.ts';

interface AttentionState {
  /** Sales that ended while the cashier was elsewhere, and were not seen since. */
  readonly finishedIds: readonly string[];
  /** The customer before: the change is named until the next sale begins. */
  readonly lastSaleId: string | null;
}

const useAttention = create<AttentionState>(() => ({ finishedIds: [], lastSaleId: null }));

/** Tells the till which sale the cashier has in front of them, whenever that changes. */
export function attendToRoute(): void {
  useRoute.subscribe(({ route }, before) => {
    const shown = saleOf(route);
    const left = saleOf(before.route);
    if (shown === left) return followLast(route);
    void askTill(till.attend({ saleId: shown ?? null }));
    if (shown !== undefined) forgetFinished(shown);
    if (left !== undefined) useAttention.setState({ lastSaleId: left });
    followLast(route);
  });
}

function followLast(route: Route): void {
  if (route.kind === 'sell') useAttention.setState({ lastSaleId: null });
}

function saleOf(route: Route): string | undefined {
  return route.kind === 'sale' ? route.saleId : undefined;
}

/** Looks at what a sale has become before it is remembered. */
export function noteFinished(after: SaleView): void {
  const before = useSales.getState().known[after.saleId]?.view;
  if (!finishedElsewhere(before, after, saleOf(useRoute.getState().route))) return;
  useAttention.setState(({ finishedIds }) => ({ finishedIds: [...finishedIds, after.saleId] }));
}

/** The notice of a sale was read. */
export function forgetFinished(saleId: string): void {
  useAttention.setState(({ finishedIds }) => ({
    finishedIds: finishedIds.filter((each) => each !== saleId),
  }));
}

/** The first sale that ended elsewhere and whose slip is still to print. */
export function useFinished(): SaleView | undefined {
  const finishedIds = useAttention((state) => state.finishedIds);
  const known = useSales((state) => state.known);
  return finishedIds
    .map((saleId) => known[saleId]?.view)
    .find((view) => view !== undefined && waitsForFirstSlip(view));
}

/** The change of the customer before, in cents; undefined when there is none to name. */
export function useLastChange(): number | undefined {
  const lastSaleId = useAttention((state) => state.lastSaleId);
  const view = useSales(({ known }) => (lastSaleId === null ? undefined : known[lastSaleId]?.view));
  if (view?.phase.kind !== 'sold') return undefined;
  const changeCents = cashOf(view.tender)?.changeCents ?? 0;
  return changeCents > 0 ? changeCents : undefined;
}
