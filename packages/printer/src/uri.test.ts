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
  ])('%s is read', (text, expected) => {
    const result = parsePrinterUri(text);
    expect(result.ok && result.value).toMatchObject({ ...expected, text: text.trim() });
  });

  it.each([
    ['', 'empty', 'serial:///dev/ttyUSB0'],
    ['COM3', 'unknown-scheme', 'serial:COM3'],
    ['http://printer', 'unknown-scheme', 'not a printer'],
    ['lp:/dev/usb/lp0', 'not-supported-yet', '"lp:" printers are not supported yet'],
    ['usb:04b8:0e28', 'not-supported-yet', 'usb'],
    ['tcp://10.0.0.9:9100', 'not-supported-yet', 'tcp'],
    ['spool:EPSON', 'not-supported-yet', 'spool'],
    ['file:/tmp/x', 'not-supported-yet', 'file'],
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
