import { describe, expect, it } from 'vitest';
import { parsePrinterUri } from './uri.ts';

describe('a printer’s name', () => {
  it.each([
    [
      'serial:///dev/ttyUSB0?baudRate=19200',
      { path: '/dev/ttyUSB0', baudRate: 19200, flowControl: 'none' },
    ],
    ['serial:/dev/ttyS0', { path: '/dev/ttyS0', baudRate: 9600, columns: 42 }],
    ['serial:com3?baudRate=9600&flowControl=rts', { path: 'COM3', flowControl: 'rts' }],
    ['serial:///dev/pts/4?flowControl=xon&columns=32', { flowControl: 'xon', columns: 32 }],
    [' virtual: ', { kind: 'virtual', columns: 42 }],
    ['virtual:?columns=48', { kind: 'virtual', columns: 48 }],
    ['lp:/dev/usb/lp0', { kind: 'lp', path: '/dev/usb/lp0' }],
    ['usb:04B8:0e28', { kind: 'usb', vendorId: 0x04b8, productId: 0x0e28 }],
    ['usb:04b8:0e28/X7M3', { kind: 'usb', serialNumber: 'X7M3' }],
    ['tcp://10.0.0.9', { kind: 'tcp', host: '10.0.0.9', port: 9100 }],
    ['tcp://[fe80::1]:9101?fence=none', { host: 'fe80::1', port: 9101, fence: 'none' }],
    ['spool:EPSON%20TM-T20', { kind: 'spool', queue: 'EPSON TM-T20' }],
    ['file:/var/slips.bin', { kind: 'file', path: '/var/slips.bin' }],
    [
      'lp:/dev/usb/lp0?status=none&drawer=pin5&profile=epson-tm-t20',
      { status: 'none', drawer: 'pin5' },
    ],
  ])('%s is read', (text, expected) => {
    const result = parsePrinterUri(text);
    expect(result.ok && result.value).toMatchObject({ ...expected, text: text.trim() });
  });

  it.each([
    ['', 'empty', 'serial:///dev/ttyUSB0'],
    ['COM3', 'unknown-scheme', 'serial:COM3'],
    ['http://printer', 'unknown-scheme', 'not a printer'],
    ['lp:lp0', 'bad-path', '/dev/usb/lp0'],
    ['usb:04b8', 'bad-path', '04b8:0e28'],
    ['tcp://', 'bad-path', '9100'],
    ['tcp://printer:99999', 'bad-path', 'network'],
    ['spool:', 'bad-path', 'print queue'],
    ['file:slips', 'bad-path', 'whole path'],
    ['tcp://printer?baudRate=9600', 'bad-parameter', 'columns'],
    ['lp:/dev/usb/lp0?status=maybe', 'bad-parameter', 'ask, none'],
    ['lp:/dev/usb/lp0?profile=../x', 'bad-parameter', 'resources/printers'],
    ['serial:ttyUSB0', 'bad-path', '/dev/ttyUSB0, or COM3'],
    ['serial:', 'bad-path', 'serial port'],
    ['virtual:/x', 'bad-path', 'no path'],
    ['serial:COM3?baud=9600', 'bad-parameter', 'baudRate'],
    ['serial:COM3?baudRate=9601', 'bad-parameter', '19200'],
    ['serial:COM3?baudRate=fast', 'bad-parameter', 'baudRate'],
    ['serial:COM3?flowControl=yes', 'bad-parameter', 'xon'],
    ['virtual:?columns=40', 'bad-parameter', '42'],
    ['virtual:?baudRate=9600', 'bad-parameter', 'columns'],
  ])('%j is refused as %s', (text, kind, words) => {
    const result = parsePrinterUri(text);
    expect(result.ok ? undefined : result.error.kind).toBe(kind);
    expect(result.ok ? '' : result.error.message).toContain(words);
  });
});
