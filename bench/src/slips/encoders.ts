import {
  type Columns,
  encodeSections,
  type LaidOutLine,
  layOut,
  type SlipDocument,
} from '@tillkeeper/slip';
import { encodeWithReceiptPrinterEncoder } from './receipt-printer-encoder.ts';
import { encodeWithReceiptline } from './receiptline.ts';
import { encodeWithThermalPrinter } from './thermal-printer.ts';

/** The paper of most shops: 80 mm in font A of the printers that count 42. */
export const COLUMNS: Columns = 42;

/** A slip ready to be encoded by anyone. */
export interface BenchSlip {
  readonly name: string;
  readonly document: SlipDocument;
  /** Laid out already: the others are given for nothing what ours has to do. */
  readonly lines: readonly LaidOutLine[];
}

/** Makes the bytes of a slip; returns how many they are. */
export type Encode = (slip: BenchSlip) => number;

/** Prepares slips for a round. */
export function benchSlips(slips: readonly (readonly [string, SlipDocument])[]): BenchSlip[] {
  return slips.map(([name, document]) => ({
    name,
    document,
    lines: layOut(document, COLUMNS).flatMap((section) => section.lines),
  }));
}

/** Everybody who makes ESC/POS of the same slip, ours from the document on. */
export const ENCODERS = {
  till: ({ document }) =>
    encodeSections(document, COLUMNS).reduce((sum, { bytes }) => sum + bytes.length, 0),
  thermalPrinter: ({ lines }) => encodeWithThermalPrinter(lines).length,
  receiptPrinterEncoder: ({ lines }) => encodeWithReceiptPrinterEncoder(lines, COLUMNS).length,
  receiptline: ({ lines }) => encodeWithReceiptline(lines, COLUMNS).length,
} as const satisfies Record<string, Encode>;
