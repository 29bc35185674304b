/**
 * A slip as it is meant, before it meets a paper width: stored with the sale, laid out for 32, 42
 * or 48 columns, and turned into bytes. Plain JSON.
 */
export interface SlipDocument {
  readonly version: 1;
  readonly kind: SlipKind;
  /** Shown in the journal and on screen: `1VOUCHER R 100.00`. */
  readonly title: string;
  /** Sent one after another; the printer counts those that the line took. */
  readonly sections: readonly SlipSection[];
}

/** What a slip is for. A copy and a training slip keep the kind of what they repeat. */
export type SlipKind =
  | 'sale'
  | 'pending'
  | 'void'
  | 'refund'
  | 'x-report'
  | 'z-report'
  | 'cash'
  | 'test';

/** A part of a slip that belongs together, such as one token with its label. A tear can go through it. */
export interface SlipSection {
  readonly name: 'header' | 'body' | 'token' | 'footer';
  readonly blocks: readonly SlipBlock[];
}

/** One piece of a slip. Text may be any Unicode; the encoder transliterates what CP858 lacks. */
export type SlipBlock =
  /** A line or paragraph, wrapped at words. */
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly align: 'left' | 'centre';
      readonly bold?: boolean;
    }
  /** Double width and height: the first thing seen. Wrapped at words within half the columns. */
  | { readonly kind: 'big'; readonly text: string }
  /** A PIN or token in double size, in the groups given, never broken inside a group. */
  | { readonly kind: 'secret'; readonly groups: readonly string[] }
  /** A label at the left and a value at the right; a long value goes on its own line. */
  | {
      readonly kind: 'pair';
      readonly left: string;
      readonly right: string;
      readonly bold?: boolean;
    }
  /** A line of a table: a label, a count and an amount, each in its column. */
  | {
      readonly kind: 'row';
      readonly left: string;
      readonly middle: string;
      readonly right: string;
      readonly bold?: boolean;
    }
  /** A line across the paper; `star` frames what must not be overlooked. */
  | { readonly kind: 'rule'; readonly style: 'single' | 'double' | 'star' }
  | { readonly kind: 'space' }
  | { readonly kind: 'qr'; readonly data: string }
  /** `ean13` takes 12 or 13 digits, `code128` any ASCII. The characters stand below the bars. */
  | { readonly kind: 'barcode'; readonly symbology: 'ean13' | 'code128'; readonly data: string }
  /** The shop's logo as it is on the day of printing; nothing where the shop has none. */
  | { readonly kind: 'logo' };
