import { CharacterSet, PrinterTypes, ThermalPrinter } from 'node-thermal-printer';

/**
 * The one place that touches node-thermal-printer, as an encoder and nothing else. Each of its
 * commands is asked for once, when the till starts, and its bytes are kept: the library joins two
 * buffers at every call, which costs more than all the rest of a slip. It never gets an interface:
 * its transports create files for absent devices and retry behind one's back. Size, QR and cut are
 * raw bytes, because the library's own ways are faulty; each fault has its test beside this file.
 */
export const COMMANDS = {
  /**
   * Every mode reset, then the code page (the reset loses it). Printers made for China start in
   * double-byte mode, and a country setting can turn `#` and `$` into other signs: both are undone.
   */
  start: Uint8Array.of(
    ...[0x1b, 0x40, 0x1c, 0x2e, 0x1b, 0x52, 0],
    ...bytesOf((printer) => printer.setCharacterSet(CharacterSet.PC858_EURO)),
  ),
  alignLeft: bytesOf((printer) => printer.alignLeft()),
  alignCentre: bytesOf((printer) => printer.alignCenter()),
  boldOn: bytesOf((printer) => printer.bold(true)),
  boldOff: bytesOf((printer) => printer.bold(false)),
  lineFeed: bytesOf((printer) => printer.newLine()),
  sizeNormal: Uint8Array.of(0x1d, 0x21, 0x00),
  /** Twice as wide and twice as high. */
  sizeDouble: Uint8Array.of(0x1d, 0x21, 0x11),
} as const;

function bytesOf(command: (printer: ThermalPrinter) => void): Uint8Array {
  const printer = new ThermalPrinter({ type: PrinterTypes.EPSON, interface: '' });
  command(printer);
  return Uint8Array.from(printer.getBuffer());
}
