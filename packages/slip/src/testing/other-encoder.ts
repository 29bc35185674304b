import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import type { SlipDocument } from '../document.ts';
import { layOut } from '../layout/lay-out.ts';
import type { Columns, LaidOutLine } from '../layout/line.ts';

/** The bytes of a slip as another, independent encoder makes them from the same lines. */
export function encodeElsewhere(document: SlipDocument, columns: Columns): Uint8Array {
  const encoder = new ReceiptPrinterEncoder({
    columns,
    language: 'esc-pos',
    codepageMapping: 'epson',
    feedBeforeCut: 1,
  });
  encoder.initialize().codepage('cp858');
  for (const { lines } of layOut(document, columns))
    for (const line of lines) encodeLine(encoder, line);
  return encoder.align('left').cut('partial').encode();
}

function encodeLine(encoder: ReceiptPrinterEncoder, line: LaidOutLine): void {
  switch (line.kind) {
    case 'text': {
      const times = line.size === 'double' ? 2 : 1;
      encoder.align(line.align === 'centre' ? 'center' : 'left');
      encoder.size(times, times).bold(line.bold).line(line.text).bold(false).size(1, 1);
      break;
    }
    case 'qr':
      encoder.align('center').qrcode(line.data, { model: 2, size: 4, errorlevel: 'm' });
      break;
    case 'barcode':
      encoder.align('center').barcode(line.data, line.symbology, { height: 80, text: true });
      break;
    case 'logo':
      break;
  }
}
