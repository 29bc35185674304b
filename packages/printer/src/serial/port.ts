import type { SerialPrinterUri } from '../uri.ts';

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
  const closed = new Promise<void>((resolve) => port.once('close', () => resolve()));
  return {
    isOpen: () => port.isOpen,
    onClose: (listener) => void closed.then(listener),
    send: async (bytes) => {
      await failWhenClosed(
        closed,
        promised((done) => port.write(Buffer.from(bytes), done)),
      );
      await failWhenClosed(
        closed,
        promised((done) => port.drain(done)),
      );
      if (!port.isOpen) throw new Error('The port closed.');
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

const PATIENCE_MS = 1_000;

type Done = (error?: Error | null) => void;

function promised(start: (done: Done) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    start((error) => (error ? reject(error) : resolve()));
  });
}

/** A write or drain on a port that closes may never call back. */
function failWhenClosed(closed: Promise<void>, work: Promise<void>): Promise<void> {
  const failure = closed.then(() => {
    throw new Error('The port closed.');
  });
  return Promise.race([work, failure]);
}

/** Waits for work that a dead device may keep for ever, and no longer than a second. */
async function patiently(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([work.catch(() => undefined), enough]);
  clearTimeout(timer);
}
