import type { SaleView, Today } from '@tillkeeper/ipc';
import { create } from 'zustand';
import { till } from '../app/client.ts';
import { workerId } from './access-store.ts';
import { askTill } from './ask.ts';

/** A sale as last told, and when that was on the page's own clock: countdowns start from there. */
export interface KnownSale {
  readonly view: SaleView;
  readonly heardAtMs: number;
}

interface SalesState {
  readonly known: Readonly<Record<string, KnownSale>>;
  readonly today: Today | null;
  readonly open: readonly SaleView[] | null;
}

/** The sales this window has heard of, today's list and the open items. */
export const useSales = create<SalesState>(() => ({ known: {}, today: null, open: null }));

/** Takes in what the main process says about a sale. */
export function hearSale(view: SaleView): void {
  remember([view]);
  refreshListsSoon();
}

/** Asks for one sale that this window has not heard of. */
export async function fetchSale(saleId: string): Promise<void> {
  const view = await askTill(till.sale({ saleId }));
  if (view) remember([view]);
}

/** Asks for today's sales and the open items again; nothing while nobody is at the till. */
export async function refreshLists(): Promise<void> {
  if (workerId() === undefined) return;
  const [today, open] = await Promise.all([askTill(till.today()), askTill(till.openItems())]);
  if (today) remember(today.sales);
  if (open) remember(open);
  useSales.setState({ ...(today && { today }), ...(open && { open }) });
}

/** How long a sale is old by now, by the page's own clock: the machine's clock may be set meanwhile. */
export function ageMs({ view, heardAtMs }: KnownSale, nowMs: number): number {
  return view.ageMs + Math.max(0, nowMs - heardAtMs);
}

/** The newest word on a sale of a list. */
export function newest(view: SaleView, known: SalesState['known']): SaleView {
  return known[view.saleId]?.view ?? view;
}

function remember(views: readonly SaleView[]): void {
  const heardAtMs = performance.now();
  const fresh = Object.fromEntries(views.map((view) => [view.saleId, { view, heardAtMs }]));
  useSales.setState(({ known }) => ({ known: { ...known, ...fresh } }));
}

let planned: number | undefined;
/** Several changes in a row, as at a sale's end, cost one question. */
function refreshListsSoon(): void {
  window.clearTimeout(planned);
  planned = window.setTimeout(() => void refreshLists(), 150);
}
