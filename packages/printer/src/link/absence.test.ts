import { describe, expect, it } from 'vitest';
import { parsePrinterUri } from '../uri.ts';
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
    const status = explainOpenFailure(new Error(message), uriOf('serial:/dev/ttyUSB0'), platform);
    expect(status.why.replace(/'/g, '’')).toContain(why);
    expect(status.mend).toContain(mend);
  });
});

describe('why another printer is not there', () => {
  it.each([
    ['lp:/dev/usb/lp0', 'EACCES: permission denied', 'linux', 'usermod -aG lp $USER'],
    ['usb:04b8:0e28', 'Permission denied (os error 13)', 'linux', 'ATTR{idVendor}=="04b8"'],
    ['usb:04b8:0e28', 'Access denied', 'win32', 'Windows print queue'],
    ['tcp://10.0.0.9', 'connect ECONNREFUSED 10.0.0.9:9100', 'linux', 'address'],
    ['tcp://10.0.0.9', 'ETIMEDOUT', 'linux', 'network cable'],
    ['spool:EPSON', 'spawn lp ENOENT', 'linux', 'another kind'],
  ] as const)('%s: %s', (uri, message, platform, mend) => {
    expect(explainOpenFailure(new Error(message), uriOf(uri), platform).mend).toContain(mend);
  });
});

function uriOf(text: string) {
  const uri = parsePrinterUri(text);
  if (!uri.ok) throw new Error(uri.error.message);
  return uri.value;
}
