import type { Clock, Evidence, Sale } from '@tillkeeper/domain';
import type { PaperColumns, Printer } from '@tillkeeper/printer';
import type { SlipMaker, SlipPrinter } from '@tillkeeper/sale-engine';
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
  const store: StoreDetails = {
    name: config.store.name,
    addressLines: config.store.addressLines,
    tillName: config.tillId,
    ...(config.store.vatNumber === undefined ? {} : { vatNumber: config.store.vatNumber }),
  };
  const vat = { ...DEFAULT_VAT_RULES, rateBasisPoints: config.vatRateBasisPoints };
  return {
    make: (sale: Sale, evidence: Evidence) => buildSaleSlip(sale, evidence, store, vat),
    makePending: (sale: Sale) => buildPendingSlip(sale, store),
  };
}

/** Puts stored slips on the printer; a second paper of the same slip is a numbered COPY. */
export function createSlipPrinter(
  printer: Printer,
  columns: PaperColumns,
  operatorName: () => string,
  clock: Clock,
): SlipPrinter {
  let lastJob: Promise<unknown> = Promise.resolve();
  return {
    // A printer at work is there: its next slip waits its turn.
    ready: () => ['ready', 'busy'].includes(printer.status().kind),
    print: (sale, stored, copyNumber) => {
      // The slip came out of the sealed journal, where this process put it: its form is our own.
      const original = stored as SlipDocument;
      const document = copyNumber === 0 ? original : copyOf(original, sale, copyNumber);
      const bytes = encodeSections(document, columns).map((section) => section.bytes);
      const job = lastJob.then(() => printer.print(bytes));
      // Its own caller hears of a failure; the next slip only waits for its end.
      lastJob = job.catch(() => undefined);
      return job;
    },
  };

  function copyOf(original: SlipDocument, sale: Sale, copyNumber: number): SlipDocument {
    return markAsCopy(original, {
      copyNumber,
      originalSlipNumber: sale.intent.slipNumber,
      printedUtcMs: clock.nowUtcMs(),
      operatorName: operatorName(),
      why: 'FIRST SLIP DID NOT COME OUT',
    });
  }
}
