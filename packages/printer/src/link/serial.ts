import type { SerialPrinterUri } from '../uri.ts';
import { CLOSED, Closing, type LinkOpener } from './link.ts';
import { patiently } from './patience.ts';

/**
 * Opens the port through `serialport`, which is loaded only now, so that a till with another kind
 * of printer runs without its native code.
 */
export const openSerialLink: LinkOpener<SerialPrinterUri> = async (uri) => {
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
  // Reading brings the printer's answers, and is how a pulled cable is noticed.
  let hear = (_bytes: Uint8Array): void => {};
  port.on('data', (chunk: Buffer) => hear(chunk));
  const closing = new Closing();
  port.once('close', () => closing.happened());
  return {
    canAnswer: true,
    isOpen: () => port.isOpen,
    onClose: (listener) => closing.onceHappened(listener),
    onBytes: (listener) => {
      hear = listener;
    },
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

type Done = (error?: Error | null) => void;

function promised(start: (done: Done) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    start((error) => (error ? reject(error) : resolve()));
  });
}
