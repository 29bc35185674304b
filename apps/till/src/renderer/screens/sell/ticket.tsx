import { formatRand } from '@tillkeeper/domain';
import type { ReactElement, RefObject } from 'react';
import { Keypad } from '../../components/keypad.tsx';
import { pressKey } from '../../components/keypad-text.ts';
import { Heading, Sum, TicketActions, TicketBody } from '../../components/two-pane.tsx';
import { en } from '../../strings/en.ts';
import { type CardField, CardFieldInput, cardText, withCardText } from './card-step.tsx';
import { ConfirmActions } from './confirm-actions.tsx';
import type { KeypadTarget } from './keypad-target.ts';
import { ReceivedField, TenderRows, TenderStep } from './tender-step.tsx';
import styles from './ticket.module.css';
import type { Field, Sell } from './use-sell.ts';

interface TicketProps {
  readonly sell: Sell;
  readonly subject: string;
  readonly whoField: KeypadTarget | undefined;
  readonly onNext: () => void;
  readonly onConfirm: () => void;
  readonly confirmRef: RefObject<HTMLButtonElement | null>;
  readonly tenderRef: RefObject<HTMLDivElement | null>;
}

/** The ticket column of a sale: what is to pay, how, and the one button that sells. */
export function Ticket(props: TicketProps): ReactElement {
  const { sell } = props;
  const { amount } = sell;
  const words = en.sell.ticket;
  return (
    <>
      <TicketBody>
        <div className={styles['ticket']}>
          <div>
            <Heading level={2}>{words.title}</Heading>
            <Sum muted={amount.kind === 'problem'}>
              {amount.kind === 'amount' ? formatRand(amount.amountCents) : words.nothing}
            </Sum>
            <CashPrice sell={sell} />
            <p className={styles['subject']}>{props.subject}</p>
          </div>
          <Middle {...props} />
        </div>
      </TicketBody>
      <TicketActions>
        <ConfirmActions sell={sell} confirmRef={props.confirmRef} onConfirm={props.onConfirm} />
      </TicketActions>
    </>
  );
}

/** What the customer pays in cash, where coins make it less than by card. */
function CashPrice({
  sell: { restInCashCents, tenderDraft },
}: Pick<TicketProps, 'sell'>): ReactElement | null {
  if (restInCashCents === undefined) return null;
  // A part by card leaves another rest, which the field of that part names.
  if (tenderDraft.kind === 'card' && tenderDraft.part !== undefined) return null;
  return <p className={styles['cashPrice']}>{en.sell.ticket.inCash(restInCashCents)}</p>;
}

/** The keypad while a field is typed into, the tender otherwise. */
function Middle({ sell, whoField, onNext, tenderRef }: TicketProps): ReactElement {
  const field = keypadTarget(sell, whoField);
  const typed = sell.tenderDraft.kind === 'cash' && sell.tenderDraft.received.kind === 'typed';
  const showsField = typed && sell.zone === 'pay';
  const cardField = cardFieldOf(sell);
  return (
    <>
      {showsField && <ReceivedField sell={sell} />}
      {cardField !== undefined && <CardFieldInput sell={sell} field={cardField} />}
      {!showsField && cardField === undefined && <TenderRows sell={sell} />}
      {field === undefined || sell.locked ? (
        <div ref={tenderRef} className={styles['tender']}>
          <TenderStep sell={sell} />
        </div>
      ) : (
        <div className={styles['keypad']}>
          <Keypad
            kind={NUMBER_FIELDS.includes(sell.field) ? 'number' : 'money'}
            onKey={(key) => field.onChange(pressKey(field.value, key))}
            onNext={onNext}
          />
        </div>
      )}
    </>
  );
}

const NUMBER_FIELDS: readonly (Field | null)[] = ['who', 'card-reference'];

/** The field of a card payment that is typed into; undefined for every other field. */
function cardFieldOf({ field, tenderDraft }: Sell): CardField | undefined {
  const isCardField = field === 'card-reference' || field === 'card-part';
  return isCardField && tenderDraft.kind === 'card' ? field : undefined;
}

function keypadTarget(sell: Sell, whoField: KeypadTarget | undefined): KeypadTarget | undefined {
  const { field, amountDraft, tenderDraft } = sell;
  if (field === 'who') return whoField;
  if (field === 'amount' && amountDraft.kind === 'other')
    return {
      value: amountDraft.text,
      onChange: (text) => sell.chooseAmount({ kind: 'other', text }),
    };
  const cardField = cardFieldOf(sell);
  if (cardField !== undefined && tenderDraft.kind === 'card')
    return {
      value: cardText(tenderDraft, cardField),
      onChange: (text) => sell.chooseTender(withCardText(tenderDraft, cardField, text)),
    };
  if (field !== 'received' || tenderDraft.kind !== 'cash') return undefined;
  if (tenderDraft.received.kind !== 'typed') return undefined;
  return {
    value: tenderDraft.received.text,
    onChange: (text) => sell.chooseTender({ kind: 'cash', received: { kind: 'typed', text } }),
  };
}
