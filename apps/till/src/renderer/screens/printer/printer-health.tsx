import type { PrinterSetup } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { Notice } from '../../components/notice.tsx';
import { en } from '../../strings/en.ts';

/** How the printer is now, in one sentence, and what helps. */
export function PrinterHealth({ setup }: { readonly setup: PrinterSetup }): ReactElement {
  const { printer, answers } = setup;
  const words = en.printer;
  switch (printer.kind) {
    case 'ready': {
      const well = answers === 'no' ? words.wellSilent : words.well;
      return (
        <Notice tone={printer.paperNearEnd ? 'warn' : 'good'} role="status">
          {printer.paperNearEnd ? words.nearEnd : well}
        </Notice>
      );
    }
    case 'busy':
      return (
        <Notice tone="busy" role="status">
          {words.busy}
        </Notice>
      );
    case 'connecting':
      return (
        <Notice tone="busy" role="status">
          {words.connecting}
        </Notice>
      );
    default:
      return (
        <Notice tone="bad" role="alert" title={printer.why}>
          <p>{printer.mend}</p>
        </Notice>
      );
  }
}
