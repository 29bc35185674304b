import { formatRand, moneyFlow, type Product } from '@tillkeeper/domain';
import type { TillStatus } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { AskButtons, askState } from '../../components/ask-buttons.tsx';
import { Keypad } from '../../components/keypad.tsx';
import { pressKey } from '../../components/keypad-text.ts';
import { Notice } from '../../components/notice.tsx';
import { PrinterNotice } from '../../components/printer-notice.tsx';
import { Heading, Sum, TicketActions, TicketBody } from '../../components/two-pane.tsx';
import { en } from '../../strings/en.ts';
import styles from '../sell/ticket.module.css';
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
  const printerReady = printer === undefined || printer.kind === 'ready';
  const inCash = product !== undefined && moneyFlow(product.group).drawer === 'out';
  return (
    <>
      <TicketBody>
        <div className={styles['ticket']}>
          <div>
            <Heading level={2}>{words.ticketTitle}</Heading>
            <Sum muted={amountOf(reading) === undefined}>{sumOf(reading)}</Sum>
            {product !== undefined && (
              <p className={styles['subject']}>{inCash ? words.cashLater : words.voucherLater}</p>
            )}
          </div>
          {askState(state) === 'typing' && product !== undefined && (
            <div className={styles['keypad']}>
              <Keypad
                kind={field === 'amount' ? 'money' : 'number'}
                onKey={(key) => props.onType({ [field]: pressKey(draft[field], key) })}
                onNext={props.onNext}
              />
            </div>
          )}
        </div>
      </TicketBody>
      <TicketActions>
        <Why reading={reading} state={state} printer={printer} />
        <AskButtons
          id={GIVE_BACK_BUTTON}
          describedBy="give-back-why"
          state={askState(state)}
          ready={reading.kind === 'order' && printerReady}
          words={words.confirm}
          onConfirm={props.onConfirm}
        />
      </TicketActions>
    </>
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

type WhyProps = Pick<GiveBackTicketProps, 'reading' | 'state' | 'printer'>;

function Why({ reading, state, printer }: WhyProps): ReactElement {
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
  if (printer !== undefined && printer.kind !== 'ready') return <PrinterNotice printer={printer} />;
  return (
    <p id="give-back-why" className={styles['why']} role="status">
      {reading.kind === 'order' ? '' : words.waitingFor[reading.kind]}
    </p>
  );
}
