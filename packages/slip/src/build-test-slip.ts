import { formatSastDateTime } from '@tillkeeper/domain';
import { centred, heading, pair, paragraph, RULE, SPACE } from './build/blocks.ts';
import { storeBlocks } from './build/frame.ts';
import type { SlipBlock, SlipDocument } from './document.ts';
import type { StoreDetails } from './store.ts';

/** What a test slip says beside the shop. */
export interface TestSlipDetails {
  readonly printedUtcMs: number;
  /** How the printer is named in the settings. */
  readonly printerName: string;
}

/**
 * A slip without value that shows whether the printer is set up right: both edges, accents of the
 * code page, bold, double size in the form of a token, and the cut.
 */
export function buildTestSlip(store: StoreDetails, details: TestSlipDetails): SlipDocument {
  return {
    version: 1,
    kind: 'test',
    title: 'TEST SLIP',
    sections: [
      { name: 'header', blocks: [...storeBlocks(store), ...centred('TEST SLIP - NO VALUE'), RULE] },
      { name: 'body', blocks: sampleBlocks() },
      { name: 'footer', blocks: footer(store, details) },
    ],
  };
}

function sampleBlocks(): SlipBlock[] {
  return [
    ...pair('<- left edge', 'right edge ->'),
    ...paragraph('Accents: é ë ê ô ü ñ Ç € £ ½ °'),
    ...heading('This line is bold.'),
    SPACE,
    { kind: 'big', text: 'DOUBLE SIZE' },
    { kind: 'secret', groups: ['0000', '0000', '0000', '0000', '0000'] },
    SPACE,
    ...centred(
      'If every line above reads well and the paper is cut below, the printer is ready.',
      120,
    ),
  ];
}

function footer(store: StoreDetails, details: TestSlipDetails): SlipBlock[] {
  return [
    RULE,
    ...pair(store.tillName, formatSastDateTime(details.printedUtcMs)),
    ...pair('Printer', details.printerName),
  ];
}
