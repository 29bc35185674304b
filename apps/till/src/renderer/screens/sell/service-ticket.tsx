import type { TillStatus } from '@tillkeeper/ipc';
import type { ReactElement, ReactNode } from 'react';
import { AskButtons, type AskState } from '../../components/ask-buttons.tsx';
import { Keypad } from '../../components/keypad.tsx';
import { PrinterNotice } from '../../components/printer-notice.tsx';
import { Heading, Sum, TicketActions, TicketBody } from '../../components/two-pane.tsx';
import styles from './ticket.module.css';

interface ServiceTicketProps {
  readonly title: string;
  readonly sum: string;
  readonly sumKnown: boolean;
  /** What becomes of the money; undefined until it is known. */
  readonly subject: string | undefined;
  readonly state: AskState;
  readonly printer: TillStatus['printer'] | undefined;
  /** The keypad for the field that is typed into; undefined: there is none yet. */
  readonly keypad: Parameters<typeof Keypad>[0] | undefined;
  /** The id of the one button that does it. */
  readonly buttonId: string;
  readonly confirmWords: string;
  /** Everything is said that it needs. */
  readonly ready: boolean;
  /** What went wrong with the last press. */
  readonly notice: ReactNode;
  /** What is still missing. */
  readonly why: string;
  readonly onConfirm: () => void;
}

/** The ticket column of what is done for a customer besides selling: the sum, the keypad, one button. */
export function ServiceTicket(props: ServiceTicketProps): ReactElement {
  const { state, printer, keypad, buttonId, notice } = props;
  const printerReady = printer === undefined || printer.kind === 'ready';
  const whyId = `${buttonId}-why`;
  return (
    <>
      <TicketBody>
        <div className={styles['ticket']}>
          <div>
            <Heading level={2}>{props.title}</Heading>
            <Sum muted={!props.sumKnown}>{props.sum}</Sum>
            {props.subject !== undefined && <p className={styles['subject']}>{props.subject}</p>}
          </div>
          {state === 'typing' && keypad !== undefined && (
            <div className={styles['keypad']}>
              <Keypad {...keypad} />
            </div>
          )}
        </div>
      </TicketBody>
      <TicketActions>
        {notice}
        {notice === null && !printerReady && <PrinterNotice printer={printer} />}
        {notice === null && printerReady && (
          <p id={whyId} className={styles['why']} role="status">
            {props.why}
          </p>
        )}
        <AskButtons
          id={buttonId}
          describedBy={whyId}
          state={state}
          ready={props.ready && printerReady}
          words={props.confirmWords}
          onConfirm={props.onConfirm}
        />
      </TicketActions>
    </>
  );
}
