import type { TillStatus } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { printerTrouble } from '../app/printer-words.ts';
import { en } from '../strings/en.ts';

/** What helps with the printer, and its device, which only the owner needs. */
export function PrinterMend(props: { readonly printer: TillStatus['printer'] }): ReactElement {
  const { mend, why } = props.printer;
  const { device } = printerTrouble(why);
  return (
    <>
      <p>{mend}</p>
      {device !== '' && <small>{en.frame.forTheOwner(device)}</small>}
    </>
  );
}
