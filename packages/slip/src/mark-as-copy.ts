import { formatSastDateTime } from '@tillkeeper/domain';
import { heading, pair } from './build/blocks.ts';
import { formatSlipNumber } from './build/frame.ts';
import type { SlipBlock, SlipDocument, SlipSection } from './document.ts';

/** What a copy says about itself. */
export interface CopyDetails {
  /** 1 for the first paper after the original. */
  readonly copyNumber: number;
  readonly originalSlipNumber: number;
  readonly printedUtcMs: number;
  readonly operatorName: string;
  /** Why it was printed again, in the operator's or the till's words. */
  readonly why: string;
}

/**
 * The same slip again, framed so that nobody can pass it on as a second token: numbered at the
 * top, marked at the bottom. Give it the original document, not a copy.
 */
export function markAsCopy(document: SlipDocument, copy: CopyDetails): SlipDocument {
  return {
    ...document,
    title: `COPY ${copy.copyNumber} ${document.title}`,
    sections: [
      { name: 'header', blocks: copyBlocks(copy) },
      ...document.sections,
      bottomMark(copy),
    ],
  };
}

function copyBlocks(copy: CopyDetails): SlipBlock[] {
  return [
    { kind: 'rule', style: 'star' },
    ...heading(
      `COPY ${copy.copyNumber} - REPRINT OF SLIP ${formatSlipNumber(copy.originalSlipNumber)}`,
    ),
    ...heading('NOT A NEW TOKEN. NO VALUE ADDED.'),
    ...pair('Printed again', formatSastDateTime(copy.printedUtcMs)),
    ...pair('By / why', `${copy.operatorName} / ${copy.why}`),
    { kind: 'rule', style: 'star' },
  ];
}

function bottomMark(copy: CopyDetails): SlipSection {
  return { name: 'footer', blocks: heading(`*** COPY ${copy.copyNumber} ***`) };
}
