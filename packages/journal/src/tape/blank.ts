import { type ReadAt, readWhole } from './read-at.ts';

const BLOCK_BYTES = 64 * 1024;
const ZEROS = Buffer.alloc(BLOCK_BYTES);

/** How long bytes are without the zeros at their end. */
export function filledLength(bytes: Buffer): number {
  let length = bytes.length;
  while (length > 0) {
    const block = bytes.subarray(Math.max(0, length - BLOCK_BYTES), length);
    if (!block.equals(ZEROS.subarray(0, block.length))) break;
    length -= block.length;
  }
  while (length > 0 && bytes[length - 1] === 0) length -= 1;
  return length;
}

/** Where the zeros at the end of a file begin. A frame may itself end in some of them. */
export function filledEnd(fd: number, size: number, readAt: ReadAt = readWhole): number {
  const block = Buffer.alloc(BLOCK_BYTES);
  for (let end = size; end > 0; ) {
    const from = Math.max(0, end - BLOCK_BYTES);
    const bytes = block.subarray(0, end - from);
    const filled = filledLength(bytes.subarray(0, readAt(fd, bytes, from)));
    if (filled > 0) return from + filled;
    end = from;
  }
  return 0;
}
