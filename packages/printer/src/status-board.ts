import type { PrinterStatus } from './printer.ts';

/** Holds a printer's status and tells those who want to know, once for each change. */
export class StatusBoard {
  readonly #listeners = new Set<(status: PrinterStatus) => void>();
  #status: PrinterStatus;

  constructor(first: PrinterStatus) {
    this.#status = first;
  }

  /** The status now. */
  get current(): PrinterStatus {
    return this.#status;
  }

  /** Sets the status; the same one again is no change. */
  set(status: PrinterStatus): void {
    if (isSame(status, this.#status)) return;
    this.#status = status;
    for (const listener of [...this.#listeners]) listener(status);
  }

  /** Adds a listener; the returned function takes it away. */
  listen(listener: (status: PrinterStatus) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Forgets every listener. */
  silence(): void {
    this.#listeners.clear();
  }
}

function isSame(one: PrinterStatus, other: PrinterStatus): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
