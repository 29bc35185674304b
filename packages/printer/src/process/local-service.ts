import { findPrinters } from '../discovery/find-printers.ts';
import { findSpeed } from '../discovery/find-speed.ts';
import { openPrinter, type PrinterPorts } from '../open-printer.ts';
import type { PrinterService } from './printer-service.ts';

/** Printers in this very process: for tests and tools, where no till can be frozen. */
export function localPrinterService(ports: PrinterPorts): PrinterService {
  return {
    open: (uri, profile, timings = {}) =>
      openPrinter(uri, { ...ports, profile, timings: { ...ports.timings, ...timings } }),
    find: () => findPrinters(),
    findSpeed: (path) => findSpeed(path, ports.clock),
    close: () => undefined,
  };
}
