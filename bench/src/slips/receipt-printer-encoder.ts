import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import type { Columns, LaidOutLine } from '@tillkeeper/slip';

/** @point-of-sale/receipt-printer-encoder as its manual has it used. */
export function encodeWithReceiptPrinterEncoder(
  lines: readonly LaidOutLine[],
  columns: Columns,
): Uint8Array {
  const encoder = new ReceiptPrinterEncoder({
    columns,
    language: 'esc-pos',
    codepageMapping: 'epson',
    feedBeforeCut: 1,
  });
  encoder.initialize().codepage('cp858');
  for (const line of lines) printLine(encoder, line);
  return encoder.cut('partial').encode();
}

function printLine(encoder: ReceiptPrinterEncoder, line: LaidOutLine): void {
  if (line.kind === 'logo') return;
  if (line.kind === 'qr') {
    encoder.align('center').qrcode(line.data, { model: 2, size: 4, errorlevel: 'm' });
    return;
  }
  if (line.kind === 'barcode') {
    encoder.align('center').barcode(line.data, line.symbology, { height: 80, text: true });
    return;
  }
  const times = line.size === 'double' ? 2 : 1;
  encoder.align(line.align === 'centre' ? 'center' : 'left');
  encoder.size(times, times).bold(line.bold).line(line.text).bold(false).size(1, 1);
}
