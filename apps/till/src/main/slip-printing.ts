import { type Clock, cashOf, type Paper, type Sale, type SlipState } from '@tillkeeper/domain';
import type { PaperColumns, PrintQueue, PrintSection } from '@tillkeeper/printer';
import type { SlipPrinter } from '@tillkeeper/sale-engine';
import {
  type EncodedSection,
  encodeSections,
  type GreyPicture,
  markAsCopy,
  rasterOf,
  type SlipDocument,
  type SlipLanguage,
} from '@tillkeeper/slip';

/** What a stored slip gets on its way to the paper. */
export interface SlipDress {
  /** The language of the marks on copies. */
  readonly language: SlipLanguage;
  /** The shop's logo; it's not stored with every slip. */
  readonly logo: GreyPicture | undefined;
}

/** Puts stored slips on paper; a second paper of the same slip is a numbered COPY. */
export function createSlipPrinter(
  queue: PrintQueue,
  operatorName: () => string,
  clock: Clock,
  dress: () => SlipDress,
): SlipPrinter {
  return {
    // A printer at work is there: its next slip waits its turn.
    ready: () => ['ready', 'busy'].includes(queue.status().kind),
    print: (sale, stored, copyNumber, onSection) => {
      // The slip came out of the sealed journal, where this process put it: its form is our own.
      const original = stored as SlipDocument;
      const paper: Paper = original.kind === 'pending' ? 'pending-slip' : 'slip';
      const document = copyNumber === 0 ? original : copyOf(original, sale, paper, copyNumber);
      const { logo } = dress();
      return queue.print({
        jobId: jobIdOf(sale.intent.saleId, paper, copyNumber),
        sectionsFor: (columns) => sectionsOf(document, columns, logo),
        onSection,
        kickDrawer:
          copyNumber === 0 && paper === 'slip' && cashOf(sale.intent.tender) !== undefined,
      });
    },
  };

  function copyOf(
    original: SlipDocument,
    sale: Sale,
    paper: Paper,
    copyNumber: number,
  ): SlipDocument {
    const stopped = stoppedIn(paper === 'slip' ? sale.slip : sale.pendingSlip);
    const reprint =
      paper === 'slip' ? sale.reprints?.find((each) => each.copyNumber === copyNumber) : undefined;
    return markAsCopy(original, {
      copyNumber,
      originalSlipNumber: sale.intent.slipNumber,
      printedUtcMs: clock.nowUtcMs(),
      operatorName: reprint?.operatorName ?? operatorName(),
      ...(reprint?.approverName === undefined ? {} : { approvedBy: reprint.approverName }),
      why: reprint?.why ?? 'First slip did not come out',
      language: dress().language,
      ...(stopped === undefined ? {} : { stoppedIn: stopped }),
    });
  }
}

/** One print job of a sale, named for ever: its original, or one of its copies. */
export function jobIdOf(saleId: string, paper: Paper, copyNumber: number): string {
  return `${saleId}/${paper}/${copyNumber}`;
}

/**
 * A slip as it goes to paper: the head, each token by itself, the foot. Whatever stands between two
 * tokens travels together, because each section costs one round trip to the printer.
 */
export function sectionsOf(
  document: SlipDocument,
  columns: PaperColumns,
  logo?: GreyPicture,
): PrintSection[] {
  const dots = logo === undefined ? undefined : rasterOf(logo, columns * DOTS_PER_CHARACTER);
  const groups: EncodedSection[][] = [];
  for (const section of encodeSections(document, columns, dots)) {
    const group = groups.at(-1);
    const goesOn = group !== undefined && section.kind !== 'token' && group[0]?.kind !== 'token';
    if (goesOn) group.push(section);
    else groups.push([section]);
  }
  return groups.map((group) => ({
    name: group.find(({ kind }) => kind === 'footer')?.name ?? group[0]?.name ?? '',
    bytes: Buffer.concat(group.map(({ bytes }) => bytes)),
  }));
}

function stoppedIn(state: SlipState): string | undefined {
  return state.kind === 'printing' ? state.stopped?.sectionName : undefined;
}

/** Font A on every receipt printer. */
export const DOTS_PER_CHARACTER = 12;
