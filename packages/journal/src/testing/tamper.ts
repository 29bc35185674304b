import { closeSync, fstatSync, openSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import BetterSqlite from 'better-sqlite3';
import { readTape, type TapeItem } from '../tape/read.ts';

/** Changes a closed journal's database behind its back, past its own guards. */
export function tamper(file: string, sql: string): void {
  const database = new BetterSqlite(file);
  database.exec(
    'DROP TRIGGER event_never_changes; DROP TRIGGER event_never_goes; PRAGMA foreign_keys = OFF',
  );
  database.exec(sql);
  database.close();
}

/** Everything that lies on a tape, in order. */
export function itemsOf(tapeFile: string): TapeItem[] {
  const fd = openSync(tapeFile, 'r');
  try {
    return [...readTape(fd, 0, fstatSync(fd).size)];
  } finally {
    closeSync(fd);
  }
}

/** The event with this number as it lies on a tape. */
export function eventOn(tapeFile: string, seq: number): Extract<TapeItem, { kind: 'event' }> {
  for (const item of itemsOf(tapeFile))
    if (item.kind === 'event' && item.read.event.seq === seq) return item;
  throw new Error(`The tape has no event ${seq}.`);
}

/** Where the last frame of a tape ends and its room begins. */
export function framesEnd(tapeFile: string): number {
  const last = itemsOf(tapeFile).findLast(({ kind }) => kind === 'event' || kind === 'head');
  if (last === undefined) throw new Error('The tape has no frames.');
  return last.end;
}

/** Cuts a tape so many bytes before the end of its frames. */
export function tearOff(tapeFile: string, bytes: number): void {
  truncateSync(tapeFile, framesEnd(tapeFile) - bytes);
}

/** Puts bytes into a file, over those that are there. */
export function overwrite(file: string, at: number, bytes: Buffer): void {
  const content = readFileSync(file);
  bytes.copy(content, at);
  writeFileSync(file, content);
}

/** Turns one bit of a byte. */
export function flipBit(file: string, at: number): void {
  const content = readFileSync(file);
  content[at] = (content[at] ?? 0) ^ 0x10;
  writeFileSync(file, content);
}

/** Takes the bytes from `start` to `end` out of a file. */
export function cutOut(file: string, start: number, end: number): void {
  const content = readFileSync(file);
  writeFileSync(file, Buffer.concat([content.subarray(0, start), content.subarray(end)]));
}
