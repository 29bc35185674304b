import { describe, expect, it } from 'vitest';
import { explainOpenFailure } from './absence.ts';

describe('why a serial printer is not there', () => {
  it.each([
    [
      'Error: No such file or directory, cannot open /dev/ttyUSB0',
      'linux',
      'No printer is plugged in at /dev/ttyUSB0.',
      'Plug',
    ],
    ['Opening /dev/ttyUSB0: File not found', 'win32', 'No printer is plugged in', 'Plug'],
    [
      'Error: Permission denied, cannot open /dev/ttyUSB0',
      'linux',
      'does not let the till use',
      'sudo usermod -aG dialout $USER',
    ],
    ['Opening COM3: Access denied', 'win32', 'Another program is using', 'Close'],
    [
      'Error Resource temporarily unavailable Cannot lock port',
      'linux',
      'Another program is using',
      'Close',
    ],
    ['Error: Inappropriate ioctl for device', 'linux', 'is not a serial port', 'settings'],
    [
      "Cannot find package 'serialport' imported from x",
      'linux',
      'can’t use serial ports',
      'Install',
    ],
    ['Error: Input/output error setting custom baud rate', 'linux', 'Input/output error', 'cable'],
  ] as const)('%s', (message, platform, why, mend) => {
    const status = explainOpenFailure(new Error(message), '/dev/ttyUSB0', platform);
    expect(status.why.replace(/'/g, '’')).toContain(why);
    expect(status.mend).toContain(mend);
  });
});
