import { readSync } from 'node:fs';
import {
  decodeFrame,
  type Frame,
  frameLength,
  HEADER_BYTES,
  MARK_PREFIX,
  type TapeEvent,
  toTapeEvent,
} from './frame.ts';

/** What lies at a place of the tape: an event, the head of the file, or bytes that are neither. */
export type TapeItem =
  | { readonly kind: 'event'; readonly at: number; readonly end: number; readonly read: TapeEvent }
  | { readonly kind: 'head'; readonly at: number; readonly end: number; readonly text: string }
  /** Bytes that are no frame, up to the next frame or the end of the file. */
  | { readonly kind: 'damage'; readonly at: number; readonly end: number };

const CHUNK_BYTES = 1024 * 1024;

/** Reads a tape from `from` to `size`, one item at a time; damage is skipped and told, never thrown. */
export function* readTape(fd: number, from: number, size: number): Generator<TapeItem> {
  const bytesAt = createWindow(fd, size);
  let at = from;
  while (at < size) {
    const frame = frameAt(bytesAt, at);
    const item = frame === undefined ? damageAt(bytesAt, at, size) : toItem(frame, at);
    yield item;
    at = item.end;
  }
}

function toItem(frame: Frame, at: number): TapeItem {
  const end = at + frame.length;
  if (frame.kind === 'head') return { kind: 'head', at, end, text: frame.facts };
  return { kind: 'event', at, end, read: toTapeEvent(frame) };
}

type BytesAt = (at: number, length: number) => Buffer;

function frameAt(bytesAt: BytesAt, at: number): Frame | undefined {
  const length = frameLength(bytesAt(at, HEADER_BYTES));
  if (length === undefined) return undefined;
  const bytes = bytesAt(at, length);
  return bytes.length === length ? decodeFrame(bytes) : undefined;
}

function damageAt(bytesAt: BytesAt, at: number, size: number): TapeItem {
  let search = at + 1;
  while (search < size) {
    const bytes = bytesAt(search, CHUNK_BYTES);
    const found = bytes.indexOf(MARK_PREFIX);
    if (found >= 0 && frameAt(bytesAt, search + found) !== undefined) {
      return { kind: 'damage', at, end: search + found };
    }
    // A mark may lie across the border of two chunks.
    const passed = found >= 0 ? found + 1 : bytes.length - MARK_PREFIX.length + 1;
    search += Math.max(1, passed);
  }
  return { kind: 'damage', at, end: size };
}

/** Bytes of the file through one buffer, since most frames are far smaller than a good read. */
function createWindow(fd: number, size: number): BytesAt {
  let start = 0;
  let window: Buffer = Buffer.alloc(0);
  return (at, length) => {
    const wanted = Math.min(length, size - at);
    if (at < start || at + wanted > start + window.length) {
      // A new buffer each time: what was handed out before stays as it was.
      window = readBytes(fd, at, Math.min(Math.max(CHUNK_BYTES, wanted), size - at));
      start = at;
    }
    return window.subarray(at - start, at - start + wanted);
  };
}

function readBytes(fd: number, at: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const count = readSync(fd, buffer, done, length - done, at + done);
    if (count === 0) break;
    done += count;
  }
  return buffer.subarray(0, done);
}
