import type { TillStatus } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { AskButtons, askState } from '../../components/ask-buttons.tsx';
import { Keypad } from '../../components/keypad.tsx';
import { pressKey } from '../../components/keypad-text.ts';
import { Notice } from '../../components/notice.tsx';
import { PrinterNotice } from '../../components/printer-notice.tsx';
import { Heading, Sum, TicketActions, TicketBody } from '../../components/two-pane.tsx';
import { en } from '../../strings/en.ts';
import { groupWhileTyping } from '../mobile/mobile-form.ts';
import styles from '../sell/ticket.module.css';
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
  const printerReady = printer === undefined || printer.kind === 'ready';
  const type = (text: string): void =>
    props.onType({ [field]: GROUPED[field](text) } as Partial<RedeemDraft>);
  return (
    <>
      <TicketBody>
        <div className={styles['ticket']}>
          <div>
            <Heading level={2}>{words.ticketTitle}</Heading>
            <Sum muted={reading.kind !== 'order'}>{redeemSum(reading)}</Sum>
            <p className={styles['subject']}>{words.use}</p>
          </div>
          {askState(state) === 'typing' && (
            <div className={styles['keypad']}>
              <Keypad
                kind={field === 'amount' ? 'money' : 'number'}
                onKey={(key) => type(pressKey(draft[field], key))}
                onNext={props.onNext}
              />
            </div>
          )}
        </div>
      </TicketBody>
      <TicketActions>
        <Why reading={reading} state={state} printer={printer} />
        <AskButtons
          id={REDEEM_BUTTON}
          describedBy="redeem-why"
          state={askState(state)}
          ready={reading.kind === 'order' && printerReady}
          words={words.confirm}
          onConfirm={props.onConfirm}
        />
      </TicketActions>
    </>
  );
}

const GROUPED: Record<RedeemField, (text: string) => string> = {
  pin: groupPin,
  amount: (text) => text,
  number: groupWhileTyping,
};

type WhyProps = Pick<RedeemTicketProps, 'reading' | 'state' | 'printer'>;

function Why({ reading, state, printer }: WhyProps): ReactElement {
  if (state.kind === 'unclear')
    return (
      <Notice tone="warn" role="alert" title={en.sell.unclear.title}>
        {en.sell.unclear.words}
      </Notice>
    );
  if (state.kind === 'refused')
    return <Notice tone="bad" role="alert" title={en.sell.refusals[state.why]} />;
  if (printer !== undefined && printer.kind !== 'ready') return <PrinterNotice printer={printer} />;
  return (
    <p id="redeem-why" className={styles['why']} role="status">
      {reading.kind === 'order' ? '' : en.redeem.waitingFor[reading.kind]}
    </p>
  );
}
