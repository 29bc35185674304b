/** Whether a slip could be printed now. Words are for a cashier: `why` says what, `mend` what to do. */
export type PrinterStatus =
  | { readonly kind: 'ready' }
  /** The very first look at the printer has no answer yet. */
  | { readonly kind: 'connecting' }
  | { readonly kind: 'absent'; readonly why: string; readonly mend: string }
  /** A slip is on its way to the printer. */
  | { readonly kind: 'busy' };

/** What became of a slip. */
export type PrintResult =
  /** The printer's line took every byte. (Whether paper moved, only a printer with status can tell.) */
  | { readonly kind: 'printed' }
  /** Proven that not one byte left: it may be printed as the original, when someone asks for it. */
  | { readonly kind: 'not-begun'; readonly why: string }
  /** Perhaps on paper, perhaps torn: a person must look, and whatever follows is a COPY. */
  | {
      readonly kind: 'doubtful';
      readonly why: string;
      /** How many sections the line took whole. */
      readonly sectionsSent: number;
    };

/**
 * One printer, behind any transport. It prints one slip at a time and never tries again by itself:
 * once `print` has resolved, nothing of that slip leaves the till any more.
 */
export interface Printer {
  /** How the settings name it. */
  readonly uri: string;
  /** What is known now; asks nobody. */
  status(): PrinterStatus;
  /** Calls back on each change, until the returned function is called. */
  onStatusChange(listener: (status: PrinterStatus) => void): () => void;
  /**
   * Sends the sections of one slip in order. Never throws for what the printer does. While a slip
   * is being printed, another one is refused as `not-begun`: there is no hidden queue.
   */
  print(sections: readonly Uint8Array[]): Promise<PrintResult>;
  /** Lets go of the port. A slip on its way ends as `doubtful`. */
  close(): Promise<void>;
}
