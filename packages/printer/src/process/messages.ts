import type { FoundPrinter } from '../discovery/find-printers.ts';
import type { PrinterTimings } from '../driver/timings.ts';
import type {
  PrinterAbilities,
  PrinterStatus,
  PrintResult,
  PrintSection,
  SectionStart,
} from '../printer.ts';
import type { PrinterProfile } from '../profile.ts';

/** One end of the line between the till and the process that holds its printers. */
export interface ProcessPort<Out, In> {
  post(message: Out): void;
  onMessage(listener: (message: In) => void): void;
  onClose(listener: () => void): void;
}

/** What the till asks. `call` finds the answer again. */
export type ToPrinters =
  | {
      readonly kind: 'open';
      readonly printerId: number;
      readonly uri: string;
      readonly profile: PrinterProfile;
      readonly timings: Partial<PrinterTimings>;
    }
  | {
      readonly kind: 'print';
      readonly call: number;
      readonly printerId: number;
      readonly jobId: string;
      readonly sections: readonly PrintSection[];
    }
  /** The record has it, or it can't be recorded: the section may leave, or may not. */
  | { readonly kind: 'section-answer'; readonly call: number; readonly mayLeave: boolean }
  | { readonly kind: 'give-up'; readonly call: number; readonly printerId: number }
  | { readonly kind: 'kick-drawer'; readonly call: number; readonly printerId: number }
  | { readonly kind: 'close'; readonly call: number; readonly printerId: number }
  | { readonly kind: 'find'; readonly call: number }
  | { readonly kind: 'find-speed'; readonly call: number; readonly path: string }
  | { readonly kind: 'ping'; readonly call: number };

/** What the till is told. */
export type FromPrinters =
  | {
      readonly kind: 'status';
      readonly printerId: number;
      readonly status: PrinterStatus;
      readonly abilities: PrinterAbilities;
    }
  | { readonly kind: 'section'; readonly call: number; readonly start: SectionStart }
  | { readonly kind: 'done'; readonly call: number; readonly answer: Answer };

/** The end of a call, as its question asks for. A failure travels as words. */
export type Answer =
  | PrintResult
  | readonly FoundPrinter[]
  | boolean
  | number
  | { readonly failure: string }
  | null;
