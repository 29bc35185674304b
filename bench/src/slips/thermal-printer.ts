import type { LaidOutLine } from '@tillkeeper/slip';
import { CharacterSet, PrinterTypes, ThermalPrinter } from 'node-thermal-printer';

/** node-thermal-printer as its manual has it used, its byte buffer taken instead of its transports. */
export function encodeWithThermalPrinter(lines: readonly LaidOutLine[]): Uint8Array {
  const printer = new ThermalPrinter({ type: PrinterTypes.EPSON, interface: '', width: 42 });
  printer.setCharacterSet(CharacterSet.PC858_EURO);
  for (const line of lines) printLine(printer, line);
  printer.cut();
  return printer.getBuffer();
}

function printLine(printer: ThermalPrinter, line: LaidOutLine): void {
  if (line.kind !== 'text') {
    printer.alignCenter();
    if (line.kind === 'qr') printer.printQR(line.data, { cellSize: 4, correction: 'M', model: 2 });
    if (line.kind === 'barcode') printer.code128(line.data);
    printer.alignLeft();
    return;
  }
  if (line.align === 'centre') printer.alignCenter();
  if (line.size === 'double') printer.setTextQuadArea();
  if (line.bold) printer.bold(true);
  printer.println(line.text);
  if (line.bold) printer.bold(false);
  if (line.size === 'double') printer.setTextNormal();
  if (line.align === 'centre') printer.alignLeft();
}
