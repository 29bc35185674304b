import type { SaleView } from '@tillkeeper/ipc';
import { useRef, useState } from 'react';
import { till } from '../../app/client.ts';
import { hearSale, useSales } from '../../stores/sales-store.ts';
import { tellSupport } from '../../stores/tell-support.ts';
import { en } from '../../strings/en.ts';
import type { SaleOrder } from './confirm.ts';
import type { VoucherDraft } from './tender.ts';

/** Where the voucher that is being taken stands. */
export type RedemptionState =
  | { readonly kind: 'none' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'taken'; readonly voucher: VoucherDraft }
  | { readonly kind: 'failed'; readonly title: string; readonly words: string };

/** Redeems a voucher from within a sale, and follows what becomes of it. */
export function useRedemption(): {
  readonly state: RedemptionState;
  readonly redeem: (order: SaleOrder) => void;
} {
  const [saleId, setSaleId] = useState<string | null>(null);
  const [refused, setRefused] = useState<RedemptionState | null>(null);
  const sending = useRef<{ readonly intentId: string; readonly order: SaleOrder } | null>(null);
  const [busy, setBusy] = useState(false);
  const view = useSales(({ known }) => (saleId === null ? undefined : known[saleId]?.view));

  const send = async (intentId: string, order: SaleOrder): Promise<void> => {
    try {
      const answer = await till.confirmSale({ intentId, ...order });
      sending.current = null;
      if (answer.kind === 'refused') {
        setRefused({ kind: 'failed', title: en.sell.refusals[answer.why], words: '' });
        return;
      }
      hearSale(answer.sale);
      setSaleId(answer.sale.saleId);
    } catch (error) {
      // The same intent is sent again at the next press: one voucher is never redeemed twice.
      tellSupport(error);
      const { title, words } = en.sell.unclear;
      setRefused({ kind: 'failed', title, words });
    } finally {
      setBusy(false);
    }
  };
  const redeem = (order: SaleOrder): void => {
    if (busy || isUnfinished(view)) return;
    sending.current ??= { intentId: crypto.randomUUID(), order };
    setBusy(true);
    setRefused(null);
    setSaleId(null);
    void send(sending.current.intentId, sending.current.order);
  };
  return { state: refused ?? stateOf(view, busy), redeem };
}

function isUnfinished(view: SaleView | undefined): boolean {
  return ['intent', 'inflight', 'waiting', 'reversing'].includes(view?.phase.kind ?? '');
}

function stateOf(view: SaleView | undefined, busy: boolean): RedemptionState {
  if (view === undefined) return busy ? { kind: 'asking' } : { kind: 'none' };
  const { phase, target, amountCents, saleId } = view;
  if (phase.kind === 'sold') {
    const leftCents = phase.evidence.valueCents ?? amountCents;
    const lastFour = target.kind === 'customer-pin' ? target.lastFour : '';
    return { kind: 'taken', voucher: { redemptionSaleId: saleId, leftCents, lastFour } };
  }
  if (isUnfinished(view)) return { kind: 'asking' };
  if (phase.kind !== 'declined')
    return { kind: 'failed', title: en.sell.voucher.notTaken, words: en.sell.voucher.tryOther };
  const { what, help } = en.sale.declined.words(view);
  return { kind: 'failed', title: what, words: help };
}
