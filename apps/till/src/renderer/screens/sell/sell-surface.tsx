import type { ProductGroup } from '@tillkeeper/domain';
import {
  type ReactElement,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
} from 'react';
import { flushSync } from 'react-dom';
import { focusGroup } from '../../components/choice-group.tsx';
import { ProductMark } from '../../components/product-mark.tsx';
import { Heading, TwoPane } from '../../components/two-pane.tsx';
import { useDigitKeys, useKey, useKeys } from '../../components/use-keys.ts';
import { go, setUnsaved } from '../../stores/route-store.ts';
import { en } from '../../strings/en.ts';
import { offersOf } from './amount.ts';
import { AmountStep } from './amount-step.tsx';
import { digitTarget } from './digit-target.ts';
import type { KeypadTarget } from './keypad-target.ts';
import { ReadAloud } from './read-aloud.tsx';
import styles from './sell-surface.module.css';
import { BY_CARD, EXACT_CASH, SUGGESTED_CASH } from './tender.ts';
import { Ticket } from './ticket.tsx';
import { useLargeChange } from './use-large-change.tsx';
import type { Sell } from './use-sell.ts';

interface SellSurfaceProps {
  readonly group: ProductGroup;
  readonly sell: Sell;
  /** The first step: number, meter or product. */
  readonly who: ReactNode;
  /** What the ticket names: `Vodacom 082 123 4567`. */
  readonly subject: string;
  readonly products: Parameters<typeof offersOf>[0];
  readonly amountShown: boolean;
  readonly readAloud: string | undefined;
  /** What stands under everything else: how the customer uses it. */
  readonly after?: ReactNode;
  readonly unsaved: boolean;
  /** The text field of the first step, for the keypad. */
  readonly whoField: KeypadTarget | undefined;
  /** Enter in the first step: true when the step is done and the amount comes next. */
  readonly onWhoNext: () => boolean;
}

/** The one surface on which everything is sold: three steps at most, keys and fingers alike. */
export function SellSurface(props: SellSurfaceProps): ReactElement {
  const { group, sell, who, unsaved } = props;
  const amountGroup = useRef<HTMLDivElement>(null);
  const confirmButton = useRef<HTMLButtonElement>(null);
  const tender = useRef<HTMLDivElement>(null);
  const offers = offersOf(props.products);

  const largeChange = useLargeChange(sell);
  const sellNow = (): void => largeChange.ask(sell.confirm);

  const toPay = (): void => {
    // The tender stands where the keypad stood: it is drawn before it takes the focus.
    flushSync(() => sell.enter('pay', null));
    if (sell.tenderDraft.kind === 'cash' && cashGroupOf(tender.current) !== null)
      focusGroup(cashGroupOf(tender.current));
    else toConfirm();
  };
  const toConfirm = (): void => {
    flushSync(() => sell.enter('pay', null));
    if (confirmButton.current?.disabled === false) confirmButton.current.focus();
    else focusGroup(tender.current);
  };
  const payNext = (): void => {
    const { tenderDraft } = sell;
    if (tenderDraft.kind === 'cash' && tenderDraft.received.kind === 'exact')
      flushSync(() => sell.chooseTender(EXACT_CASH));
    if (sell.tender.kind === 'tender') largeChange.ask(toConfirm);
  };
  const next = (): void => {
    if (sell.zone === 'who') {
      if (!props.onWhoNext()) return;
      // What has one price has its amount already.
      if (props.amountShown) focusGroup(amountGroup.current);
      else toPay();
    } else if (sell.zone === 'amount') {
      if (sell.amount.kind === 'amount') toPay();
    } else payNext();
  };

  useKeys((event) => {
    // A focused button answers to Enter by itself, and nothing else ever sells.
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    next();
  });
  useDigitKeys((digit) => {
    if (sell.locked) return;
    const text = String(digit);
    const target = digitTarget(sell);
    if (target === 'amount') {
      sell.enter('amount', 'amount');
      sell.chooseAmount({ kind: 'other', text });
    } else if (target === 'received') {
      sell.enter('pay', 'received');
      sell.chooseTender({ kind: 'cash', received: { kind: 'typed', text } });
    }
  });
  // A sale without a first step begins at the amount.
  const begin = useEffectEvent(() => {
    if (sell.zone === 'amount') focusGroup(amountGroup.current);
  });
  useLayoutEffect(() => begin(), []);
  // The sheet that took a voucher is gone, and with it what had the focus: the rest is paid next.
  // Its slip may be printing still, and the button comes when that is done.
  const payRest = useEffectEvent(() => {
    if (sell.amount.kind === 'amount' && document.activeElement === document.body) toPay();
  });
  const taken = sell.voucher && `${sell.voucher.redemptionSaleId} ${sell.view.kind}`;
  useEffect(() => {
    if (taken !== undefined) payRest();
  }, [taken]);
  useKey('F6', () => sell.locked || sell.chooseTender(SUGGESTED_CASH));
  useKey('F7', () => sell.locked || sell.chooseTender(BY_CARD));
  useKey('Escape', () => go({ kind: 'home' }));
  useEffect(() => setUnsaved(unsaved), [unsaved]);
  useEffect(() => () => setUnsaved(false), []);

  return (
    <TwoPane
      ticketLabel={en.sell.ticket.label}
      ticket={
        <Ticket
          sell={sell}
          subject={props.subject}
          whoField={props.whoField}
          onNext={next}
          onConfirm={sellNow}
          confirmRef={confirmButton}
          tenderRef={tender}
        />
      }
    >
      <div className={styles['steps']}>
        <Heading mark={<ProductMark group={group} />}>{en.frame.groupNames[group]}</Heading>
        {group === 'cash-out-pin' && <p className={styles['how']}>{en.sell.cashOutHow}</p>}
        {who}
        {props.amountShown && (
          <div ref={amountGroup} id="amount-step">
            <AmountStep sell={sell} offers={offers} group={group} />
          </div>
        )}
        {props.readAloud !== undefined && <ReadAloud words={props.readAloud} group={group} />}
        {props.after}
        {largeChange.sheet}
      </div>
    </TwoPane>
  );
}

/** The tiles of what the customer hands over; none while the card pays or a notice needs their room. */
function cashGroupOf(tender: HTMLElement | null): HTMLElement | null {
  return tender?.querySelector<HTMLElement>('[data-cash-received]') ?? null;
}
