import type { FoundPrinter } from '../discovery/find-printers.ts';
import type { PrinterTimings } from '../driver/timings.ts';
import type { Printer } from '../printer.ts';
import type { PrinterProfile } from '../profile.ts';
import type { PrinterUri } from '../uri.ts';
import type { Answer, FromPrinters, ProcessPort, ToPrinters } from './messages.ts';
import { RemotePrinter, type SectionAnswer } from './remote-printer.ts';

/** A process for printers, as whoever starts it sees it. */
export interface PrinterProcess extends ProcessPort<ToPrinters, FromPrinters> {
  kill(): void;
}

/** Opens and finds printers. */
export interface PrinterService {
  open(uri: PrinterUri, profile: PrinterProfile, timings?: Partial<PrinterTimings>): Printer;
  /** Everything that is plugged in and may be a slip printer. */
  find(): Promise<readonly FoundPrinter[]>;
  /** The speed at which the printer on a serial port answers; `undefined`: at none. */
  findSpeed(path: string): Promise<number | undefined>;
  /** Ends it. Close the printers first. */
  close(): void;
}

/** How long the process may be silent, and how soon it is started again. */
export interface ServiceTimings {
  readonly pingEveryMs: number;
  readonly silentAfterMs: number;
  readonly restartAfterMs: number;
}

const DEFAULT_SERVICE_TIMINGS: ServiceTimings = {
  pingEveryMs: 3_000,
  silentAfterMs: 12_000,
  restartAfterMs: 1_000,
};

interface Call {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
  readonly onSection: SectionAnswer | undefined;
}

/**
 * Keeps a printing process running: one that ends, or that a stuck device has frozen, is replaced, and
 * the slip on its way ends as the record knows it. Nothing of it is sent again.
 */
export function startPrinterService(
  start: () => PrinterProcess,
  timings: ServiceTimings = DEFAULT_SERVICE_TIMINGS,
): PrinterService {
  const held = new Map<number, { printer: RemotePrinter; opening: ToPrinters }>();
  const calls = new Map<number, Call>();
  let lastNumber = 0;
  let child: PrinterProcess | undefined;
  let isClosed = false;
  let watch: NodeJS.Timeout | undefined;

  function begin(): void {
    const fresh = start();
    child = fresh;
    fresh.onMessage((message) => {
      if (child === fresh) hear(message);
    });
    fresh.onClose(() => {
      if (child === fresh) ended();
    });
    for (const { opening } of held.values()) fresh.post(opening);
    watchOver(fresh);
  }

  function hear(message: FromPrinters): void {
    if (message.kind === 'status') {
      held.get(message.printerId)?.printer.hear(message.status, message.abilities);
      return;
    }
    const call = calls.get(message.call);
    if (message.kind === 'section') return void answerSection(call, message);
    calls.delete(message.call);
    call?.resolve(message.answer);
  }

  async function answerSection(
    asking: Call | undefined,
    { call, start: section }: Extract<FromPrinters, { kind: 'section' }>,
  ): Promise<void> {
    const asker = child;
    const mayLeave = (await asking?.onSection?.(section)) ?? false;
    if (child === asker) asker?.post({ kind: 'section-answer', call, mayLeave });
  }

  function ended(): void {
    child = undefined;
    clearTimeout(watch);
    const open = [...calls.values()];
    calls.clear();
    for (const { reject } of open) reject(new Error('The printing process ended.'));
    for (const { printer } of held.values()) printer.hear(RESTARTING);
    if (!isClosed) setTimeout(() => !isClosed && begin(), timings.restartAfterMs);
  }

  function watchOver(watched: PrinterProcess): void {
    watch = setTimeout(() => {
      const silent = setTimeout(() => {
        if (child !== watched) return;
        watched.kill();
        ended();
      }, timings.silentAfterMs);
      const answered = (): void => clearTimeout(silent);
      ask((call) => ({ kind: 'ping', call })).then(() => {
        answered();
        if (child === watched) watchOver(watched);
      }, answered);
    }, timings.pingEveryMs);
    watch.unref();
  }

  function ask(message: (call: number) => ToPrinters, onSection?: SectionAnswer): Promise<Answer> {
    const asked = child;
    if (asked === undefined) return Promise.reject(new Error('There is no printing process.'));
    lastNumber += 1;
    const call = lastNumber;
    return new Promise<Answer>((resolve, reject) => {
      calls.set(call, { resolve, reject, onSection });
      asked.post(message(call));
    });
  }

  begin();
  return {
    open: (uri, profile, printerTimings = {}) => {
      lastNumber += 1;
      const printerId = lastNumber;
      const printer = new RemotePrinter(uri, printerId, ask, () => held.delete(printerId));
      const opening: ToPrinters = {
        kind: 'open',
        printerId,
        uri: uri.text,
        profile,
        timings: printerTimings,
      };
      held.set(printerId, { printer, opening });
      child?.post(opening);
      return printer;
    },
    find: async () => {
      const found = await ask((call) => ({ kind: 'find', call })).catch(() => []);
      return Array.isArray(found) ? found : [];
    },
    findSpeed: async (path) => {
      const speed = await ask((call) => ({ kind: 'find-speed', call, path })).catch(() => null);
      return typeof speed === 'number' ? speed : undefined;
    },
    close: () => {
      isClosed = true;
      const last = child;
      child = undefined;
      clearTimeout(watch);
      last?.kill();
    },
  };
}

const RESTARTING = {
  kind: 'absent',
  why: 'The program that prints was stopped.',
  mend: 'It starts again by itself. If this goes on, unplug the printer and plug it in again.',
} as const;
