import type { TillStatus } from '@tillkeeper/ipc';
import type { ReactElement, ReactNode } from 'react';
import { printerTrouble } from '../app/printer-words.ts';
import { en } from '../strings/en.ts';
import { Notice } from './notice.tsx';

type PrinterStatus = TillStatus['printer'];

interface PrinterNoticeProps {
  readonly printer: PrinterStatus;
  /** What can be done about it here. */
  readonly children?: ReactNode;
}

/** Whether a person has to do something before the printer prints again. */
export function needsMending({ kind }: PrinterStatus): boolean {
  return kind === 'absent' || kind === 'stopped';
}

/** Why nothing prints, what helps, and its device, which only the owner needs. */
export function PrinterNotice({ printer, children }: PrinterNoticeProps): ReactElement {
  const isBad = needsMending(printer);
  const { why, device } = printerTrouble(printer.why);
  return (
    <Notice
      tone={isBad ? 'bad' : 'busy'}
      role={isBad ? 'alert' : 'status'}
      title={why || en.sell.printerFallback[printer.kind]}
    >
      <p>{printer.mend}</p>
      {device !== '' && <small>{en.frame.forTheOwner(device)}</small>}
      {children}
    </Notice>
  );
}
