import { formatRand, moneyFlow, type Product } from '@tillkeeper/domain';
import type { TillStatus } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { askState } from '../../components/ask-buttons.tsx';
import { pressKey } from '../../components/keypad-text.ts';
import { Notice } from '../../components/notice.tsx';
import { en } from '../../strings/en.ts';
import { ServiceTicket } from '../sell/service-ticket.tsx';
import type { GiveBackDraft, GiveBackReading } from './give-back-form.ts';
import type { GiveBackState } from './use-give-back.ts';

/** The id of the one button that gives back. */
export const GIVE_BACK_BUTTON = 'give-back-now';

interface GiveBackTicketProps {
  readonly product: Product | undefined;
  readonly draft: GiveBackDraft;
  readonly reading: GiveBackReading;
  readonly state: GiveBackState;
  readonly printer: TillStatus['printer'] | undefined;
  /** The field that the keypad types into. */
  readonly field: 'serial' | 'amount';
  readonly onType: (more: Partial<GiveBackDraft>) => void;
  readonly onNext: () => void;
  readonly onConfirm: () => void;
}

const words = en.giveBack;

/** The ticket column: what is given back, the keypad, and the one button that does it. */
export function GiveBackTicket(props: GiveBackTicketProps): ReactElement {
  const { product, draft, reading, state, printer, field } = props;
  const inCash = product !== undefined && moneyFlow(product.group).drawer === 'out';
  return (
    <ServiceTicket
      title={words.ticketTitle}
      sum={sumOf(reading)}
      sumKnown={amountOf(reading) !== undefined}
      subject={product && (inCash ? words.cashLater : words.voucherLater)}
      state={askState(state)}
      printer={printer}
      keypad={
        product && {
          kind: field === 'amount' ? 'money' : 'number',
          onKey: (key) => props.onType({ [field]: pressKey(draft[field], key) }),
          onNext: props.onNext,
        }
      }
      buttonId={GIVE_BACK_BUTTON}
      confirmWords={words.confirm}
      ready={reading.kind === 'order'}
      notice={noticeOf(state)}
      why={reading.kind === 'order' ? '' : words.waitingFor[reading.kind]}
      onConfirm={props.onConfirm}
    />
  );
}

function amountOf(reading: GiveBackReading): number | undefined {
  if (reading.kind === 'order') return reading.order.amountCents;
  return reading.kind === 'reason' ? reading.amountCents : undefined;
}

function sumOf(reading: GiveBackReading): string {
  const amountCents = amountOf(reading);
  if (amountCents === undefined) return en.sell.ticket.nothing;
  return amountCents === 0 ? words.bySlip : formatRand(amountCents);
}

function noticeOf(state: GiveBackState): ReactElement | null {
  if (state.kind === 'unclear')
    return (
      <Notice tone="warn" role="alert" title={words.unclearTitle}>
        {words.unclearWords}
      </Notice>
    );
  if (state.kind === 'not-allowed')
    return <Notice tone="warn" role="alert" title={words.notAllowed} />;
  if (state.kind === 'refused')
    return (
      <Notice tone="bad" role="alert" title={words.refused}>
        {en.sell.refusals[state.why]}
      </Notice>
    );
  return null;
}
