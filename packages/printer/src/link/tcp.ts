import { connect, type Socket } from 'node:net';
import type { TcpPrinterUri } from '../uri.ts';
import { CLOSED, Closing, type LinkOpener } from './link.ts';

const CONNECT_WITHIN_MS = 3_000;
const KEEP_ALIVE_AFTER_MS = 5_000;

/** Opens a network printer's raw port. It takes one till at a time: the others are refused or wait. */
export const openTcpLink: LinkOpener<TcpPrinterUri> = async ({ host, port }) => {
  const socket = await connected(host, port);
  const closing = new Closing();
  let hear = (_bytes: Uint8Array): void => {};
  socket.setNoDelay(true);
  socket.setKeepAlive(true, KEEP_ALIVE_AFTER_MS);
  socket.on('error', () => undefined);
  socket.on('data', (chunk: Buffer) => hear(chunk));
  // A printer that says goodbye prints nothing more: the other half of the line is of no use.
  socket.on('end', () => socket.destroy());
  socket.once('close', () => closing.happened());
  return {
    canAnswer: true,
    isOpen: () => !closing.isOver && !socket.destroyed,
    onClose: (listener) => closing.onceHappened(listener),
    onBytes: (listener) => {
      hear = listener;
    },
    send: async (bytes) => {
      if (socket.destroyed) throw new Error(CLOSED);
      await closing.failing(
        new Promise<void>((resolve, reject) => {
          socket.write(bytes, (error) => (error ? reject(error) : resolve()));
        }),
      );
    },
    // A reset throws away what the system has not sent: closing in order would deliver it first.
    discardAndClose: async () => {
      if (socket.destroyed) return;
      socket.resetAndDestroy();
      await new Promise<void>((resolve) => closing.onceHappened(resolve));
    },
  };
};

function connected(host: string, port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port });
    const timer = setTimeout(() => end(new Error('ETIMEDOUT')), CONNECT_WITHIN_MS);
    const end = (error: Error): void => {
      clearTimeout(timer);
      socket.destroy();
      reject(error);
    };
    socket.once('error', end);
    socket.once('connect', () => {
      clearTimeout(timer);
      socket.off('error', end);
      resolve(socket);
    });
  });
}
