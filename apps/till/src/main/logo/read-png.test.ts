import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPng } from './read-png.ts';

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly colourType: number;
  readonly depth?: number;
  readonly interlaced?: number;
  /** Each row with the number of its filter in front. */
  readonly rows: readonly (readonly number[])[];
  readonly extra?: readonly Buffer[];
}

function png({ width, height, colourType, depth = 8, interlaced = 0, rows, extra = [] }: Picture) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, colourType, 0, 0, interlaced], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    ...extra,
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function greyOf(picture: Picture): number[] {
  const read = readPng(png(picture));
  if (!read.ok) throw new Error(read.error);
  return [...read.value.grey];
}

describe('a logo', () => {
  it('in shades of grey is read through every filter', () => {
    const rows = [
      [0, 10, 20, 30],
      [1, 10, 10, 10],
      [2, 0, 0, 5],
      [3, 10, 10, 10],
      [4, 1, 1, 1],
    ];
    expect(greyOf({ width: 3, height: 5, colourType: 0, rows })).toEqual([
      ...[10, 20, 30],
      ...[10, 20, 30],
      ...[10, 20, 35],
      ...[15, 27, 41],
      ...[16, 28, 42],
    ]);
  });

  it('in colours is as bright as the eye sees it, and what is transparent is paper', () => {
    const rows = [[0, 255, 0, 0, 255, 0, 0, 0, 0, 0, 0, 255, 128]];
    expect(greyOf({ width: 3, height: 1, colourType: 6, rows })).toEqual([76, 255, 142]);
  });

  it('with a palette', () => {
    const extra = [
      chunk('PLTE', Buffer.from([0, 0, 0, 255, 255, 255, 0, 0, 0])),
      chunk('tRNS', Buffer.from([255, 255, 0])),
    ];
    const rows = [[0, 0, 1, 2]];
    expect(greyOf({ width: 3, height: 1, colourType: 3, rows, extra })).toEqual([0, 255, 255]);
  });

  it.each([
    ['another kind of file', Buffer.from('GIF89a'), 'This is not a PNG picture.'],
    [
      'an interlaced one',
      png({ width: 1, height: 1, colourType: 0, interlaced: 1, rows: [[0, 0]] }),
      'Please save this PNG with 8 bits a channel and without interlacing.',
    ],
    [
      'half of one',
      png({ width: 9, height: 9, colourType: 2, rows: [[0, 1, 2, 3]] }),
      'This PNG picture is damaged.',
    ],
    [
      'a poster',
      png({ width: 60_000, height: 60_000, colourType: 0, rows: [] }),
      'This picture is too large for a logo: at most 2000 by 2000 dots.',
    ],
    ['an empty one', png({ width: 0, height: 0, colourType: 0, rows: [] }), /too large|no header/],
  ])('that is %s is refused in words', (_, file, words) => {
    const read = readPng(file);
    expect(read.ok ? '' : read.error).toMatch(words);
  });
});
