import { readTape } from './read.ts';
import { type ReadAt, readWhole } from './read-at.ts';

/** Nearer than this it is quicker to read on than to look again. */
const NEAR_BYTES = 2 * 1024 * 1024;

/**
 * A place of the tape from which an event is found by reading on: at most a few megabytes before it,
 * or the beginning. Event numbers only rise along a tape, so it takes a dozen looks and not a walk.
 */
export function placeBefore(
  fd: number,
  size: number,
  seq: number,
  nearBytes = NEAR_BYTES,
  readAt: ReadAt = readWhole,
): number {
  let [from, to] = [0, size];
  while (to - from > nearBytes) {
    const middle = Math.floor((from + to) / 2);
    const next = eventAfter(fd, size, middle, readAt);
    if (next !== undefined && next.seq <= seq && next.at < to) from = next.at;
    else to = middle;
  }
  return from;
}

/** The first whole event at or after a place, which may be in the middle of a frame. */
function eventAfter(
  fd: number,
  size: number,
  place: number,
  readAt: ReadAt,
): { readonly at: number; readonly seq: number } | undefined {
  for (const item of readTape(fd, place, size, readAt))
    if (item.kind === 'event') return { at: item.at, seq: item.read.event.seq };
  return undefined;
}
