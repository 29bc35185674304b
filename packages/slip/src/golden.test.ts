import { describe, expect, it } from 'vitest';
import { encodeSections } from './encode/encode-sections.ts';
import { COLUMN_WIDTHS } from './layout/line.ts';
import { toText } from './layout/to-text.ts';
import { allSlips } from './testing/all-slips.ts';
import { hexDump, printOnScreen } from './testing/print.ts';

describe.each(allSlips())('the %s slip', (name, document) => {
  it.each(COLUMN_WIDTHS)('reads as agreed at %i columns, in text and in bytes', async (columns) => {
    await expect(toText(document, columns)).toMatchFileSnapshot(`golden/${name}-${columns}.txt`);
    await expect(hexDump(encodeSections(document, columns))).toMatchFileSnapshot(
      `golden/${name}-${columns}.hex`,
    );
  });

  it.each(COLUMN_WIDTHS)('comes out of a printer of %i columns as its text', (columns) => {
    const printed = printOnScreen(document, columns);
    expect(printed.text).toBe(toText(document, columns));
    expect(printed.events).toEqual([{ kind: 'cut', how: 'partial' }]);
  });

  it('survives being stored as JSON', () => {
    const restored: unknown = JSON.parse(JSON.stringify(document));
    expect(restored).toEqual(document);
  });
});
