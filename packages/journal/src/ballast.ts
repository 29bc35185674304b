import { randomFillSync } from 'node:crypto';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { beside, freeBytes, syncFile } from './files.ts';
import type { ResolvedOptions } from './options.ts';

/** Room that was set aside, so that the answer to a sale can be recorded on a full disk. */
export interface Ballast {
  /** Gives the room back. True when there was some to give. */
  release(): boolean;
  /** Whether there is room: `low` should be told to a person, `full` must stop selling. */
  room(): 'ok' | 'low' | 'full';
  /** Whether facts that belong to no sale may be written: as long as the reserve is whole. */
  hasRoomForHouse(): boolean;
}

/** Sets room aside beside each copy, or finds what was set aside before. */
export function createBallast(options: ResolvedOptions): Ballast {
  const { lowBytes, fullBytes, ballastBytes } = options.space;
  const folders = [...new Set([dirname(options.file), dirname(options.tapeFile)])];
  const files = [beside(options.file, 'ballast'), `${options.tapeFile}.ballast`].slice(
    0,
    folders.length,
  );
  const have = (): boolean => ballastBytes === 0 || files.every((file) => existsSync(file));

  function fill(): void {
    for (const file of files) if (!existsSync(file)) setAside(file, ballastBytes);
  }

  function release(): boolean {
    const held = files.filter((file) => existsSync(file));
    for (const file of held) rmSync(file);
    return held.length > 0;
  }

  function leastFree(): number {
    return Math.min(...folders.map(freeBytes));
  }

  function room(): 'ok' | 'low' | 'full' {
    // Room that was given up is set aside again before anything new is sold.
    if (!have() && leastFree() >= fullBytes + ballastBytes) fill();
    const free = leastFree();
    if (!have() || free < fullBytes) return 'full';
    return free < lowBytes ? 'low' : 'ok';
  }

  // Nothing new is sold by now. People still come and go while half of what is kept free is there, so
  // that somebody can finish what is open; the other half and the reserve are for answers alone.
  function hasRoomForHouse(): boolean {
    return room() !== 'full' || (have() && leastFree() >= fullBytes / 2);
  }

  if (ballastBytes > 0) fill();
  return { release, room, hasRoomForHouse };
}

// Random bytes: a file system that compresses or leaves holes would set nothing aside for zeros.
function setAside(file: string, bytes: number): void {
  try {
    writeFileSync(file, randomFillSync(Buffer.alloc(bytes)), { mode: 0o600 });
    syncFile(file);
  } catch {
    // On a disk that is full already there is nothing to set aside; `room` says so.
    rmSync(file, { force: true });
  }
}
