import { closeSync, fstatSync, openSync, readSync, truncateSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ChainedEvent, chainHash, GENESIS_HASH } from '../chain.ts';
import { sellAndPrint } from '../testing/sample-sales.ts';
import { createTillFolder, type TillFolder } from '../testing/till-folder.ts';
import { encodeEvent } from './frame.ts';
import { placeBefore } from './place.ts';
import { readTape } from './read.ts';
import type { ReadAt } from './read-at.ts';

let till: TillFolder;

beforeEach(() => {
  till = createTillFolder();
});
afterEach(() => till.dispose());

const EVENT: ChainedEvent = {
  seq: 1,
  tillId: 'T03',
  atUtcMs: 1,
  saleId: '',
  kind: 'exported',
  body: '',
  secretDigests: '[]',
};

/** A tape of thirty sales, open for reading. */
function tapeOfSales(): { readonly fd: number; readonly size: number } {
  const journal = till.open();
  for (let slip = 1; slip <= 30; slip += 1) sellAndPrint(journal, slip);
  journal.close();
  const fd = openSync(till.path('journal.tape'), 'r');
  return { fd, size: fstatSync(fd).size };
}

it('gives a place from which every event is found, and not far from it', () => {
  const { fd, size } = tapeOfSales();
  const places = [...readTape(fd, 0, size)].flatMap((item) =>
    item.kind === 'event' ? [{ seq: item.read.event.seq, at: item.at }] : [],
  );
  expect(places).toHaveLength(180);
  const longest = Math.max(...places.map(({ at }, index) => at - (places[index - 1]?.at ?? 0)));
  for (const { seq, at } of places) {
    const place = placeBefore(fd, size, seq, 4_000);
    expect(place).toBeLessThanOrEqual(at);
    expect(at - place).toBeLessThanOrEqual(4_000 + longest);
  }
  expect(placeBefore(fd, size, 1)).toBe(0);
  closeSync(fd);
});

it('gives the same places in a tape with more room than frames', () => {
  const { fd, size } = tapeOfSales();
  const places = [1, 90, 180].map((seq) => placeBefore(fd, size, seq, 4_000));
  closeSync(fd);
  truncateSync(till.path('journal.tape'), 4 * size);
  const again = openSync(till.path('journal.tape'), 'r');
  for (const [index, seq] of [1, 90, 180].entries()) {
    const place = placeBefore(again, 4 * size, seq, 4_000);
    const [first] = [...readTape(again, place, 4 * size)].filter(({ kind }) => kind === 'event');
    expect(first?.kind === 'event' && first.read.event.seq).toBeLessThanOrEqual(seq);
    expect(Math.abs(place - (places[index] ?? 0))).toBeLessThan(8_000);
  }
  closeSync(again);
});

it('looks a few times where a walk would read sixty megabytes', () => {
  const body = 'x'.repeat(150_000);
  const frames = Array.from({ length: 400 }, (_, index) => {
    const chained = { ...EVENT, seq: index + 1, body };
    const event = {
      ...chained,
      hash: chainHash(GENESIS_HASH, chained),
      previousHash: GENESIS_HASH,
    };
    return encodeEvent(event, [], { before: 0, left: 0 });
  });
  writeFileSync(till.path('long.tape'), Buffer.concat(frames));
  const fd = openSync(till.path('long.tape'), 'r');
  const { size } = fstatSync(fd);
  let looks = 0;
  const counted: ReadAt = (from, buffer, at) => {
    looks += 1;
    return readSync(from, buffer, 0, buffer.length, at);
  };
  const place = placeBefore(fd, size, 390, 2_000_000, counted);
  expect(looks).toBeLessThan(20);
  const [first] = readTape(fd, place, size);
  expect(first).toMatchObject({ kind: 'event', read: { event: { seq: expect.any(Number) } } });
  expect(size - place).toBeLessThan(6_000_000);
  closeSync(fd);
});
