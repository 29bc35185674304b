import type { SlipBlock, SlipDocument } from '../../document.ts';
import type { StoreDetails } from '../../store.ts';
import { wordsOf } from '../../template.ts';
import { barcode, bold, centred, pair, paragraph, qr, SPACE } from '../blocks.ts';
import { type OfficeStamp, officeSlip } from './office-slip.ts';

/** Which printer is tried. */
export interface TestSlipInput extends OfficeStamp {
  /** How the settings name it: `serial:///dev/ttyUSB0`. */
  readonly printerName: string;
  /** The width that was chosen, in characters. */
  readonly columns: number;
}

/** A slip that shows at a glance whether width, code page, sizes, codes and knife are right. */
export function buildTestSlip(input: TestSlipInput, store: StoreDetails): SlipDocument {
  const words = wordsOf(store);
  return officeSlip(store, input, {
    kind: 'test',
    title: 'TEST SLIP',
    standing: words.testSlip,
    blocks: [
      ...pair(words.printer, input.printerName),
      ...pair(words.columns, String(input.columns)),
      SPACE,
      ...paragraph(words.testRuler),
      { kind: 'rule', style: 'double' },
      ...paragraph(ruler(input.columns)),
      { kind: 'rule', style: 'double' },
      SPACE,
      ...paragraph(words.testSizes),
      ...centred('1234 5678').map(bold),
      { kind: 'secret', groups: ['1234', '5678'] },
      SPACE,
      ...paragraph(words.testLetters),
      ...LETTERS,
      ...paragraph(words.testCodes),
      ...barcode('1234567890'),
      ...qr('TEST SLIP - NO VALUE', ''),
      SPACE,
      ...paragraph(words.testCut),
    ],
  });
}

/** `|234567890123...|`: the last column is counted, not guessed. */
function ruler(columns: number): string {
  const digits = Array.from({ length: columns }, (_, at) => String((at + 1) % 10)).join('');
  return `|${digits.slice(1, -1)}|`;
}

const LETTERS: readonly SlipBlock[] = [
  ...centred('é ê ë ï ô ö û ñ Ç É € £ ° ½'),
  ...centred('# $ @ [ \\ ] ^ { | } ~'),
  SPACE,
];
