import type { ConfirmRefusal } from '@tillkeeper/ipc';
import { useRef, useState } from 'react';
import { till } from '../../app/client.ts';
import { approve } from '../../stores/approval-store.ts';
import { goAtOnce } from '../../stores/route-store.ts';
import { hearSale } from '../../stores/sales-store.ts';
import { tellSupport } from '../../stores/tell-support.ts';
import type { SaleOrder } from '../sell/confirm.ts';

/** Where it stands. */
export type GiveBackState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'refused'; readonly why: ConfirmRefusal }
  | { readonly kind: 'not-allowed' }
  /** No answer came: it may be written down. Only the very same may be sent. */
  | { readonly kind: 'unclear' };

/** What is to be done, and what the person who answers for it reads. */
export interface GivingBack {
  readonly order: SaleOrder;
  readonly reason: string;
  readonly about: string;
}

interface Intent extends GivingBack {
  readonly intentId: string;
}

/**
 * Gives back once, on a supervisor's word. The intent is kept until an answer comes: pressing again
 * after a lost one, with a new word, can only mean the same.
 */
export function useGiveBack(): {
  readonly state: GiveBackState;
  /** Without anything to do only what was never answered is sent again. */
  readonly confirm: (wanted: GivingBack | undefined) => void;
  /** What was refused has been changed. */
  readonly forget: () => void;
} {
  const [state, setState] = useState<GiveBackState>({ kind: 'idle' });
  const intent = useRef<Intent | null>(null);
  const sending = useRef(false);

  const send = async ({ order, reason, about, intentId }: Intent): Promise<GiveBackState> => {
    const wasUnclear = state.kind === 'unclear';
    const ask = { intentId, reason, ...order };
    const word = await approve('confirmGivingBack', ask, { about, reason });
    if (word.kind === 'nobody') {
      // Nothing was sent now; what was sent before stays unclear.
      if (wasUnclear) return { kind: 'unclear' };
      intent.current = null;
      return { kind: 'not-allowed' };
    }
    try {
      const answer = await till.confirmGivingBack(
        word.kind === 'given' ? { ...ask, approval: word.approval } : ask,
      );
      intent.current = null;
      if (answer.kind === 'refused') return { kind: 'refused', why: answer.why };
      hearSale(answer.sale);
      goAtOnce({ kind: 'sale', saleId: answer.sale.saleId });
      return { kind: 'sending' };
    } catch (error) {
      tellSupport(error);
      return { kind: 'unclear' };
    }
  };

  const confirm = (wanted: GivingBack | undefined): void => {
    // A ref, not the state: a second press may come before the screen is drawn again.
    if (sending.current) return;
    if (wanted !== undefined) intent.current ??= { intentId: crypto.randomUUID(), ...wanted };
    if (intent.current === null) return;
    sending.current = true;
    setState({ kind: 'sending' });
    void send(intent.current).then((next) => {
      sending.current = false;
      setState(next);
    });
  };
  const forget = (): void =>
    setState((before) =>
      before.kind === 'refused' || before.kind === 'not-allowed' ? { kind: 'idle' } : before,
    );
  return { state, confirm, forget };
}
