import type { Trouble } from './status/sensors.ts';
import type { FenceKind, PaperColumns } from './uri-parameters.ts';

/** Whether a slip could be printed now. Words are for a cashier: `why` says what, `mend` what to do. */
export type PrinterStatus =
  | { readonly kind: 'ready'; readonly paperNearEnd: boolean }
  /** The very first look at the printer has no answer yet. */
  | { readonly kind: 'connecting' }
  | { readonly kind: 'absent'; readonly why: string; readonly mend: string }
  /** The line is open, and the printer says that it can't print, or says nothing (`mute`). */
  | {
      readonly kind: 'stopped';
      readonly cause: Trouble | 'mute';
      readonly why: string;
      readonly mend: string;
      /** A slip is in it: it goes on when the cause is mended, or is given up by the cashier. */
      readonly inSlip: boolean;
    }
  /** A slip is on its way to the printer. */
  | { readonly kind: 'busy' };

/** A part of a slip whose fate the till wants to know by itself: the head, one token, the foot. */
export interface PrintSection {
  /** For the record and for people: `header`, `token 1`. Never a PIN. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is known when the next section is about to leave. */
export interface SectionStart {
  /** Counted from 0. */
  readonly index: number;
  readonly name: string;
  readonly sectionCount: number;
  /** How many sections are proven to be on paper: the first so many. */
  readonly onPaper: number;
}

/** One slip for one printer. */
export interface PrintJob {
  /** Names the job for ever: a printer never takes the same job twice. */
  readonly jobId: string;
  readonly sections: readonly PrintSection[];
  /**
   * Told before a section's first byte leaves. What it writes down is durable when it resolves to
   * true; on false nothing more is sent.
   */
  readonly onSection?: (start: SectionStart) => boolean | Promise<boolean>;
}

/** What became of a slip. */
export type PrintResult =
  /** All of it is on paper: the printer said so. */
  | { readonly kind: 'printed' }
  /** Proven that not one byte left: it may be printed as the original, when someone asks for it. */
  | { readonly kind: 'not-begun'; readonly why: string }
  /** Known to the section: the first `onPaper` are on paper, and of the others nothing is. */
  | { readonly kind: 'torn'; readonly why: string; readonly onPaper: number }
  /** The first `onPaper` are on paper, those from `sent` on are not; between them a person must look. */
  | {
      readonly kind: 'doubtful';
      readonly why: string;
      readonly onPaper: number;
      readonly sent: number;
    };

/** What is known of how a printer answers. */
export interface PrinterAbilities {
  /** Whether it tells about paper and cover. `undefined`: not found out yet. */
  readonly status: boolean | undefined;
  /** How it confirms sections. `undefined`: not found out yet. */
  readonly fence: FenceKind | undefined;
}

/**
 * One printer, behind any transport. It prints one slip at a time and never tries again by itself:
 * once `print` has resolved, nothing of that slip leaves the till any more.
 */
export interface Printer {
  /** How the settings name it. */
  readonly uri: string;
  readonly columns: PaperColumns;
  /** What is known now; asks nobody. */
  status(): PrinterStatus;
  /** What it can tell; asks nobody. */
  abilities(): PrinterAbilities;
  /** Calls back on each change, until the returned function is called. */
  onStatusChange(listener: (status: PrinterStatus) => void): () => void;
  /**
   * Sends the sections of one slip in order. Never throws for what the printer does. While a slip
   * is being printed, another one is refused as `not-begun`: there is no hidden queue.
   */
  print(job: PrintJob): Promise<PrintResult>;
  /**
   * Gives up the slip that is on its way: what the printer has not printed yet is cleared from its
   * buffer, as far as it obeys. Nothing when no slip is on its way.
   */
  giveUp(): Promise<void>;
  /** Opens the cash drawer that is plugged into it; false when it could not be told to. */
  kickDrawer(): Promise<boolean>;
  /** Lets go of the port. A slip on its way ends as `doubtful`. */
  close(): Promise<void>;
}
