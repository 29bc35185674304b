import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** One thing that happened to a file. */
export interface DiskOperation {
  readonly kind: 'W' | 'T' | 'S' | 'U' | 'R';
  readonly name: string;
  readonly offset: number;
  readonly data: Buffer;
}

/** Reads what the recorder wrote. */
export function readRecording(file: string): DiskOperation[] {
  const bytes = readFileSync(file);
  const operations: DiskOperation[] = [];
  for (let at = 0; at < bytes.length; ) {
    const pathLength = bytes.readUInt32LE(at + 1);
    const dataLength = bytes.readUInt32LE(at + 13);
    const pathAt = at + 17;
    const dataAt = pathAt + pathLength;
    operations.push({
      kind: String.fromCharCode(bytes[at] ?? 0) as DiskOperation['kind'],
      name: basename(bytes.toString('utf8', pathAt, dataAt)),
      offset: Number(bytes.readBigUInt64LE(at + 5)),
      data: bytes.subarray(dataAt, dataAt + dataLength),
    });
    at = dataAt + dataLength;
  }
  return operations;
}

/** Which of the bytes that were not synced a power cut leaves on the disk. */
export type Leftover = 'none' | 'all' | 'some';

/** A disk on which operations happen one after the other, and the power may go at any time. */
export interface Disk {
  happen(operation: DiskOperation): void;
  /**
   * The files after a power cut now. What a sync covered is there; of the rest nothing,
   * everything, or a choice of sectors, each kept or lost for itself.
   */
  cut(leftover: Leftover, random: () => number): Map<string, Buffer>;
}

interface DiskFile {
  durable: Content;
  pending: DiskOperation[];
}

/** Bytes with room to grow into. */
interface Content {
  bytes: Buffer;
  size: number;
}

/** Makes an empty disk. */
export function createDisk(): Disk {
  const files = new Map<string, DiskFile>();

  function happen(operation: DiskOperation): void {
    const file = files.get(operation.name) ?? { durable: emptyContent(), pending: [] };
    files.set(operation.name, file);
    if (operation.kind === 'U') files.delete(operation.name);
    else if (operation.kind === 'R') {
      files.delete(operation.name);
      files.set(basename(operation.data.toString('utf8')), file);
    } else if (operation.kind === 'S') {
      for (const each of file.pending) apply(file.durable, each);
      file.pending = [];
    } else file.pending.push(operation);
  }

  function cut(leftover: Leftover, random: () => number): Map<string, Buffer> {
    const disk = new Map<string, Buffer>();
    for (const [name, { durable, pending }] of files) {
      const content = { bytes: Buffer.from(durable.bytes), size: durable.size };
      for (const each of pending.flatMap((operation) => survivors(operation, leftover, random)))
        apply(content, each);
      if (content.size > 0) disk.set(name, content.bytes.subarray(0, content.size));
    }
    return disk;
  }

  return { happen, cut };
}

function emptyContent(): Content {
  return { bytes: Buffer.alloc(0), size: 0 };
}

const SECTOR_BYTES = 512;

function survivors(
  operation: DiskOperation,
  leftover: Leftover,
  random: () => number,
): DiskOperation[] {
  if (leftover === 'none') return [];
  if (leftover === 'all' || operation.kind === 'T') return [operation];
  const sectors: DiskOperation[] = [];
  for (let from = 0; from < operation.data.length; from += SECTOR_BYTES) {
    const data = operation.data.subarray(from, from + SECTOR_BYTES);
    if (random() < 0.5) sectors.push({ ...operation, offset: operation.offset + from, data });
  }
  return sectors;
}

function apply(content: Content, { kind, offset, data }: DiskOperation): void {
  const end = kind === 'T' ? offset : Math.max(content.size, offset + data.length);
  if (end > content.bytes.length) {
    const grown = Buffer.alloc(end * 2);
    content.bytes.copy(grown, 0, 0, content.size);
    content.bytes = grown;
  }
  // What was cut off reads as zeros when the file grows again.
  if (kind === 'T') content.bytes.fill(0, Math.min(end, content.size));
  else data.copy(content.bytes, offset);
  content.size = end;
}

/** Puts the files of a disk into a folder. */
export function layOut(disk: ReadonlyMap<string, Buffer>, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of disk) writeFileSync(join(folder, name), content);
}
