import type { Printer, PrintResult } from '../printer.ts';
import { StatusBoard } from '../status-board.ts';
import type { SerialPrinterUri } from '../uri.ts';
import { type Absent, explainDisconnect, explainGivenUp, explainOpenFailure } from './absence.ts';
import { patiently } from './patience.ts';
import { type OpenPort, openSystemPort, type PortOpener } from './port.ts';
import { sendSections } from './send-sections.ts';

/** What a serial printer needs from outside; tests give shorter times. */
export interface SerialPorts {
  readonly openPort?: PortOpener;
  readonly platform?: NodeJS.Platform;
  /** How long after a failure the port is tried again. */
  readonly reopenAfterMs?: number;
  /** How long the line may take nothing before the slip is given up. */
  readonly stallAfterMs?: number;
}

/**
 * A printer on a serial port. The port stays open between slips, so that a pulled cable is noticed
 * when it happens; an absent one is looked for every second.
 */
export function openSerialPrinter(uri: SerialPrinterUri, ports: SerialPorts = {}): Printer {
  return new SerialPrinter(uri, ports);
}

const REOPEN_AFTER_MS = 1_000;
const STALL_AFTER_MS = 10_000;

class SerialPrinter implements Printer {
  readonly uri: string;
  readonly #address: SerialPrinterUri;
  readonly #ports: SerialPorts;
  readonly #board = new StatusBoard({ kind: 'connecting' });
  #port: OpenPort | undefined;
  #opening: Promise<void>;
  #reopenTimer: NodeJS.Timeout | undefined;
  #job: Promise<PrintResult> | undefined;
  #isClosed = false;

  constructor(uri: SerialPrinterUri, ports: SerialPorts) {
    this.uri = uri.text;
    this.#address = uri;
    this.#ports = ports;
    this.#opening = this.#open();
  }

  status() {
    return this.#board.current;
  }

  onStatusChange(listener: Parameters<Printer['onStatusChange']>[0]): () => void {
    return this.#board.listen(listener);
  }

  async print(sections: readonly Uint8Array[]): Promise<PrintResult> {
    // The place is taken before anything is awaited, so that two slips can't both find it free.
    if (this.#job !== undefined) return notBegun('The printer is busy with another slip.');
    this.#job = this.#printNow(sections);
    try {
      return await this.#job;
    } finally {
      this.#job = undefined;
      if (this.#port !== undefined) this.#board.set({ kind: 'ready' });
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#reopenTimer);
    this.#board.silence();
    await patiently(this.#opening);
    await this.#port?.discardAndClose();
    await this.#job;
  }

  async #printNow(sections: readonly Uint8Array[]): Promise<PrintResult> {
    if (this.#board.current.kind === 'connecting') await this.#opening;
    const port = this.#port;
    if (this.#isClosed) return notBegun('The printer was closed.');
    if (port === undefined) return notBegun(this.#whyAbsent());
    this.#board.set({ kind: 'busy' });
    const result = await sendSections(port, sections, this.#ports.stallAfterMs ?? STALL_AFTER_MS);
    if (result.kind !== 'printed') {
      // A line that stalled or failed is given up whole: it must not print later what failed now.
      await port.discardAndClose();
      this.#lost(port, explainGivenUp(result.why));
    }
    return result;
  }

  async #open(): Promise<void> {
    const { openPort = openSystemPort, platform = process.platform } = this.#ports;
    try {
      const port = await openPort(this.#address);
      if (this.#isClosed) return await port.discardAndClose();
      this.#port = port;
      port.onClose(() => this.#lost(port, explainDisconnect(this.#address.path)));
      this.#board.set({ kind: 'ready' });
    } catch (error) {
      this.#board.set(explainOpenFailure(error, this.#address.path, platform));
      this.#reopenLater();
    }
  }

  #lost(port: OpenPort, why: Absent): void {
    if (this.#port !== port) return;
    this.#port = undefined;
    if (this.#isClosed) return;
    this.#board.set(why);
    this.#reopenLater();
  }

  #reopenLater(): void {
    if (this.#isClosed) return;
    clearTimeout(this.#reopenTimer);
    this.#reopenTimer = setTimeout(() => {
      this.#opening = this.#open();
    }, this.#ports.reopenAfterMs ?? REOPEN_AFTER_MS);
  }

  #whyAbsent(): string {
    const status = this.#board.current;
    return status.kind === 'absent' ? status.why : 'The printer is not connected.';
  }
}

function notBegun(why: string): PrintResult {
  return { kind: 'not-begun', why };
}
