import { type FileHandle, constants as flags, open } from 'node:fs/promises';
import type { LpPrinterUri } from '../uri.ts';
import { CLOSED, Closing, type Link, type LinkOpener } from './link.ts';

/** How often a device that takes nothing, or says nothing, is looked at again. */
const LOOK_AGAIN_MS = 15;
const ANSWER_BYTES = 256;

/**
 * Opens a USB printer's device file without ever creating one, and without waiting for it: an absent
 * printer is ENOENT, one that is off is ENXIO, a pulled one fails its next write or read with EPIPE,
 * EIO or ENODEV.
 */
export const openLpLink: LinkOpener<LpPrinterUri> = async ({ path }) => {
  const file = await openDevice(path);
  const kind = await file.stat();
  if (kind.isFile() || kind.isDirectory()) {
    await file.close();
    throw new Error('ENOTTY: this is not a printer device');
  }
  // A FIFO would give us back our own bytes: it is opened for writing alone, and answers nothing.
  return new LpLink(file, !kind.isFIFO());
};

async function openDevice(path: string): Promise<FileHandle> {
  const { O_RDWR, O_WRONLY, O_NONBLOCK, O_NOCTTY } = flags;
  // A serial line under this name must not become the till's terminal: pulled out, it would end the till.
  const both = await open(path, O_RDWR | O_NONBLOCK | O_NOCTTY);
  if (!(await both.stat()).isFIFO()) return both;
  await both.close();
  return open(path, O_WRONLY | O_NONBLOCK | O_NOCTTY);
}

class LpLink implements Link {
  readonly canAnswer: boolean;
  readonly #file: FileHandle;
  readonly #closing = new Closing();
  #hear = (_bytes: Uint8Array): void => {};
  #sending: Promise<void> = Promise.resolve();

  constructor(file: FileHandle, canAnswer: boolean) {
    this.#file = file;
    this.canAnswer = canAnswer;
    if (canAnswer) void this.#listen();
  }

  isOpen(): boolean {
    return !this.#closing.isOver;
  }

  onClose(listener: () => void): void {
    this.#closing.onceHappened(listener);
  }

  onBytes(listener: (bytes: Uint8Array) => void): void {
    this.#hear = listener;
  }

  send(bytes: Uint8Array): Promise<void> {
    // One after another: two writers would mix their bytes where the device takes only a part.
    const job = this.#sending.then(() => this.#write(bytes));
    this.#sending = job.catch(() => undefined);
    return job;
  }

  async discardAndClose(): Promise<void> {
    if (this.#closing.isOver) return;
    this.#closing.happened();
    // The writer stops at its next look; what the driver has taken is the printer's already.
    await this.#sending;
    await this.#file.close().catch(() => undefined);
  }

  async #write(bytes: Uint8Array): Promise<void> {
    let from = 0;
    while (from < bytes.length) {
      if (this.#closing.isOver) throw new Error(CLOSED);
      try {
        from += (await this.#file.write(bytes, from, bytes.length - from)).bytesWritten;
      } catch (error) {
        if (!isNotYet(error)) throw this.#lost(error);
        await lookAgain();
      }
    }
  }

  async #listen(): Promise<void> {
    const buffer = new Uint8Array(ANSWER_BYTES);
    while (!this.#closing.isOver) {
      try {
        const { bytesRead } = await this.#file.read(buffer, 0, ANSWER_BYTES, null);
        if (bytesRead > 0) this.#hear(buffer.slice(0, bytesRead));
        else await lookAgain();
      } catch (error) {
        if (!isNotYet(error)) return void this.#lost(error);
        await lookAgain();
      }
    }
  }

  #lost(error: unknown): unknown {
    if (!this.#closing.isOver) {
      this.#closing.happened();
      void this.#sending.then(() => this.#file.close().catch(() => undefined));
    }
    return error;
  }
}

function isNotYet(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EAGAIN';
}

function lookAgain(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
}
