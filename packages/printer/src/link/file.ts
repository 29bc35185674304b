import { open } from 'node:fs/promises';
import type { FilePrinterUri } from '../uri.ts';
import { CLOSED, Closing, type LinkOpener } from './link.ts';

/** Opens a file to which bytes are appended; the only kind of printer that is created when absent. */
export const openFileLink: LinkOpener<FilePrinterUri> = async ({ path }) => {
  const file = await open(path, 'a', 0o600);
  const closing = new Closing();
  let last: Promise<unknown> = Promise.resolve();
  return {
    canAnswer: false,
    isOpen: () => !closing.isOver,
    onClose: (listener) => closing.onceHappened(listener),
    onBytes: () => undefined,
    send: async (bytes) => {
      if (closing.isOver) throw new Error(CLOSED);
      const job = last.then(() => file.appendFile(bytes));
      last = job.catch(() => undefined);
      await job;
    },
    discardAndClose: async () => {
      if (closing.isOver) return;
      closing.happened();
      await last;
      await file.close();
    },
  };
};
