import type { TillStatus } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { printerTrouble } from '../../app/printer-words.ts';
import { Button } from '../../components/button.tsx';
import { Keypad } from '../../components/keypad.tsx';
import { pressKey } from '../../components/keypad-text.ts';
import { Notice } from '../../components/notice.tsx';
import { PrinterMend } from '../../components/printer-mend.tsx';
import { Heading, Sum, TicketActions, TicketBody } from '../../components/two-pane.tsx';
import { goAtOnce } from '../../stores/route-store.ts';
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
  const sending = state.kind === 'sending';
  const unclear = state.kind === 'unclear';
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
          {!sending && !unclear && (
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
        <Button
          id={REDEEM_BUTTON}
          variant="primary"
          hint="Enter"
          describedBy="redeem-why"
          disabled={sending || (!unclear && (reading.kind !== 'order' || !printerReady))}
          onPress={props.onConfirm}
        >
          {unclear ? en.sell.unclear.again : sending ? en.sell.ticket.confirming : words.confirm}
        </Button>
        <Button
          hint="Esc"
          onPress={() => goAtOnce(unclear ? { kind: 'today' } : { kind: 'home' })}
          disabled={sending}
        >
          {en.sell.ticket.cancel}
        </Button>
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
  if (printer !== undefined && printer.kind !== 'ready')
    return (
      <Notice
        tone={printer.kind === 'absent' ? 'bad' : 'busy'}
        role={printer.kind === 'absent' ? 'alert' : 'status'}
        title={printerTrouble(printer.why).why || en.sell.printerFallback[printer.kind]}
      >
        <PrinterMend printer={printer} />
      </Notice>
    );
  return (
    <p id="redeem-why" className={styles['why']} role="status">
      {reading.kind === 'order' ? '' : en.redeem.waitingFor[reading.kind]}
    </p>
  );
}
