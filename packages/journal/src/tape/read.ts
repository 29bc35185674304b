import { filledLength } from './blank.ts';
import {
  decodeFrame,
  type Frame,
  frameLength,
  HEADER_BYTES,
  MARK_PREFIX,
  type TapeEvent,
  toTapeEvent,
} from './frame.ts';
import { type ReadAt, readWhole } from './read-at.ts';

/** What lies at a place of the tape: an event, the head of the file, free room, or bytes that are neither. */
export type TapeItem =
  | { readonly kind: 'event'; readonly at: number; readonly end: number; readonly read: TapeEvent }
  | { readonly kind: 'head'; readonly at: number; readonly end: number; readonly text: string }
  /** Bytes that are no frame, up to the next frame, or to the last that is not zero. */
  | { readonly kind: 'damage'; readonly at: number; readonly end: number }
  /** Zeros up to the end of the file: where the next frames go. */
  | { readonly kind: 'room'; readonly at: number; readonly end: number };

const CHUNK_BYTES = 1024 * 1024;

/** Reads a tape from `from` to `size`, one item at a time; damage is skipped and told, never thrown. */
export function* readTape(
  fd: number,
  from: number,
  size: number,
  readAt: ReadAt = readWhole,
): Generator<TapeItem> {
  const view = createView(size, (buffer, at) => readAt(fd, buffer, at));
  let at = from;
  while (at < size) {
    const frame = frameAt(view, at);
    const item = frame === undefined ? noFrameAt(view, at, size) : toItem(frame, at);
    yield item;
    at = item.end;
  }
}

function toItem(frame: Frame, at: number): TapeItem {
  const end = at + frame.length;
  if (frame.kind === 'head') return { kind: 'head', at, end, text: frame.facts };
  return { kind: 'event', at, end, read: toTapeEvent(frame) };
}

/** A look at the file through one buffer, since most frames are far smaller than a good read. */
interface View {
  /** That many bytes, or fewer at the end of the file. */
  bytes(at: number, length: number): Buffer;
  /** What the buffer holds from there on: at least a header, or the end of the file. */
  rest(at: number): Buffer;
}

function frameAt(view: View, at: number): Frame | undefined {
  const length = frameLength(view.bytes(at, HEADER_BYTES));
  if (length === undefined) return undefined;
  const bytes = view.bytes(at, length);
  return bytes.length === length ? decodeFrame(bytes) : undefined;
}

// A stretch may hold thousands of marks that are no frames, so none of them may cost a read.
function noFrameAt(view: View, at: number, size: number): TapeItem {
  let search = at;
  let filled = at;
  while (search < size) {
    const bytes = view.rest(search);
    const found = bytes.indexOf(MARK_PREFIX);
    if (found >= 0 && frameAt(view, search + found) !== undefined) {
      return { kind: 'damage', at, end: search + found };
    }
    // A mark may lie across the border of two chunks.
    const passed = Math.max(1, found >= 0 ? found + 1 : bytes.length - MARK_PREFIX.length + 1);
    const written = filledLength(bytes.subarray(0, passed));
    if (written > 0) filled = search + written;
    search += passed;
  }
  return filled > at ? { kind: 'damage', at, end: filled } : { kind: 'room', at, end: size };
}

function createView(size: number, read: (buffer: Buffer, at: number) => number): View {
  let start = 0;
  let window: Buffer = Buffer.alloc(0);
  const holds = (at: number, length: number): boolean =>
    at >= start && at + length <= start + window.length;
  const hold = (at: number, wanted: number): void => {
    if (holds(at, wanted)) return;
    // A new buffer each time: what was handed out before stays as it was.
    const buffer = Buffer.alloc(Math.min(Math.max(CHUNK_BYTES, wanted), size - at));
    window = buffer.subarray(0, read(buffer, at));
    start = at;
  };
  return {
    bytes: (at, length) => {
      const wanted = Math.min(length, size - at);
      hold(at, wanted);
      return window.subarray(at - start, at - start + wanted);
    },
    rest: (at) => {
      hold(at, Math.min(HEADER_BYTES, size - at));
      return window.subarray(at - start);
    },
  };
}
