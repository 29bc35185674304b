import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transliterate } from './cp858.ts';
import type { SlipBlock } from './document.ts';
import { encodeSections, sectionNames } from './encode/encode-sections.ts';
import { layOut } from './layout/lay-out.ts';
import { COLUMN_WIDTHS, type LaidOutLine } from './layout/line.ts';
import { toText } from './layout/to-text.ts';
import { markAsCopy } from './mark-as-copy.ts';
import { markAsTraining } from './mark-as-training.ts';
import { anyBlock, anyDocument } from './testing/any-document.ts';
import { hostileText } from './testing/arbitraries.ts';
import { printOnScreen } from './testing/print.ts';

const columns = fc.constantFrom(...COLUMN_WIDTHS);
/** Drawing any Unicode is slow on a busy machine. */
const SLOW = { timeout: 60_000 };

describe('whatever blocks a slip is made of', () => {
  it(
    'no line is wider than the paper, and every character is one that the printer has',
    SLOW,
    () => {
      fc.assert(
        fc.property(anyDocument, columns, (document, width) => {
          for (const line of linesOf(document, width)) {
            if (line.kind !== 'text') continue;
            const cells = line.text.length * (line.size === 'double' ? 2 : 1);
            expect(cells).toBeLessThanOrEqual(width);
            expect(transliterate(line.text)).toBe(line.text);
          }
        }),
      );
    },
  );

  it('nothing of a block is lost, and nothing is added', SLOW, () => {
    fc.assert(
      fc.property(anyBlock, columns, (block, width) => {
        const document = {
          version: 1,
          kind: 'sale',
          title: '',
          sections: [{ name: 'body', blocks: [block] }],
        } as const;
        const printed = linesOf(document, width).map(contentOf).join('');
        expect(withoutBlanks(printed)).toBe(withoutBlanks(meantBy(block, width)));
      }),
      { numRuns: 500 },
    );
  });

  it('the printer obeys no command of the texts, and prints the text copy', SLOW, () => {
    fc.assert(
      fc.property(anyDocument, columns, (document, width) => {
        const printed = printOnScreen(document, width);
        expect(printed.text).toBe(toText(document, width));
        expect(printed.events).toEqual([{ kind: 'cut', how: 'partial' }]);
      }),
    );
  });

  it('each section is sent by itself, named, the cut last', SLOW, () => {
    fc.assert(
      fc.property(anyDocument, columns, (document, width) => {
        const sections = encodeSections(document, width);
        expect(sections.map(({ name }) => name)).toEqual([...sectionNames(document), 'cut']);
        expect(sections.at(-1)?.kind).toBe('cut');
      }),
    );
  });

  it('a copy and a training slip hold all of it, and say what they are at both ends', SLOW, () => {
    fc.assert(
      fc.property(anyDocument, hostileText, columns, (document, words, width) => {
        const whole = toText(document, width).trimEnd();
        const copy = toText(
          markAsCopy(document, { copyNumber: 7, printedUtcMs: 0, operatorName: words, why: words }),
          width,
        );
        expect(copy).toContain(whole);
        expect(copy.match(/COPY 7/g)?.length).toBeGreaterThanOrEqual(2);
        const training = toText(markAsTraining(document), width);
        expect(training).toContain(whole);
        expect(training.match(/TRAINING/g)?.length).toBeGreaterThanOrEqual(2);
      }),
    );
  });
});

function linesOf(...[document, width]: Parameters<typeof layOut>): LaidOutLine[] {
  return layOut(document, width).flatMap(({ lines }) => lines);
}

function contentOf(line: LaidOutLine): string {
  if (line.kind === 'text') return line.text;
  return line.kind === 'logo' ? '' : line.data;
}

/** What must be on paper, in this order; blanks may move. */
function meantBy(block: SlipBlock, width: number): string {
  switch (block.kind) {
    case 'text':
      return printable(block.text);
    case 'big':
      // The dash between two big lines gives way to the end of the first one.
      return printable(block.text).length <= width / 2
        ? printable(block.text)
        : printable(block.text).replaceAll(' - ', ' ');
    case 'secret':
      return block.groups.map(printable).join('');
    case 'pair':
      return printable(block.left) + printable(block.right);
    case 'row':
      return printable(block.left) + printable(block.middle) + printable(block.right);
    case 'rule':
      return { single: '-', double: '=', star: '*' }[block.style].repeat(width);
    case 'space':
    case 'logo':
      return '';
    case 'qr':
    case 'barcode':
      return codeText(block, width);
  }
}

function codeText(block: Extract<SlipBlock, { kind: 'qr' | 'barcode' }>, width: number): string {
  const [line] = linesOf(
    { version: 1, kind: 'sale', title: '', sections: [{ name: 'body', blocks: [block] }] },
    width as 32 | 42 | 48,
  );
  return line?.kind === block.kind ? block.data : transliterate(block.data);
}

function printable(text: string): string {
  return text.split('\n').map(transliterate).join('\n');
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}
