import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTillFolder, type TillFolder } from '../testing/till-folder.ts';
import { encodeHead } from './frame.ts';
import { readTape } from './read.ts';
import type { ReadAt } from './read-at.ts';

let till: TillFolder;

beforeEach(() => {
  till = createTillFolder();
});
afterEach(() => till.dispose());

function read(bytes: Buffer): { readonly items: string[]; readonly readCount: number } {
  const file = till.path('some.tape');
  writeFileSync(file, bytes);
  const fd = openSync(file, 'r');
  let readCount = 0;
  const counted: ReadAt = (from, buffer, at) => {
    readCount += 1;
    return readSync(from, buffer, 0, buffer.length, at);
  };
  const items = [...readTape(fd, 0, bytes.length, counted)].map(
    ({ kind, at, end }) => `${kind} ${at}-${end}`,
  );
  closeSync(fd);
  return { items, readCount };
}

it('finds the frame behind a megabyte of marks that are none, without a read for each of them', () => {
  const whole = encodeHead('{"format":1}');
  const mark = Buffer.concat([whole.subarray(0, 52), Buffer.alloc(12)]);
  const damage = Buffer.concat(Array.from({ length: 20_000 }, () => mark));
  const { items, readCount } = read(Buffer.concat([damage, whole]));
  expect(items).toEqual([
    `damage 0-${damage.length}`,
    `head ${damage.length}-${damage.length + whole.length}`,
  ]);
  expect(readCount).toBeLessThanOrEqual(4);
});

it('finds a frame that lies across two reads', () => {
  const whole = encodeHead('{"format":1}');
  for (const before of [1024 * 1024 - 1, 1024 * 1024 - 30, 1024 * 1024]) {
    const { items } = read(Buffer.concat([Buffer.alloc(before), whole]));
    expect(items).toEqual([`damage 0-${before}`, `head ${before}-${before + whole.length}`]);
  }
});
