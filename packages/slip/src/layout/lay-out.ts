import { assertNever } from '@tillkeeper/domain';
import { transliterate } from '../cp858.ts';
import type { SlipBlock, SlipDocument } from '../document.ts';
import { layOutCode } from './code.ts';
import { type Columns, type LaidOutLine, type LaidOutSection, line } from './line.ts';
import { layOutPair } from './pair.ts';
import { layOutRow } from './row.ts';
import { layOutSecret } from './secret.ts';
import { wrap, wrapBig, wrapEvenly } from './wrap.ts';

/** Sets a slip in lines for a paper width. Pure; nothing overflows, whatever the texts hold. */
export function layOut(document: SlipDocument, columns: Columns): LaidOutSection[] {
  return document.sections.map((section) => ({
    name: section.name,
    lines: section.blocks.flatMap((block) => layOutBlock(block, columns)),
  }));
}

function layOutBlock(block: SlipBlock, columns: Columns): LaidOutLine[] {
  switch (block.kind) {
    case 'text':
      return wrapText(printable(block.text), columns, block.align).map((text) =>
        line(text, { align: block.align, bold: block.bold ?? false }),
      );
    case 'big':
      return wrapBig(printable(block.text), columns / 2).map((text) =>
        line(text, { align: 'centre', size: 'double', bold: true }),
      );
    case 'secret':
      return layOutSecret(block.groups.map(transliterate), columns);
    case 'pair':
      return layOutPair(printable(block.left), printable(block.right), columns).map((text) =>
        line(text, { bold: block.bold ?? false }),
      );
    case 'row':
      return layOutRow(
        printable(block.left),
        printable(block.middle),
        printable(block.right),
        columns,
      ).map((text) => line(text, { bold: block.bold ?? false }));
    case 'rule':
      return [line(RULE_CHARACTERS[block.style].repeat(columns))];
    case 'space':
      return [line('')];
    case 'qr':
    case 'barcode':
      return layOutCode(block, columns);
    case 'logo':
      return [block];
    default:
      return assertNever(block);
  }
}

function wrapText(text: string, columns: number, align: 'left' | 'centre'): string[] {
  return align === 'centre' ? wrapEvenly(text, columns) : wrap(text, columns);
}

const RULE_CHARACTERS = { single: '-', double: '=', star: '*' } as const;

/** Line breaks stay, everything else becomes characters that the printer has. */
function printable(text: string): string {
  return text.split('\n').map(transliterate).join('\n');
}
