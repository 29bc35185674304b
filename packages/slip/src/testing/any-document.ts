import fc from 'fast-check';
import type { SlipBlock, SlipDocument } from '../document.ts';
import { hostileText, secretText } from './arbitraries.ts';

const align = fc.constantFrom('left' as const, 'centre' as const);
const bold = fc.boolean();

/** Any block, its texts as a broken provider or an old journal could hold them. */
export const anyBlock: fc.Arbitrary<SlipBlock> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text: hostileText, align, bold }),
  fc.record({ kind: fc.constant('big' as const), text: hostileText }),
  fc.record({
    kind: fc.constant('secret' as const),
    groups: fc.array(fc.oneof(fc.stringMatching(/^\d{4}$/), secretText), { maxLength: 7 }),
  }),
  fc.record({ kind: fc.constant('pair' as const), left: hostileText, right: hostileText, bold }),
  fc.record({
    kind: fc.constant('row' as const),
    left: hostileText,
    middle: hostileText,
    right: hostileText,
    bold,
  }),
  fc.record({
    kind: fc.constant('rule' as const),
    style: fc.constantFrom('single' as const, 'double' as const, 'star' as const),
  }),
  fc.constant({ kind: 'space' } as const),
  fc.constant({ kind: 'logo' } as const),
  fc.record({ kind: fc.constant('qr' as const), data: hostileText }),
  fc.record({
    kind: fc.constant('barcode' as const),
    symbology: fc.constantFrom('ean13' as const, 'code128' as const),
    data: fc.oneof(
      fc.stringMatching(/^\d{12,13}$/),
      fc.stringMatching(/^[ -~]{1,24}$/),
      hostileText,
    ),
  }),
);

/** Any slip made of such blocks. */
export const anyDocument: fc.Arbitrary<SlipDocument> = fc
  .array(
    fc.record({
      name: fc.constantFrom(
        'header' as const,
        'body' as const,
        'token' as const,
        'footer' as const,
      ),
      blocks: fc.array(anyBlock, { maxLength: 8 }),
    }),
    { maxLength: 5 },
  )
  .map((sections) => ({ version: 1, kind: 'sale', title: '', sections }));
