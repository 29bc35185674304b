import { findPrinters } from '../discovery/find-printers.ts';
import { findSpeed } from '../discovery/find-speed.ts';
import { openPrinter, type PrinterPorts } from '../open-printer.ts';
import type { Printer } from '../printer.ts';
import { parsePrinterUri } from '../uri.ts';
import type { Answer, FromPrinters, ProcessPort, ToPrinters } from './messages.ts';

/**
 * The process that holds the printers: a device that hangs freezes it, and never the till. It ends
 * with the till, and sends nothing of a slip that the till has not written down.
 */
export function servePrinters(
  port: ProcessPort<FromPrinters, ToPrinters>,
  ports: Pick<PrinterPorts, 'clock'>,
): void {
  const printers = new Map<number, Printer>();
  const sections = new Map<number, (mayLeave: boolean) => void>();

  function open(message: Extract<ToPrinters, { kind: 'open' }>): void {
    const { printerId, profile, timings } = message;
    const uri = parsePrinterUri(message.uri);
    if (!uri.ok) return;
    const printer = openPrinter(uri.value, { ...ports, profile, timings });
    printers.set(printerId, printer);
    const tell = (): void =>
      port.post({
        kind: 'status',
        printerId,
        status: printer.status(),
        abilities: printer.abilities(),
      });
    printer.onStatusChange(tell);
    tell();
  }

  async function print(message: Extract<ToPrinters, { kind: 'print' }>): Promise<Answer> {
    const { call, printerId, jobId } = message;
    const printer = printers.get(printerId);
    if (printer === undefined) return { kind: 'not-begun', why: 'The printer was closed.' };
    return printer.print({
      jobId,
      sections: message.sections,
      onSection: (start) =>
        new Promise((resolve) => {
          sections.set(call, resolve);
          port.post({ kind: 'section', call, start });
        }),
    });
  }

  async function answer(message: ToPrinters): Promise<Answer> {
    switch (message.kind) {
      case 'print':
        return print(message);
      case 'give-up':
        await printers.get(message.printerId)?.giveUp();
        return null;
      case 'kick-drawer':
        return (await printers.get(message.printerId)?.kickDrawer()) ?? false;
      case 'close': {
        const printer = printers.get(message.printerId);
        printers.delete(message.printerId);
        await printer?.close();
        return null;
      }
      case 'find':
        return findPrinters();
      case 'find-speed':
        return (await findSpeed(message.path, ports.clock)) ?? null;
      default:
        return null;
    }
  }

  port.onMessage((message) => {
    if (message.kind === 'open') return open(message);
    const { call } = message;
    if (message.kind === 'section-answer') {
      sections.get(call)?.(message.mayLeave);
      sections.delete(call);
      return;
    }
    answer(message).then(
      (done) => port.post({ kind: 'done', call, answer: done }),
      () => port.post({ kind: 'done', call, answer: { failure: 'The printer failed.' } }),
    );
  });
  // Nobody is there any more who could write down what leaves.
  port.onClose(() => {
    for (const printer of printers.values()) void printer.close();
  });
}
