import {
  type Clock,
  cashOf,
  type Evidence,
  type Paper,
  type Sale,
  type SlipState,
} from '@tillkeeper/domain';
import type { PaperColumns, PrintQueue, PrintSection } from '@tillkeeper/printer';
import type { SlipMaker, SlipPrinter } from '@tillkeeper/sale-engine';
import {
  buildPendingSlip,
  buildSaleSlip,
  DEFAULT_VAT_RULES,
  type EncodedSection,
  encodeSections,
  markAsCopy,
  type SlipDocument,
  type StoreDetails,
} from '@tillkeeper/slip';
import type { TillConfig } from './config/load.ts';

/** Makes the slip that is stored with a sold sale. */
export function createSlipMaker(config: TillConfig): SlipMaker {
  const store = storeOf(config);
  const vat = { ...DEFAULT_VAT_RULES, rateBasisPoints: config.vatRateBasisPoints };
  return {
    make: (sale: Sale, evidence: Evidence) => buildSaleSlip(sale, evidence, store, vat),
    makePending: (sale: Sale) => buildPendingSlip(sale, store),
  };
}

/** The shop as its slips show it. */
export function storeOf({ store, tillId }: TillConfig): StoreDetails {
  return {
    name: store.name,
    addressLines: store.addressLines,
    tillName: tillId,
    ...(store.vatNumber === undefined ? {} : { vatNumber: store.vatNumber }),
  };
}

/** Puts stored slips on paper; a second paper of the same slip is a numbered COPY. */
export function createSlipPrinter(
  queue: PrintQueue,
  operatorName: () => string,
  clock: Clock,
): SlipPrinter {
  return {
    // A printer at work is there: its next slip waits its turn.
    ready: () => ['ready', 'busy'].includes(queue.status().kind),
    print: (sale, stored, copyNumber, onSection) => {
      // The slip came out of the sealed journal, where this process put it: its form is our own.
      const original = stored as SlipDocument;
      const paper: Paper = original.kind === 'pending' ? 'pending-slip' : 'slip';
      const document = copyNumber === 0 ? original : copyOf(original, sale, paper, copyNumber);
      return queue.print({
        jobId: jobIdOf(sale.intent.saleId, paper, copyNumber),
        sectionsFor: (columns) => sectionsOf(document, columns),
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
    return markAsCopy(original, {
      copyNumber,
      originalSlipNumber: sale.intent.slipNumber,
      printedUtcMs: clock.nowUtcMs(),
      operatorName: operatorName(),
      why: 'FIRST SLIP DID NOT COME OUT',
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
export function sectionsOf(document: SlipDocument, columns: PaperColumns): PrintSection[] {
  const groups: EncodedSection[][] = [];
  for (const section of encodeSections(document, columns)) {
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
