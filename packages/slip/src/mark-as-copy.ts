import { formatSastDateTime } from '@tillkeeper/domain';
import { big, centred, heading, pair } from './build/blocks.ts';
import { formatSlipNumber } from './build/frame.ts';
import type { SlipBlock, SlipDocument, SlipSection } from './document.ts';
import { type SlipLanguage, type SlipWords, slipWords } from './words/slip-words.ts';

/** What a copy says about itself. */
export interface CopyDetails {
  /** 1 for the first paper after the original. */
  readonly copyNumber: number;
  /** Absent for a paper without a number in the row of slips, such as a Z report. */
  readonly originalSlipNumber?: number | undefined;
  readonly printedUtcMs: number;
  /** Who printed it. */
  readonly operatorName: string;
  /** Who allowed it, when that is somebody else. */
  readonly approvedBy?: string | undefined;
  /** Why it was printed again, in the operator's or the till's words. */
  readonly why: string;
  /**
   * Where the print before it stopped, as `sectionNames` calls it; absent when that is not known
   * or when it came out whole.
   */
  readonly stoppedIn?: string | undefined;
  readonly language?: SlipLanguage;
}

/**
 * The same slip again, framed so that nobody can pass it on as a second token: numbered at the
 * top, marked at the bottom. Give it the original document, not a copy.
 */
export function markAsCopy(document: SlipDocument, copy: CopyDetails): SlipDocument {
  const words = slipWords(copy.language);
  return {
    ...document,
    title: `COPY ${copy.copyNumber} ${document.title}`,
    sections: [
      { name: 'header', blocks: topMark(document, copy, words) },
      ...document.sections,
      bottomMark(copy, words),
    ],
  };
}

function topMark(document: SlipDocument, copy: CopyDetails, words: SlipWords): SlipBlock[] {
  const { originalSlipNumber, approvedBy = '', stoppedIn = '' } = copy;
  const numbered =
    originalSlipNumber === undefined
      ? words.reprint
      : words.reprintOf(formatSlipNumber(originalSlipNumber));
  return [
    { kind: 'rule', style: 'star' },
    ...big(words.copy(copy.copyNumber)),
    ...centred(numbered),
    ...valueWords(document, words),
    ...pair(words.reprinted, formatSastDateTime(copy.printedUtcMs)),
    ...pair(words.printedBy, copy.operatorName),
    ...(approvedBy === copy.operatorName ? [] : pair(words.approvedBy, approvedBy)),
    ...pair(words.why, copy.why),
    ...(stoppedIn === '' ? [] : pair(words.firstStoppedIn, stoppedIn)),
    { kind: 'rule', style: 'star' },
  ];
}

/** What somebody could try to pass a copy off as. */
function valueWords(document: SlipDocument, words: SlipWords): SlipBlock[] {
  if (document.kind !== 'sale') return [];
  const hasToken = document.sections.some(({ name }) => name === 'token');
  return heading(hasToken ? words.notANewToken : words.notANewSale);
}

function bottomMark(copy: CopyDetails, words: SlipWords): SlipSection {
  return { name: 'footer', blocks: heading(`*** ${words.copy(copy.copyNumber)} ***`) };
}
