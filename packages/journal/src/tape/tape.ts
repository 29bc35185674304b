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
} from 'node:fs';
import { dirname } from 'node:path';
import { moveInto, syncFile, syncFolder } from '../files.ts';
import type { InfoRow } from '../sql/info-row.ts';
import { encodeHead } from './frame.ts';
import { readTape } from './read.ts';
import { readTail, type TapeTail } from './tail.ts';

const FORMAT = 1;

/**
 * Makes an empty tape: the head that says whose it is, and nothing else. It gets its name when it
 * is on disk, so that a tape without a whole head is always a damaged one. Tells where the head ends.
 */
export function createTapeFile(file: string, info: InfoRow): number {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const unfinished = `${file}.unfinished`;
  const head = encodeHead(JSON.stringify({ format: FORMAT, ...info }));
  writeFileSync(unfinished, head, { mode: 0o600 });
  syncFile(unfinished);
  moveInto(unfinished, file);
  return head.length;
}

/** What a look at a tape's head and end found. */
export interface TapeGlance {
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
    return { info, newer: (info?.format ?? 0) > FORMAT, tail: readTail(fd, size) };
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

/** How a tape's bytes are used: frames, and zeros written ahead of the next ones. */
export interface TapeUse {
  readonly frameBytes: number;
  readonly roomBytes: number;
}

/** Measures a tape that nobody is writing just now. */
export function measureTape(file: string): TapeUse {
  return withTape(file, (fd, size) => {
    const { end } = readTail(fd, size);
    return { frameBytes: end, roomBytes: size - end };
  });
}

/**
 * Cuts off what a write left unfinished, and keeps those bytes in a file of their own. The room
 * behind them goes with them: whoever writes next makes it anew.
 */
export function cutTape(file: string, { end, filled }: TapeTail, suffix: string): void {
  const fd = openSync(file, 'r+');
  try {
    const torn = Buffer.alloc(filled - end);
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
