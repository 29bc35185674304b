import { closeSync, fdatasyncSync, fstatSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from '../failure.ts';
import { freeBytes } from '../files.ts';
import type { SpaceLimits } from '../options.ts';
import { filledEnd } from './blank.ts';

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

/** An open tape. Frames are only ever added behind the last one. */
export interface Tape {
  /**
   * Adds bytes; they are on disk when this returns. Throws {@link TapeFault}, and from then on
   * always: only opening the tape anew tells what is on it.
   */
  append(bytes: Buffer): void;
  /** Where the last frame ends, in bytes from the beginning of the file. */
  end(): number;
  close(): void;
}

/** How a tape makes room for itself. */
export type TapeSpace = Pick<SpaceLimits, 'fullBytes' | 'tapeRoomBytes'>;

/**
 * Opens a tape for writing behind the frame that ends at `end`.
 *
 * Behind the frames lies room: zeros that are on disk already. A frame that is written over them
 * leaves the size of the file and its blocks as they are, so its sync has the bytes to write and
 * nothing else; behind the end of a file it has to wait for the file system's own journal as well.
 */
export function openTape(file: string, end: number, space: TapeSpace): Tape {
  const fd = openSync(file, 'r+');
  try {
    return createTape(fd, end, createRoom(fd, dirname(file), space));
  } catch (error) {
    closeSync(fd);
    throw error;
  }
}

function createTape(fd: number, firstEnd: number, room: Room): Tape {
  let end = firstEnd;
  let fault: TapeFault | undefined;
  let isOpen = true;
  if (filledEnd(fd, room.end()) > end) throw new Error('Bytes lie behind the end of the tape.');
  if (room.isShortAt(end)) room.grow(0);

  function append(bytes: Buffer): void {
    if (fault !== undefined) throw fault;
    try {
      const nextEnd = end + bytes.length;
      if (nextEnd > room.end()) room.grow(bytes.length);
      writeAll(fd, bytes, end);
      fdatasyncSync(fd);
      end = nextEnd;
    } catch (error) {
      fault = new TapeFault(error);
      throw fault;
    }
  }

  return {
    append,
    end: () => end,
    close() {
      if (isOpen) closeSync(fd);
      isOpen = false;
    },
  };
}

/** The zeros at the end of a tape. */
interface Room {
  /** Where they end, and the file with them. */
  end(): number;
  /** Whether little is left for what comes behind `place`. */
  isShortAt(place: number): boolean;
  /** Adds zeros, durably, for a write of that length, where it is short and the disk has enough left. */
  grow(writeBytes: number): void;
}

function createRoom(fd: number, folder: string, { fullBytes, tapeRoomBytes }: TapeSpace): Room {
  const end = (): number => fstatSync(fd).size;

  function grow(writeBytes: number): void {
    const before = end();
    try {
      // A tape that is written anew grows by its frames: zeros between them would be written for nothing.
      if (writeBytes > tapeRoomBytes) return;
      // What is left on a full disk is for answers, and a tape without room takes them as well.
      if (freeBytes(folder) < fullBytes + tapeRoomBytes) return;
      // Written, not only asked for: the first write to a block that never was written costs the
      // same wait as a file that grows.
      writeAll(fd, Buffer.alloc(tapeRoomBytes), before);
      fdatasyncSync(fd);
    } catch {
      ftruncateSync(fd, before);
    }
  }

  return { end, isShortAt: (place) => end() - place < tapeRoomBytes / 4, grow };
}

function writeAll(fd: number, bytes: Buffer, at: number): void {
  for (let done = 0; done < bytes.length; )
    done += writeSync(fd, bytes, done, bytes.length - done, at + done);
}
