import { fileURLToPath } from 'node:url';
import type { FromPrinters, PrinterProcess } from '@tillkeeper/printer';
import { utilityProcess } from 'electron';

const PROGRAM = fileURLToPath(new URL('printing-process.js', import.meta.url));

/** Starts the process that holds the printers: a device that hangs can freeze it, and not the till. */
export function startPrintingProcess(): PrinterProcess {
  const child = utilityProcess.fork(PROGRAM, [], { serviceName: 'Tillkeeper printing' });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', (message: FromPrinters) => listener(message)),
    onClose: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  };
}
