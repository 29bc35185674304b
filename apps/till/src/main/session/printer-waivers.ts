import type { PrinterWaiver } from '@tillkeeper/domain';

/** The words of supervisors that let a sale begin although the printer is not known to be good. */
export interface PrinterWaivers {
  /** Holds for one confirmation of this intent, and stands in the record with the sale. */
  waivePrinter(intentId: string, waiver: PrinterWaiver): void;
  /** The word given for an intent; it is used up by asking. */
  takePrinterWaiver(intentId: string): PrinterWaiver | undefined;
}

/** Makes an empty memory of such words. */
export function createPrinterWaivers(): PrinterWaivers {
  const waivers = new Map<string, PrinterWaiver>();
  return {
    waivePrinter: (intentId, waiver) => void waivers.set(intentId, waiver),
    takePrinterWaiver: (intentId) => {
      const waiver = waivers.get(intentId);
      waivers.delete(intentId);
      return waiver;
    },
  };
}
