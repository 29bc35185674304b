import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from '../failure.ts';
import { moveInto, syncFile, syncFolder } from '../files.ts';
import type { InfoRow } from '../sql/info-row.ts';
import { encodeHead } from './frame.ts';
import { readTape } from './read.ts';
import { readTail, type TapeTail } from './tail.ts';

/** The tape refused bytes. What was written of them is not known until it is opened again. */
export class TapeFault extends Error {
  /** The operating system's name of the fault, as ENOSPC or EIO. */
  readonly code: string;
  constructor(cause: unknown) {
    const code = codeOf(cause);
    super(`The tape can't be written: ${code}.`);
    this.name = 'TapeFault';
    this.code = code;
  }
}

/** An open tape. Bytes are only ever added at its end. */
export interface Tape {
  /** Adds bytes; they are on disk when this returns. Throws {@link TapeFault}. */
  append(bytes: Buffer): void;
  close(): void;
}

const FORMAT = 1;

/** Opens a tape for appending. */
export function openTape(file: string): Tape {
  const fd = openSync(file, 'a', 0o600);
  let isOpen = true;
  return {
    append: (bytes) => appendDurably(fd, bytes),
    close() {
      if (isOpen) closeSync(fd);
      isOpen = false;
    },
  };
}

function appendDurably(fd: number, bytes: Buffer): void {
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
    fdatasyncSync(fd);
  } catch (error) {
    throw new TapeFault(error);
  }
}

/**
 * Makes an empty tape: the head that says whose it is, and nothing else. It gets its name when it
 * is on disk, so that a tape without a whole head is always a damaged one.
 */
export function createTapeFile(file: string, info: InfoRow): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const unfinished = `${file}.unfinished`;
  const head = encodeHead(JSON.stringify({ format: FORMAT, ...info }));
  writeFileSync(unfinished, head, { mode: 0o600 });
  syncFile(unfinished);
  moveInto(unfinished, file);
}

/** What a look at a tape's head and end found. */
export interface TapeGlance {
  readonly size: number;
  /** Nothing when the first frame can't be read. */
  readonly info: InfoRow | undefined;
  /** True when a newer version wrote it. */
  readonly newer: boolean;
  readonly tail: TapeTail;
}

/** Looks at a tape; `undefined` when there is none. */
export function glanceAtTape(file: string): TapeGlance | undefined {
  if (!existsSync(file)) return undefined;
  return withTape(file, (fd, size) => {
    const [first] = readTape(fd, 0, size);
    const info = first?.kind === 'head' ? toInfo(first.text) : undefined;
    return { size, info, newer: (info?.format ?? 0) > FORMAT, tail: readTail(fd, size) };
  });
}

function toInfo(text: string): InfoRow & { readonly format: number } {
  return JSON.parse(text) as InfoRow & { readonly format: number };
}

/** Does something with a tape that is opened for reading. */
export function withTape<T>(file: string, use: (fd: number, size: number) => T): T {
  const fd = openSync(file, 'r');
  try {
    return use(fd, fstatSync(fd).size);
  } finally {
    closeSync(fd);
  }
}

/** Cuts off what a write left unfinished, and keeps those bytes in a file of their own. */
export function cutTape(file: string, end: number, suffix: string): void {
  const fd = openSync(file, 'r+');
  try {
    const torn = Buffer.alloc(fstatSync(fd).size - end);
    readSync(fd, torn, 0, torn.length, end);
    const aside = `${file}.${suffix}`;
    writeFileSync(aside, torn, { mode: 0o600 });
    syncFile(aside);
    syncFolder(dirname(file));
    ftruncateSync(fd, end);
    fdatasyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
