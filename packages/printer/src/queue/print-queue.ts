import type {
  Printer,
  PrinterStatus,
  PrintResult,
  PrintSection,
  SectionStart,
} from '../printer.ts';
import type { PaperColumns } from '../uri-parameters.ts';

/** A slip that waits for its turn. */
export interface QueuedJob {
  /** Names the job for ever: it is printed once at most, on whichever printer. */
  readonly jobId: string;
  /** The bytes for paper of a width; asked for once, when the printer is chosen. */
  readonly sectionsFor: (columns: PaperColumns) => readonly PrintSection[];
  readonly onSection?: (start: SectionStart) => boolean | Promise<boolean>;
  /** Opens the drawer first: cash is about to go in. */
  readonly kickDrawer?: boolean;
}

/** The one queue of a till: a slip after the other, each on the first printer that can print it. */
export interface PrintQueue {
  /** What the next slip would meet. */
  status(): PrinterStatus;
  /** The printer that the next slip would go to, for people. */
  current(): Printer;
  onStatusChange(listener: () => void): () => void;
  /** Prints when all slips before it have ended. Never tries again by itself, never rejects. */
  print(job: QueuedJob): Promise<PrintResult>;
  /** Gives up the slip that is on its way, if it is this one. */
  giveUp(jobId: string): Promise<void>;
  /** Opens the cash drawer. */
  kickDrawer(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Makes the queue. The second printer stands in for the first while that can't print: it is chosen
 * before a slip begins, never within one, so that no slip is on two printers.
 */
export function createPrintQueue(printer: Printer, standIn?: Printer): PrintQueue {
  const printers = standIn === undefined ? [printer] : [printer, standIn];
  const known = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();
  let current: { readonly jobId: string; readonly printer: Printer } | undefined;

  function choose(): Printer {
    if (current !== undefined) return current.printer;
    return printers.find((each) => each.status().kind === 'ready') ?? printer;
  }

  async function start({
    jobId,
    sectionsFor,
    onSection,
    kickDrawer,
  }: QueuedJob): Promise<PrintResult> {
    const chosen = choose();
    current = { jobId, printer: chosen };
    try {
      if (kickDrawer) await printer.kickDrawer();
      const sections = sectionsFor(chosen.columns);
      return await chosen.print({
        jobId,
        sections,
        ...(onSection === undefined ? {} : { onSection }),
      });
    } finally {
      current = undefined;
    }
  }

  return {
    status: () => choose().status(),
    current: choose,
    onStatusChange: (listener) => {
      const stops = printers.map((each) => each.onStatusChange(() => listener()));
      return () => {
        for (const stop of stops) stop();
      };
    },
    print: async (job) => {
      if (known.has(job.jobId))
        return { kind: 'not-begun', why: 'This slip was sent to the printer before.' };
      known.add(job.jobId);
      const turn = last.then(() => start(job));
      // Its own caller hears of a failure; the next slip only waits for its end.
      last = turn.catch(() => undefined);
      const result = await turn;
      // Nothing of it left: the same original may be asked for again.
      if (result.kind === 'not-begun') known.delete(job.jobId);
      return result;
    },
    giveUp: async (jobId) => {
      if (current?.jobId === jobId) await current.printer.giveUp();
    },
    kickDrawer: () => printer.kickDrawer(),
    close: async () => {
      await Promise.all(printers.map((each) => each.close()));
    },
  };
}
