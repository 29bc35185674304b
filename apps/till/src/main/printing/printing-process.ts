import { type FromPrinters, servePrinters, type ToPrinters } from '@tillkeeper/printer';
import { systemClock } from '../ports.ts';

/** The program of Electron's utility process in which the printers live. */
const { parentPort } = process;
servePrinters(
  {
    post: (message: FromPrinters) => parentPort.postMessage(message),
    onMessage: (listener: (message: ToPrinters) => void) =>
      parentPort.on('message', ({ data }: { data: ToPrinters }) => listener(data)),
    // Electron ends this process with the till; what the ports hold is thrown away by then.
    onClose: (listener) => process.once('SIGTERM', listener),
  },
  { clock: systemClock },
);
