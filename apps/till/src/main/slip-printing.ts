import type { Clock, Sale } from '@tillkeeper/domain';
import type { PaperColumns, Printer } from '@tillkeeper/printer';
import type { SlipPrinter } from '@tillkeeper/sale-engine';
import {
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

/** Puts stored slips on the printer; a second paper of the same slip is a numbered COPY. */
export function createSlipPrinter(
  printer: Printer,
  columns: PaperColumns,
  operatorName: () => string,
  clock: Clock,
  { language, logo }: SlipDress,
): SlipPrinter {
  const dots = logo === undefined ? undefined : rasterOf(logo, columns * DOTS_PER_CHARACTER);
  let lastJob: Promise<unknown> = Promise.resolve();
  return {
    // A printer at work is there: its next slip waits its turn.
    ready: () => ['ready', 'busy'].includes(printer.status().kind),
    print: (sale, stored, copyNumber) => {
      // The slip came out of the sealed journal, where this process put it: its form is our own.
      const original = stored as SlipDocument;
      const document = copyNumber === 0 ? original : copyOf(original, sale, copyNumber);
      const bytes = encodeSections(document, columns, dots).map((section) => section.bytes);
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
      why: 'First slip did not come out',
      language,
    });
  }
}

/** Font A on every receipt printer. */
export const DOTS_PER_CHARACTER = 12;
