import type { Product } from '@tillkeeper/domain';
import { useState } from 'react';
import { useBoot } from '../../stores/boot-store.ts';
import { useStatus } from '../../stores/status-store.ts';
import { type AmountDraft, type AmountReading, rangedProduct, readAmount } from './amount.ts';
import { type ConfirmView, confirmOf, type TargetReading } from './confirm.ts';
import {
  cashPriceCents,
  readTender,
  restCents,
  SUGGESTED_CASH,
  type TenderDraft,
  type TenderReading,
  tenderForAmount,
  type VoucherDraft,
} from './tender.ts';
import { type ConfirmState, useConfirm } from './use-confirm.ts';
import { takeToSpend } from './voucher-store.ts';

/** The steps of a sale, all on one surface: whom for, how much, pay. */
export type Zone = 'who' | 'amount' | 'pay';
/** The text field that the keypad types into. */
export type Field = 'who' | 'amount' | 'received' | 'card-reference' | 'card-part';

/** Everything that the parts of a sale screen share. */
export interface Sell {
  readonly amountDraft: AmountDraft;
  readonly amount: AmountReading;
  /** The product whose limits count for a chosen or typed amount. */
  readonly limits: Product | undefined;
  readonly tenderDraft: TenderDraft;
  readonly tender: TenderReading;
  /** The redeemed voucher that pays first, and what is left to pay after it. */
  readonly voucher: VoucherDraft | undefined;
  readonly restCents: number;
  /** What that rest costs in cash, rounded; undefined where it is the same by card. */
  readonly restInCashCents: number | undefined;
  /** A card is taken with the number on its slip, or not at all. */
  readonly cardReferenceNeeded: boolean;
  readonly view: ConfirmView;
  readonly state: ConfirmState;
  /** Nothing may be changed while a confirmation is on its way or unclear. */
  readonly locked: boolean;
  /** A notice stands over the button: what can't help now makes room for it. */
  readonly noticed: boolean;
  readonly zone: Zone;
  readonly field: Field | null;
  readonly chooseAmount: (draft: AmountDraft) => void;
  readonly chooseTender: (draft: TenderDraft) => void;
  readonly chooseVoucher: (voucher: VoucherDraft | undefined) => void;
  readonly enter: (zone: Zone, field: Field | null) => void;
  readonly confirm: () => void;
  /** Sells although the printer is not ready, when a supervisor allows it. */
  readonly confirmWithoutPrinter: () => void;
}

/** The state of a sale screen; what it means is decided by pure functions. */
export function useSell(
  target: TargetReading,
  products: readonly Product[],
  startZone: Zone,
  startAmount: AmountDraft,
): Sell {
  const [amountDraft, setAmountDraft] = useState<AmountDraft>(startAmount);
  const [chosenTender, setTenderDraft] = useState<TenderDraft>(SUGGESTED_CASH);
  const [place, setPlace] = useState<Pick<Sell, 'zone' | 'field'>>({
    zone: startZone,
    field: null,
  });
  const [voucher, setVoucher] = useState<VoucherDraft | undefined>(takeToSpend);
  const cashRounding = useBoot(({ boot }) => boot.kind === 'ready' && boot.cashRounding);
  const cardReferenceNeeded = useBoot(
    ({ boot }) => boot.kind === 'ready' && boot.cardReferenceNeeded,
  );
  const printer = useStatus(({ status }) => status?.printer);
  const { state, confirm, confirmWithoutPrinter, forget } = useConfirm();

  const amount = readAmount(amountDraft, products);
  const amountCents = amount.kind === 'amount' ? amount.amountCents : 0;
  const rest = restCents(amountCents, voucher);
  const tenderDraft = tenderForAmount(chosenTender, rest);
  const tender = readTender(tenderDraft, amountCents, {
    voucher,
    cashRounding,
    cardReferenceNeeded,
  });
  const view = confirmOf(target, amount, tender, printer);
  return {
    amountDraft,
    amount,
    limits: rangedProduct(products),
    tenderDraft,
    tender,
    voucher,
    restCents: rest,
    restInCashCents: cashPriceCents(rest, cashRounding),
    cardReferenceNeeded,
    view,
    state,
    locked: state.kind === 'sending' || state.kind === 'unclear',
    noticed:
      view.kind === 'printer' ||
      state.kind === 'unclear' ||
      (state.kind === 'refused' && state.why !== 'tender-too-small'),
    ...place,
    chooseAmount: (draft) => {
      forget();
      setAmountDraft(draft);
    },
    chooseTender: (draft) => {
      forget();
      setTenderDraft(draft);
      // What is wanted next is where the cursor stands.
      if (cardReferenceNeeded && draft.kind === 'card' && chosenTender.kind !== 'card')
        setPlace({ zone: 'pay', field: 'card-reference' });
    },
    chooseVoucher: (next) => {
      forget();
      setVoucher(next);
    },
    enter: (zone, field) => setPlace({ zone, field }),
    confirm: () => confirm(view.kind === 'ready' ? view.order : undefined),
    confirmWithoutPrinter: () => {
      if (view.kind === 'printer') void confirmWithoutPrinter(view.order);
    },
  };
}
