import { assertNever, type Clock } from '@tillkeeper/domain';
import { openLinkedPrinter } from './driver/linked-printer.ts';
import type { PrinterTimings } from './driver/timings.ts';
import { openFileLink } from './link/file.ts';
import type { LinkOpener } from './link/link.ts';
import { openLpLink } from './link/lp.ts';
import { openSerialLink } from './link/serial.ts';
import { spoolOpener } from './link/spool.ts';
import { openTcpLink } from './link/tcp.ts';
import { usbOpener } from './link/usb.ts';
import type { Printer } from './printer.ts';
import { GENERIC_PROFILE, type PrinterProfile } from './profile.ts';
import type { PrinterUri } from './uri.ts';
import { openVirtualPrinter, type VirtualPorts } from './virtual/virtual-printer.ts';

/** What printers need from the outside world; each kind takes what it needs. */
export interface PrinterPorts extends VirtualPorts {
  readonly clock: Clock;
  /** What is known of this kind of printer; what most have in common where absent. */
  readonly profile?: PrinterProfile;
  readonly timings?: Partial<PrinterTimings>;
  readonly platform?: NodeJS.Platform;
}

/**
 * Opens the printer that the settings name. Returns at once: whether it is there is its status,
 * which changes by itself as it is plugged in and out, opened and closed, and runs out of paper.
 */
export function openPrinter(uri: PrinterUri, ports: PrinterPorts): Printer {
  if (uri.kind === 'virtual') return openVirtualPrinter(uri, ports);
  const { profile = GENERIC_PROFILE, clock, timings, platform } = ports;
  return openLinkedPrinter(uri, {
    clock,
    profile,
    openLink,
    ...(timings === undefined ? {} : { timings }),
    ...(platform === undefined ? {} : { platform }),
  });
}

const usb = usbOpener();
const spool = spoolOpener();

/** Opens the line that a printer's name asks for. */
const openLink: LinkOpener = (uri) => {
  switch (uri.kind) {
    case 'serial':
      return openSerialLink(uri);
    case 'lp':
      return openLpLink(uri);
    case 'usb':
      return usb(uri);
    case 'tcp':
      return openTcpLink(uri);
    case 'spool':
      return spool(uri);
    case 'file':
      return openFileLink(uri);
    case 'virtual':
      throw new Error('A printer on the screen has no line.');
    default:
      return assertNever(uri);
  }
};
