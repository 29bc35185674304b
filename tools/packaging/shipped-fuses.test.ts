import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FUSE, setFuse } from '../electron/fuses.ts';
import { setShippedFuses, wrongFuses } from './shipped-fuses.ts';

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** An executable as Electron ships it: everything that helps a developer is on. */
const FRESH = Buffer.concat([
  Buffer.from(`machine code ${SENTINEL}`),
  Buffer.from([1, 8]),
  Buffer.from('10110001'),
  Buffer.from('more machine code'),
]);

it('sets every fuse of a shipped till, touches nothing else, and notices one that is set back', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tillkeeper-fuses-'));
  const file = join(folder, 'tillkeeper');
  writeFileSync(file, FRESH);
  expect(wrongFuses(FRESH)).not.toEqual([]);
  setShippedFuses(file);
  const shipped = readFileSync(file);
  expect(wrongFuses(shipped)).toEqual([]);
  expect(shipped.length).toBe(FRESH.length);
  expect(shipped.toString('latin1')).toContain('more machine code');
  setFuse(shipped, FUSE.inspectArguments, true);
  expect(wrongFuses(shipped)).toEqual(['inspectArguments']);
  rmSync(folder, { recursive: true });
});
