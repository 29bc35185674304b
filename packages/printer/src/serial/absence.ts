import type { PrinterStatus } from '../printer.ts';

/** A printer that can't be used, with words for the cashier. */
export type Absent = Extract<PrinterStatus, { readonly kind: 'absent' }>;

/** Turns the system's error on opening a port into what happened and what to do. */
export function explainOpenFailure(
  error: unknown,
  path: string,
  platform: NodeJS.Platform,
): Absent {
  const message = error instanceof Error ? error.message : String(error);
  return (
    CAUSES.find(([pattern]) => pattern.test(message))?.[1](path, platform) ?? other(path, message)
  );
}

/** The cable was pulled, or the printer's converter lost its power. */
export function explainDisconnect(path: string): Absent {
  return absent(
    `The printer at ${path} was unplugged or switched off.`,
    'Check its cable and power. The till connects by itself.',
  );
}

/** A slip was given up, and the port closed so that the rest of it can't come out later. */
export function explainGivenUp(why: string): Absent {
  return absent(why, 'Look at its paper, cover and cable. The till connects by itself.');
}

type Explain = (path: string, platform: NodeJS.Platform) => Absent;

const CAUSES: readonly (readonly [RegExp, Explain])[] = [
  [/no such (file|device)|file not found|ENOENT|ENODEV|ENXIO/i, notThere],
  [/cannot lock port|resource (busy|temporarily)|EBUSY/i, inUse],
  [/permission denied|access (is )?denied|EACCES|EPERM/i, notAllowed],
  [/inappropriate ioctl|not a typewriter|ENOTTY/i, notAPort],
  [/cannot find (module|package)|could not locate|no native build/i, notInstalled],
];

function notThere(path: string): Absent {
  return absent(
    `No printer is plugged in at ${path}.`,
    'Plug the printer in and switch it on. The till connects by itself.',
  );
}

function inUse(path: string): Absent {
  return absent(
    `Another program is using the printer at ${path}.`,
    'Close the other program, or start this computer again.',
  );
}

function notAllowed(path: string, platform: NodeJS.Platform): Absent {
  // Windows says "access denied" for a port that is open elsewhere.
  if (platform === 'win32') return inUse(path);
  return absent(
    `This computer does not let the till use ${path}.`,
    'Run in a terminal: sudo usermod -aG dialout $USER - then log out and in again.',
  );
}

function notAPort(path: string): Absent {
  return absent(`${path} is not a serial port.`, 'Choose the right port in the settings: printer.');
}

function notInstalled(path: string): Absent {
  return absent(
    `The till can't use serial ports on this computer, so not the printer at ${path}.`,
    'Install the till again, or choose another kind of printer in the settings.',
  );
}

function other(path: string, message: string): Absent {
  return absent(
    `The printer at ${path} can't be opened (${message.slice(0, 120)}).`,
    'Check its cable, its power and the port in the settings.',
  );
}

function absent(why: string, mend: string): Absent {
  return { kind: 'absent', why, mend };
}
