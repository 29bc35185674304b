import type { PrinterUri } from '../uri.ts';

/**
 * An open line to a printer, whatever it runs over. It carries bytes and knows nothing of slips: when
 * to send, to wait and to give up is decided by whoever holds it.
 */
export interface Link {
  /** Whether a printer at the other end could answer over it. */
  readonly canAnswer: boolean;
  /** Resolves when the bytes have left the till; rejects when the line fails or closes before. */
  send(bytes: Uint8Array): Promise<void>;
  /** Calls back with everything that the printer says. One listener. */
  onBytes(listener: (bytes: Uint8Array) => void): void;
  /** True until the line closes, for whatever reason. */
  isOpen(): boolean;
  /** Calls back once, when the line closes. */
  onClose(listener: () => void): void;
  /** Hands over what was sent so far, on a line that takes slips whole only. */
  endOfSlip?(): Promise<void>;
  /** Throws away what the system has not sent yet, then closes: nothing leaves afterwards. */
  discardAndClose(): Promise<void>;
}

/** Opens a line; rejects with the system's own error. */
export type LinkOpener<Uri extends PrinterUri = PrinterUri> = (uri: Uri) => Promise<Link>;

/** What a line says to work that was under way when it closed. */
export const CLOSED = 'The line closed.';

/** Tells whoever waits at that moment that a line closed. A line lives for months: nothing is kept. */
export class Closing {
  readonly #listeners = new Set<() => void>();
  #hasHappened = false;

  /** It closed; only the first call counts. */
  happened(): void {
    this.#hasHappened = true;
    const listeners = [...this.#listeners];
    this.#listeners.clear();
    for (const listener of listeners) listener();
  }

  /** Whether it closed. */
  get isOver(): boolean {
    return this.#hasHappened;
  }

  /** Calls back once it closed, at once if it did. */
  onceHappened(listener: () => void): void {
    if (this.#hasHappened) listener();
    else this.#listeners.add(listener);
  }

  /** The work, which fails when the line closes: a write on a line that closes may never call back. */
  async failing<T>(work: Promise<T>): Promise<T> {
    let stop: () => void = () => undefined;
    const failure = new Promise<never>((_, reject) => {
      stop = () => reject(new Error(CLOSED));
      this.onceHappened(stop);
    });
    try {
      return await Promise.race([work, failure]);
    } finally {
      this.#listeners.delete(stop);
    }
  }
}
