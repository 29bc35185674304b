import type { Clock, Evidence, Sale } from '@tillkeeper/domain';
import type { PaperColumns, Printer } from '@tillkeeper/printer';
import type { PrintOutcome, SlipMaker, SlipPrinter } from '@tillkeeper/sale-engine';
import {
  buildPendingSlip,
  buildSaleSlip,
  DEFAULT_VAT_RULES,
  encodeSections,
  markAsCopy,
  type SlipDocument,
  type StoreDetails,
} from '@tillkeeper/slip';
import type { TillConfig } from './config/load.ts';

/** Makes the slip that is stored with a sold sale. */
export function createSlipMaker(config: TillConfig): SlipMaker {
  const store = storeDetails(config);
  const vat = { ...DEFAULT_VAT_RULES, rateBasisPoints: config.vatRateBasisPoints };
  return {
    make: (sale: Sale, evidence: Evidence) => buildSaleSlip(sale, evidence, store, vat),
    makePending: (sale: Sale) => buildPendingSlip(sale, store),
  };
}

/** The shop as every slip shows it. */
export function storeDetails(config: TillConfig): StoreDetails {
  const { name, addressLines, vatNumber } = config.store;
  return {
    name,
    addressLines,
    tillName: config.tillId,
    ...(vatNumber === undefined ? {} : { vatNumber }),
  };
}

/** Puts papers of the office on the printer: X, Z, voids, cash. They are made anew when they fail. */
export interface OfficePrinter {
  printDocument(document: SlipDocument): Promise<PrintOutcome>;
}

/** Puts stored slips on the printer; a second paper of the same slip is a numbered COPY. */
export function createSlipPrinter(
  printer: Printer,
  columns: PaperColumns,
  operatorName: () => string,
  clock: Clock,
): SlipPrinter & OfficePrinter {
  let lastJob: Promise<unknown> = Promise.resolve();
  return {
    // A printer at work is there: its next slip waits its turn.
    ready: () => ['ready', 'busy'].includes(printer.status().kind),
    print: (sale, stored, copyNumber) => {
      // The slip came out of the sealed journal, where this process put it: its form is our own.
      const original = stored as SlipDocument;
      return printDocument(copyNumber === 0 ? original : copyOf(original, sale, copyNumber));
    },
    printDocument,
  };

  function printDocument(document: SlipDocument): Promise<PrintOutcome> {
    const bytes = encodeSections(document, columns).map((section) => section.bytes);
    const job = lastJob.then(() => printer.print(bytes));
    // Its own caller hears of a failure; the next slip only waits for its end.
    lastJob = job.catch(() => undefined);
    return job;
  }

  function copyOf(original: SlipDocument, sale: Sale, copyNumber: number): SlipDocument {
    const reprint = sale.reprints?.find((each) => each.copyNumber === copyNumber);
    return markAsCopy(original, {
      copyNumber,
      originalSlipNumber: sale.intent.slipNumber,
      printedUtcMs: clock.nowUtcMs(),
      operatorName: reprint?.operatorName ?? operatorName(),
      approvedBy: reprint?.approverName,
      why: reprint?.why ?? 'FIRST SLIP DID NOT COME OUT',
    });
  }
}
