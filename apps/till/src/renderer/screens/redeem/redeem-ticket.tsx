import type { TillStatus } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { askState } from '../../components/ask-buttons.tsx';
import { pressKey } from '../../components/keypad-text.ts';
import { Notice } from '../../components/notice.tsx';
import { en } from '../../strings/en.ts';
import { groupWhileTyping } from '../mobile/mobile-form.ts';
import { ServiceTicket } from '../sell/service-ticket.tsx';
import type { ConfirmState } from '../sell/use-confirm.ts';
import { groupPin, type RedeemDraft, type RedeemReading } from './redeem-form.ts';
import { REDEEM_BUTTON, type RedeemField, redeemSum } from './redeem-screen.tsx';

interface RedeemTicketProps {
  readonly draft: RedeemDraft;
  readonly reading: RedeemReading;
  readonly state: ConfirmState;
  readonly printer: TillStatus['printer'] | undefined;
  readonly field: RedeemField;
  readonly onType: (more: Partial<RedeemDraft>) => void;
  readonly onNext: () => void;
  readonly onConfirm: () => void;
}

/** The ticket column of a redemption: what is taken, the keypad, and the one button that redeems. */
export function RedeemTicket(props: RedeemTicketProps): ReactElement {
  const { draft, reading, state, printer, field } = props;
  const words = en.redeem;
  const type = (text: string): void =>
    props.onType({ [field]: GROUPED[field](text) } as Partial<RedeemDraft>);
  return (
    <ServiceTicket
      title={words.ticketTitle}
      sum={redeemSum(reading)}
      sumKnown={reading.kind === 'order'}
      subject={words.use}
      state={askState(state)}
      printer={printer}
      keypad={{
        kind: field === 'amount' ? 'money' : 'number',
        onKey: (key) => type(pressKey(draft[field], key)),
        onNext: props.onNext,
      }}
      buttonId={REDEEM_BUTTON}
      confirmWords={words.confirm}
      ready={reading.kind === 'order'}
      notice={noticeOf(state)}
      why={reading.kind === 'order' ? '' : words.waitingFor[reading.kind]}
      onConfirm={props.onConfirm}
    />
  );
}

const GROUPED: Record<RedeemField, (text: string) => string> = {
  pin: groupPin,
  amount: (text) => text,
  number: groupWhileTyping,
};

function noticeOf(state: ConfirmState): ReactElement | null {
  if (state.kind === 'unclear')
    return (
      <Notice tone="warn" role="alert" title={en.sell.unclear.title}>
        {en.sell.unclear.words}
      </Notice>
    );
  if (state.kind === 'refused')
    return <Notice tone="bad" role="alert" title={en.sell.refusals[state.why]} />;
  return null;
}
