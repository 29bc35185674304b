import { CharacterSet, PrinterTypes, ThermalPrinter } from 'node-thermal-printer';
import { encodeCp858 } from '../cp858.ts';

/** Whether a character is printed in normal size, or twice as wide and twice as high. */
type PrintSize = 'normal' | 'double';

/**
 * The one place that touches node-thermal-printer, as a byte encoder and nothing else. It never
 * gets an interface: its transports create files for absent devices and retry behind one's back.
 * Text, size, QR and cut are raw bytes, because the library's own ways are faulty; each
 * fault has its test beside this file.
 */
export class ThermalEncoder {
  readonly #printer: ThermalPrinter;

  constructor() {
    this.#printer = new ThermalPrinter({ type: PrinterTypes.EPSON, interface: '' });
  }

  /**
   * Starts a slip: every mode reset, then the code page (the reset loses it). Printers made for
   * China start in double-byte mode, and a country setting can turn `#` and `$` into other signs:
   * both are undone.
   */
  start(): void {
    this.raw(ESC, 0x40);
    this.raw(FS, 0x2e);
    this.raw(ESC, 0x52, 0);
    this.#printer.setCharacterSet(CharacterSet.PC858_EURO);
  }

  /** One line of text that is known to fit; every style is set and put back. */
  line(text: string, style: { align: 'left' | 'centre'; size: PrintSize; bold: boolean }): void {
    if (style.align === 'centre') this.#printer.alignCenter();
    if (style.size === 'double') this.raw(GS, 0x21, 0x11);
    if (style.bold) this.#printer.bold(true);
    this.#printer.append(Buffer.from(encodeCp858(text)));
    this.#printer.newLine();
    if (style.bold) this.#printer.bold(false);
    if (style.size === 'double') this.raw(GS, 0x21, 0x00);
    if (style.align === 'centre') this.#printer.alignLeft();
  }

  /** A centred QR symbol, model 2, modules of 4 dots, error correction M. Lengths count bytes. */
  qr(data: string): void {
    const bytes = new TextEncoder().encode(data);
    const storeLength = bytes.length + 3;
    this.#printer.alignCenter();
    this.raw(GS, 0x28, 0x6b, 4, 0, 0x31, 0x41, 0x32, 0);
    this.raw(GS, 0x28, 0x6b, 3, 0, 0x31, 0x43, 4);
    this.raw(GS, 0x28, 0x6b, 3, 0, 0x31, 0x45, 0x31);
    this.raw(GS, 0x28, 0x6b, storeLength & 0xff, storeLength >> 8, 0x31, 0x50, 0x30, ...bytes);
    this.raw(GS, 0x28, 0x6b, 3, 0, 0x31, 0x51, 0x30);
    this.#printer.alignLeft();
  }

  /** Feeds `feedLines` lines, goes on to the knife and cuts, leaving one point standing. */
  cut(feedLines: number): void {
    this.raw(ESC, 0x64, feedLines, GS, 0x56, 0x42, 0);
  }

  /** Everything since the last call. */
  take(): Uint8Array {
    // Without text the library's buffer is null, whatever its types say.
    const buffer: Buffer | null = this.#printer.getBuffer();
    this.#printer.clear();
    return buffer === null ? new Uint8Array() : Uint8Array.from(buffer);
  }

  private raw(...bytes: number[]): void {
    this.#printer.add(Buffer.from(bytes));
  }
}

const ESC = 0x1b;
const GS = 0x1d;
const FS = 0x1c;
