/** One ESC/POS command, as the bytes say it. Counts and coordinates are in the printer's own units. */
export type Command =
  | { readonly kind: 'glyph'; readonly byte: number }
  | { readonly kind: 'line-feed' }
  | { readonly kind: 'carriage-return' }
  | { readonly kind: 'tab' }
  | { readonly kind: 'form-feed' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'initialise' }
  /** ESC !: font, bold, size and underline in one byte. */
  | { readonly kind: 'print-mode'; readonly bits: number }
  /** GS !: width in the high half, height in the low half, 0 for single. */
  | { readonly kind: 'size'; readonly bits: number }
  | { readonly kind: 'set'; readonly what: SettingName; readonly value: number }
  | { readonly kind: 'tab-stops'; readonly columns: readonly number[] }
  | { readonly kind: 'move'; readonly how: 'absolute' | 'relative'; readonly dots: number }
  | { readonly kind: 'feed'; readonly unit: 'lines' | 'dots'; readonly count: number }
  | { readonly kind: 'cut'; readonly how: 'full' | 'partial'; readonly feedDots: number }
  | { readonly kind: 'drawer'; readonly pin: 2 | 5; readonly onMs: number; readonly offMs: number }
  | { readonly kind: 'barcode'; readonly symbology: number; readonly data: Uint8Array }
  | {
      readonly kind: 'raster';
      readonly widthDots: number;
      readonly heightDots: number;
      /** A bit for each dot, where the command gives them row by row. */
      readonly bits?: Uint8Array;
    }
  /** GS ( k: a two-dimensional symbol; `parameters` follow `cn` and `fn`. */
  | {
      readonly kind: 'symbol';
      readonly symbology: number;
      readonly fn: number;
      readonly parameters: Uint8Array;
    }
  /** A question that a real printer answers over the same line. */
  | { readonly kind: 'query'; readonly name: QueryName; readonly argument: number }
  /** GS ( H: answered with these four bytes when everything before it is on paper. */
  | { readonly kind: 'fence'; readonly id: Uint8Array }
  /** Understood and without effect on paper as it is modelled here. */
  | { readonly kind: 'ignored'; readonly name: string };

/** A mode that one number sets. */
export type SettingName =
  | 'bold'
  | 'double-strike'
  | 'underline'
  | 'reverse'
  | 'align'
  | 'font'
  | 'code-page'
  | 'character-spacing'
  | 'line-spacing'
  | 'left-margin'
  | 'print-width'
  | 'status-back';

/** A question to the printer. */
export type QueryName = 'DLE EOT' | 'DLE ENQ' | 'GS r' | 'GS I' | 'DLE DC4 7';

/** What the head of a byte stream holds. */
export type Parsed =
  | { readonly kind: 'command'; readonly command: Command; readonly length: number }
  /** No command that we know: so many bytes are passed over. */
  | { readonly kind: 'unknown'; readonly length: number }
  /** The command goes on in bytes that have not come yet. */
  | { readonly kind: 'incomplete' };
