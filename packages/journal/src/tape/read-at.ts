import { readSync } from 'node:fs';

/** Fills `buffer` from a place of the file and says how many bytes came. */
export type ReadAt = (fd: number, buffer: Buffer, at: number) => number;

/** Reads from the file itself. */
export function readWhole(fd: number, buffer: Buffer, at: number): number {
  let done = 0;
  while (done < buffer.length) {
    const count = readSync(fd, buffer, done, buffer.length - done, at + done);
    if (count === 0) break;
    done += count;
  }
  return done;
}
