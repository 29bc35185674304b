import type { ConfirmRefusal } from '@tillkeeper/ipc';
import { useRef, useState } from 'react';
import { till } from '../../app/client.ts';
import { askApproved } from '../../stores/approval-store.ts';
import { goAtOnce } from '../../stores/route-store.ts';
import { hearSale } from '../../stores/sales-store.ts';
import { tellSupport } from '../../stores/tell-support.ts';
import { en } from '../../strings/en.ts';
import type { SaleOrder } from './confirm.ts';

/** Where the confirmation stands. */
export type ConfirmState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'refused'; readonly why: ConfirmRefusal }
  /** No answer came: the sale may or may not be written down. Only the very same may be sent. */
  | { readonly kind: 'unclear' };

interface Intent {
  readonly intentId: string;
  readonly order: SaleOrder;
}

/**
 * Confirms a sale once. The intent is made at the first press and kept until the answer: pressing
 * again, or after a broken answer, can only ever mean the same sale.
 */
export function useConfirm(): {
  readonly state: ConfirmState;
  /** Without an order only a confirmation whose answer never came is sent again. */
  readonly confirm: (order: SaleOrder | undefined) => void;
  /** Asks a supervisor first: the printer is not ready. */
  readonly confirmWithoutPrinter: (order: SaleOrder) => Promise<void>;
  /** What was refused has been changed: the refusal no longer stands. */
  readonly forget: () => void;
} {
  const [state, setState] = useState<ConfirmState>({ kind: 'idle' });
  const intent = useRef<Intent | null>(null);
  const sending = useRef(false);

  const send = async ({ intentId, order }: Intent): Promise<void> => {
    try {
      const answer = await till.confirmSale({ intentId, ...order });
      intent.current = null;
      if (answer.kind === 'refused') return setState({ kind: 'refused', why: answer.why });
      hearSale(answer.sale);
      goAtOnce({ kind: 'sale', saleId: answer.sale.saleId });
    } catch (error) {
      tellSupport(error);
      setState({ kind: 'unclear' });
    } finally {
      sending.current = false;
    }
  };

  const confirm = (order: SaleOrder | undefined): void => {
    // A ref, not the state: a second press may come before the screen is drawn again.
    if (sending.current) return;
    if (order !== undefined) intent.current ??= { intentId: crypto.randomUUID(), order };
    if (intent.current === null) return;
    sending.current = true;
    setState({ kind: 'sending' });
    void send(intent.current);
  };
  const confirmWithoutPrinter = async (order: SaleOrder): Promise<void> => {
    if (sending.current || intent.current !== null) return;
    const intentId = crypto.randomUUID();
    const about = en.sell.withoutPrinter.about;
    const done = await askApproved('allowWithoutPrinter', { intentId }, { about });
    if (done?.kind !== 'done' || sending.current) return;
    intent.current = { intentId, order };
    confirm(order);
  };
  const forget = (): void =>
    setState((before) => (before.kind === 'refused' ? { kind: 'idle' } : before));
  return { state, confirm, confirmWithoutPrinter, forget };
}
