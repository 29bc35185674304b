import { assertNever, type Clock } from '@tillkeeper/domain';
import type { Printer } from './printer.ts';
import { openSerialPrinter, type SerialPorts } from './serial/serial-printer.ts';
import type { PrinterUri } from './uri.ts';
import { openVirtualPrinter, type VirtualPorts } from './virtual/virtual-printer.ts';

/** What printers need from the outside world; each kind takes what it needs. */
export interface PrinterPorts extends VirtualPorts, SerialPorts {
  readonly clock: Clock;
}

/**
 * Opens the printer that the settings name. Returns at once: whether it is there is its status,
 * which changes by itself as it is plugged in and out.
 */
export function openPrinter(uri: PrinterUri, ports: PrinterPorts): Printer {
  switch (uri.kind) {
    case 'serial':
      return openSerialPrinter(uri, ports);
    case 'virtual':
      return openVirtualPrinter(uri, ports);
    default:
      return assertNever(uri);
  }
}
