import { writeCp858 } from '../cp858.ts';
import { ByteWriter } from './byte-writer.ts';
import { COMMANDS } from './commands.ts';
import type { Raster } from './raster.ts';

/** How a line of text looks. */
export interface LineStyle {
  readonly align: 'left' | 'centre';
  /** `double` is twice as wide and twice as high. */
  readonly size: 'normal' | 'double';
  readonly bold: boolean;
}

const PLAIN: LineStyle = { align: 'left', size: 'normal', bold: false };

/**
 * Makes ESC/POS bytes. A style is sent when it changes and put back before {@link take}, so that
 * every section begins plain, whatever became of the one before it.
 */
export class ThermalEncoder {
  readonly #out = new ByteWriter();
  #style = PLAIN;

  /** Begins a slip on a printer in an unknown state. */
  start(): void {
    this.#out.add(COMMANDS.start);
    this.#style = PLAIN;
  }

  /** One line of text that is known to fit. */
  line(text: string, style: LineStyle): void {
    // A blank line looks the same in every style, but not in every height.
    if (text === '') this.#setStyle({ ...this.#style, size: 'normal' });
    else this.#setStyle(style);
    writeCp858(text, this.#out);
    this.#out.add(COMMANDS.lineFeed);
  }

  /** A centred QR symbol, model 2, error correction M. Lengths count bytes. */
  qr(data: string): void {
    const bytes = new TextEncoder().encode(data);
    const storeLength = bytes.length + 3;
    this.#setStyle({ ...PLAIN, align: 'centre' });
    this.#out.add([...SYMBOL, 4, 0, 0x31, 0x41, 0x32, 0]);
    this.#out.add([...SYMBOL, 3, 0, 0x31, 0x43, moduleDots(bytes.length)]);
    this.#out.add([...SYMBOL, 3, 0, 0x31, 0x45, 0x31]);
    this.#out.add([...SYMBOL, storeLength & 0xff, storeLength >> 8, 0x31, 0x50, 0x30]);
    this.#out.add(bytes);
    this.#out.add([...SYMBOL, 3, 0, 0x31, 0x51, 0x30]);
  }

  /** A centred bar code of usual height, its characters below it. */
  barcode(symbology: 'ean13' | 'code128', data: string): void {
    // `{` begins a command within code 128; `{B` chooses the set that holds all of ASCII.
    const text = symbology === 'ean13' ? data : `{B${data.replaceAll('{', '{{')}`;
    this.#setStyle({ ...PLAIN, align: 'centre' });
    this.#out.add([0x1d, 0x68, BARCODE_DOTS, 0x1d, 0x77, 2, 0x1d, 0x66, 0, 0x1d, 0x48, 2]);
    this.#out.add([0x1d, 0x6b, symbology === 'ean13' ? 67 : 73, text.length]);
    this.#out.add(new TextEncoder().encode(text));
  }

  /** A centred picture. */
  raster({ widthDots, heightDots, bits }: Raster): void {
    const widthBytes = widthDots / 8;
    this.#setStyle({ ...PLAIN, align: 'centre' });
    this.#out.add([0x1d, 0x76, 0x30, 0, widthBytes & 0xff, widthBytes >> 8]);
    this.#out.add([heightDots & 0xff, heightDots >> 8]);
    this.#out.add(bits);
  }

  /** Feeds `feedLines` lines, goes on to the knife and cuts, leaving one point standing. */
  cut(feedLines: number): void {
    this.#out.add([0x1b, 0x64, feedLines, 0x1d, 0x56, 0x42, 0]);
  }

  /** Everything since the last call, the style put back. */
  take(): Uint8Array {
    this.#setStyle(PLAIN);
    return this.#out.take();
  }

  #setStyle(style: LineStyle): void {
    const now = this.#style;
    if (style.align !== now.align)
      this.#out.add(style.align === 'centre' ? COMMANDS.alignCentre : COMMANDS.alignLeft);
    if (style.size !== now.size)
      this.#out.add(style.size === 'double' ? COMMANDS.sizeDouble : COMMANDS.sizeNormal);
    if (style.bold !== now.bold) this.#out.add(style.bold ? COMMANDS.boldOn : COMMANDS.boldOff);
    this.#style = style;
  }
}

/**
 * As large as a cheap phone likes it where the symbol is small: 33 modules hold 62 bytes, which is
 * 25 mm; 69 modules hold 331, and the narrowest paper takes them at half a millimetre each.
 */
function moduleDots(byteCount: number): number {
  return byteCount <= 62 ? 6 : 4;
}

const BARCODE_DOTS = 80;
const SYMBOL = [0x1d, 0x28, 0x6b] as const;
