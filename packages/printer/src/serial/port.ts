import type { SerialPrinterUri } from '../uri.ts';
import { patiently } from './patience.ts';

/** A serial port that is open. */
export interface OpenPort {
  /** Resolves when the bytes have left the till; rejects when the port fails or closes before. */
  send(bytes: Uint8Array): Promise<void>;
  /** True until the port closes, for whatever reason. */
  isOpen(): boolean;
  /** Calls back once, when the port closes. */
  onClose(listener: () => void): void;
  /** Throws away what the system has not sent yet, then closes: nothing leaves afterwards. */
  discardAndClose(): Promise<void>;
}

/** Opens a serial port; rejects with the system's own error. */
export type PortOpener = (uri: SerialPrinterUri) => Promise<OpenPort>;

/**
 * Opens the port through `serialport`, which is loaded only now, so that a till with another kind
 * of printer runs without its native code.
 */
export const openSystemPort: PortOpener = async (uri) => {
  const { SerialPort } = await import('serialport');
  const port = new SerialPort({
    path: uri.path,
    baudRate: uri.baudRate,
    autoOpen: false,
    rtscts: uri.flowControl === 'rts',
    // XON/XOFF takes effect on Linux only when `xon` is on.
    xon: uri.flowControl === 'xon',
    xoff: uri.flowControl === 'xon',
  });
  // Failures reach us through callbacks and `close`; an unheard error event would end the process.
  port.on('error', () => undefined);
  await promised((done) => port.open(done));
  // Reading keeps the answers of the printer from piling up, and is how a pulled cable is noticed.
  port.resume();
  const closing = new Closing();
  port.once('close', () => closing.happened());
  return {
    isOpen: () => port.isOpen,
    onClose: (listener) => closing.onceHappened(listener),
    send: async (bytes) => {
      await closing.failing(promised((done) => port.write(Buffer.from(bytes), done)));
      await closing.failing(promised((done) => port.drain(done)));
      if (!port.isOpen) throw new Error(CLOSED);
    },
    discardAndClose: async () => {
      if (!port.isOpen) return;
      // Closing waits in the system for bytes that can't leave, so they are thrown away first.
      await patiently(promised((done) => port.flush(done)));
      if (!port.isOpen) return;
      await patiently(promised((done) => port.close(done)));
    },
  };
};

const CLOSED = 'The port closed.';

/** Tells whoever waits at that moment that the port closed. A port lives for months: nothing is kept. */
class Closing {
  readonly #listeners = new Set<() => void>();
  #hasHappened = false;

  happened(): void {
    this.#hasHappened = true;
    for (const listener of [...this.#listeners]) listener();
    this.#listeners.clear();
  }

  onceHappened(listener: () => void): void {
    if (this.#hasHappened) listener();
    else this.#listeners.add(listener);
  }

  /** A write or drain on a port that closes may never call back: the closing ends it. */
  async failing(work: Promise<void>): Promise<void> {
    let stop: () => void = () => undefined;
    const failure = new Promise<never>((_, reject) => {
      stop = () => reject(new Error(CLOSED));
      this.onceHappened(stop);
    });
    try {
      await Promise.race([work, failure]);
    } finally {
      this.#listeners.delete(stop);
    }
  }
}

type Done = (error?: Error | null) => void;

function promised(start: (done: Done) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    start((error) => (error ? reject(error) : resolve()));
  });
}
