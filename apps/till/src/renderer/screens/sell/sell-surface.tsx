import type { ProductGroup } from '@tillkeeper/domain';
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { focusGroup, focusTile } from '../../components/choice-group.tsx';
import { ProductMark } from '../../components/product-mark.tsx';
import { Heading, TwoPane } from '../../components/two-pane.tsx';
import { useDigitKeys, useKey, useKeys } from '../../components/use-keys.ts';
import { go, setUnsaved } from '../../stores/route-store.ts';
import { en } from '../../strings/en.ts';
import { offersOf } from './amount.ts';
import { AmountStep } from './amount-step.tsx';
import type { KeypadTarget } from './keypad-target.ts';
import { ReadAloud } from './read-aloud.tsx';
import { receivedChoices } from './received-choices.ts';
import styles from './sell-surface.module.css';
import { EXACT_CASH } from './tender.ts';
import { Ticket } from './ticket.tsx';
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
  readonly unsaved: boolean;
  /** The text field of the first step, for the keypad. */
  readonly whoField: KeypadTarget | undefined;
  /** Enter in the first step: true when the step is done and the amount comes next. */
  readonly onWhoNext: () => boolean;
  readonly onWhoDigit: (digit: number) => void;
}

/** The one surface on which everything is sold: three steps at most, keys and fingers alike. */
export function SellSurface(props: SellSurfaceProps): ReactElement {
  const { group, sell, who, unsaved } = props;
  const amountGroup = useRef<HTMLDivElement>(null);
  const confirmButton = useRef<HTMLButtonElement>(null);
  const tender = useRef<HTMLDivElement>(null);
  const offers = offersOf(props.products);

  const toPay = (): void => {
    sell.enter('pay', null);
    if (confirmButton.current?.disabled === false) confirmButton.current.focus();
    else focusGroup(tender.current);
  };
  const next = (): void => {
    if (sell.zone === 'who') {
      if (props.onWhoNext()) focusGroup(amountGroup.current);
    } else if (sell.zone === 'amount') {
      if (sell.amount.kind === 'amount') toPay();
    } else if (sell.field === 'received') toPay();
    else sell.confirm();
  };

  useKeys((event) => {
    // A focused button answers to Enter by itself.
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    next();
  });
  useDigitKeys((digit) => {
    if (sell.locked) return;
    if (sell.zone === 'who') props.onWhoDigit(digit);
    else if (sell.zone === 'amount') {
      const offer = offers[digit - 1];
      focusTile(amountGroup.current, offer?.id ?? 'other');
      if (offer) sell.chooseAmount(offer.draft);
      else if (digit === offers.length + 1 && sell.limits)
        sell.chooseAmount({ kind: 'other', text: '' });
    } else {
      const choice = receivedChoices(sell)[digit - 1];
      if (choice) sell.chooseTender({ kind: 'cash', received: choice.received });
    }
  });
  useKey('F6', () => sell.locked || sell.chooseTender(EXACT_CASH));
  useKey('F7', () => sell.locked || sell.chooseTender({ kind: 'card' }));
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
          confirmRef={confirmButton}
          tenderRef={tender}
        />
      }
    >
      <div className={styles['steps']}>
        <Heading mark={<ProductMark group={group} />}>{en.frame.groupNames[group]}</Heading>
        {who}
        {props.amountShown && (
          <div ref={amountGroup} id="amount-step">
            <AmountStep sell={sell} offers={offers} group={group} />
          </div>
        )}
        {props.readAloud !== undefined && <ReadAloud words={props.readAloud} group={group} />}
      </div>
    </TwoPane>
  );
}
