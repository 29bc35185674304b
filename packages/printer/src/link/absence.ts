import { assertNever } from '@tillkeeper/domain';
import type { PrinterStatus } from '../printer.ts';
import type { PrinterUri } from '../uri.ts';

/** A printer that can't be used, with words for the cashier. */
export type Absent = Extract<PrinterStatus, { readonly kind: 'absent' }>;

/** Where a printer is plugged in, as people find it: a port, a device, an address, a queue. */
export function placeOf(uri: PrinterUri): string {
  switch (uri.kind) {
    case 'serial':
    case 'lp':
    case 'file':
      return uri.path;
    case 'usb':
      return `USB ${hex(uri.vendorId)}:${hex(uri.productId)}`;
    case 'tcp':
      return `${uri.host}:${uri.port}`;
    case 'spool':
      return uri.queue;
    case 'virtual':
      return 'the screen';
    default:
      return assertNever(uri);
  }
}

/** Turns the system's error on opening a line into what happened and what to do. */
export function explainOpenFailure(
  error: unknown,
  uri: PrinterUri,
  platform: NodeJS.Platform,
): Absent {
  const message = error instanceof Error ? error.message : String(error);
  const explain = CAUSES.find(([pattern]) => pattern.test(message))?.[1];
  return explain?.(uri, platform) ?? other(uri, message);
}

/** The cable was pulled, or the printer's converter lost its power. */
export function explainDisconnect(uri: PrinterUri): Absent {
  return absent(
    `The printer at ${placeOf(uri)} was unplugged or switched off.`,
    'Check its cable and power. The till connects by itself.',
  );
}

/** A slip was given up, and the line closed so that the rest of it can't come out later. */
export function explainGivenUp(why: string): Absent {
  return absent(why, 'Look at its paper, cover and cable. The till connects by itself.');
}

/** What else can be the reason when a printer says nothing at all. */
export function muteHint(uri: PrinterUri): string {
  if (uri.kind === 'serial')
    return `If it is on, its speed is not ${uri.baudRate}: see its own print-out, and choose that speed in the printer set-up.`;
  if (uri.kind === 'tcp' || uri.kind === 'lp' || uri.kind === 'usb')
    return 'If it is on and never answers, say so in the printer set-up.';
  return '';
}

type Explain = (uri: PrinterUri, platform: NodeJS.Platform) => Absent;

const CAUSES: readonly (readonly [RegExp, Explain])[] = [
  [/ECONNREFUSED/, refused],
  [/ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENOTFOUND|EAI_AGAIN/, unreachable],
  [/no such (file|device)|file not found|ENOENT|ENODEV|ENXIO|not found/i, notThere],
  [/cannot lock port|resource (busy|temporarily)|EBUSY|busy/i, inUse],
  [/permission denied|access (is )?denied|EACCES|EPERM|not permitted/i, notAllowed],
  [/inappropriate ioctl|not a typewriter|ENOTTY|EISDIR/i, notAPort],
  [/cannot find (module|package)|could not locate|no native build/i, notInstalled],
];

function notThere(uri: PrinterUri): Absent {
  if (uri.kind === 'spool')
    return absent(
      'This computer has no print queues.',
      'Choose another kind of printer in the printer set-up.',
    );
  return absent(
    `No printer is plugged in at ${placeOf(uri)}.`,
    'Plug the printer in and switch it on. The till connects by itself.',
  );
}

function refused(uri: PrinterUri): Absent {
  return absent(
    `The printer at ${placeOf(uri)} refuses the till.`,
    'Another till may be using it. If not, check its address in the printer set-up.',
  );
}

function unreachable(uri: PrinterUri): Absent {
  return absent(
    `No printer answers at ${placeOf(uri)}.`,
    'Check that it is on and its network cable is in. The till connects by itself.',
  );
}

function inUse(uri: PrinterUri): Absent {
  return absent(
    `Another program is using the printer at ${placeOf(uri)}.`,
    'Close the other program, or start this computer again.',
  );
}

function notAllowed(uri: PrinterUri, platform: NodeJS.Platform): Absent {
  // Windows says "access denied" for a port that is open elsewhere, and for a USB printer that
  // belongs to its own driver.
  if (platform === 'win32' && uri.kind === 'usb') return wrongDriver();
  if (platform === 'win32') return inUse(uri);
  return absent(`This computer does not let the till use ${placeOf(uri)}.`, howToAllow(uri));
}

/** The exact line that lets the till's user at the device, for whoever set this computer up. */
export function howToAllow(uri: PrinterUri): string {
  if (uri.kind === 'usb') {
    const rule = `SUBSYSTEM=="usb", ATTR{idVendor}=="${hex(uri.vendorId)}", ATTR{idProduct}=="${hex(uri.productId)}", MODE="0660", GROUP="lp"`;
    return `Put this line into /etc/udev/rules.d/70-tillkeeper.rules: ${rule} - then run: sudo usermod -aG lp $USER - and plug the printer in again.`;
  }
  const group = uri.kind === 'lp' ? 'lp' : 'dialout';
  return `Run in a terminal: sudo usermod -aG ${group} $USER - then log out and in again.`;
}

function wrongDriver(): Absent {
  return absent(
    'Windows keeps this printer for its own driver.',
    'Choose it as a Windows print queue in the printer set-up. No other driver is needed.',
  );
}

function notAPort(uri: PrinterUri): Absent {
  const what = uri.kind === 'serial' ? 'a serial port' : 'a printer';
  return absent(
    `${placeOf(uri)} is not ${what}.`,
    'Choose the right one in the printer set-up (settings: printer).',
  );
}

function notInstalled(uri: PrinterUri): Absent {
  const what = uri.kind === 'usb' ? 'USB printers' : 'serial ports';
  return absent(
    `The till can't use ${what} on this computer, so not the printer at ${placeOf(uri)}.`,
    'Install the till again, or choose another kind of printer in the settings.',
  );
}

function other(uri: PrinterUri, message: string): Absent {
  return absent(
    `The printer at ${placeOf(uri)} can't be opened (${message.slice(0, 120)}).`,
    'Check its cable, its power and the port in the settings.',
  );
}

function hex(id: number): string {
  return id.toString(16).padStart(4, '0');
}

function absent(why: string, mend: string): Absent {
  return { kind: 'absent', why, mend };
}
