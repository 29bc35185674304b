import { inflateSync } from 'node:zlib';
import { err, ok, type Result } from '@tillkeeper/domain';
import type { GreyPicture } from '@tillkeeper/slip';

/**
 * Reads a PNG picture as brightness on white paper: enough for a logo on a thermal printer, without
 * a browser. Every colour type with 8 bits a channel, and palettes; no interlacing. The checksums
 * are not looked at: a wrong dot in a logo hurts nobody.
 * @returns a sentence for whoever sets the till up when the file is no such picture.
 */
export function readPng(file: Uint8Array): Result<GreyPicture, string> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) return err('This is not a PNG picture.');
  const chunks = readChunks(bytes);
  const head = headerOf(chunks);
  if (!head.ok) return head;
  const rows = unpack(chunks, head.value);
  if (!rows.ok) return rows;
  return ok(toGrey(rows.value, head.value, chunks));
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

interface Header {
  readonly width: number;
  readonly height: number;
  readonly colourType: number;
  /** Bytes of one dot. */
  readonly channels: number;
}

function readChunks(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  let at = SIGNATURE.length;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const data = bytes.subarray(at + 8, at + 8 + length);
    chunks.push({ type: bytes.toString('latin1', at + 4, at + 8), data });
    at += 12 + length;
  }
  return chunks;
}

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** More than any logo needs; a picture of the shop's front in full would fill the memory. */
const MAXIMUM_DOTS = 4_000_000;

function headerOf(chunks: readonly Chunk[]): Result<Header, string> {
  const data = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (data === undefined || data.length < 13) return err('This PNG picture has no header.');
  const [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
  const [depth, colourType = -1, , , interlaced] = data.subarray(8);
  const channels = CHANNELS[colourType];
  if (width * height === 0 || width * height > MAXIMUM_DOTS)
    return err('This picture is too large for a logo: at most 2000 by 2000 dots.');
  if (depth !== 8 || channels === undefined || interlaced !== 0)
    return err('Please save this PNG with 8 bits a channel and without interlacing.');
  return ok({ width, height, colourType, channels });
}

/** The rows of the picture, each still carrying the number of its filter in front. */
function unpack(chunks: readonly Chunk[], head: Header): Result<Uint8Array, string> {
  const packed = Buffer.concat(
    chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data),
  );
  const rowBytes = head.width * head.channels;
  const size = (rowBytes + 1) * head.height;
  try {
    const filtered = inflateSync(packed, { maxOutputLength: size });
    if (filtered.length === size) return ok(unfilter(filtered, rowBytes, head));
  } catch {
    // Said below: what zlib calls it helps nobody.
  }
  return err('This PNG picture is damaged.');
}

function unfilter(
  filtered: Uint8Array,
  rowBytes: number,
  { height, channels }: Header,
): Uint8Array {
  const rows = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; y += 1) {
    const filter = filtered[y * (rowBytes + 1)] ?? 0;
    for (let x = 0; x < rowBytes; x += 1) {
      const at = y * rowBytes + x;
      const left = x >= channels ? (rows[at - channels] ?? 0) : 0;
      const up = y > 0 ? (rows[at - rowBytes] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (rows[at - rowBytes - channels] ?? 0) : 0;
      rows[at] = (filtered[at + y + 1] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return rows;
}

/** The filters of the PNG specification, section 9.2. */
function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const base = left + up - corner;
  const [a, b, c] = [Math.abs(base - left), Math.abs(base - up), Math.abs(base - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function toGrey(rows: Uint8Array, head: Header, chunks: readonly Chunk[]): GreyPicture {
  const { width, height, colourType, channels } = head;
  const palette = chunks.find(({ type }) => type === 'PLTE')?.data ?? Buffer.alloc(0);
  const alphas = chunks.find(({ type }) => type === 'tRNS')?.data ?? Buffer.alloc(0);
  const grey = Uint8Array.from({ length: width * height }, (_, dot) => {
    const [first = 0, second = 0, third = 0, fourth = 255] = rows.subarray(
      dot * channels,
      dot * channels + channels,
    );
    switch (colourType) {
      case 0:
        return first;
      case 4:
        return onWhite(first, second);
      case 3: {
        const [red = 0, green = 0, blue = 0] = palette.subarray(first * 3, first * 3 + 3);
        return onWhite(brightness(red, green, blue), alphas[first] ?? 255);
      }
      default:
        return onWhite(brightness(first, second, third), fourth);
    }
  });
  return { width, height, grey };
}

/** As the eye weighs the colours. */
function brightness(red: number, green: number, blue: number): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

function onWhite(value: number, alpha: number): number {
  return Math.round((value * alpha + 255 * (255 - alpha)) / 255);
}
