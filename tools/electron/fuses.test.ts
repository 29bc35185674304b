import { describe, expect, it } from 'vitest';
import { FUSE, readFuse, setFuse } from './fuses.ts';

const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const executable = (...wires: string[]) =>
  Buffer.concat(
    wires.flatMap((wire) => [
      Buffer.from(`code${sentinel}`),
      Buffer.from([1, wire.length]),
      Buffer.from(`${wire}more code`),
    ]),
  );

describe('fuses', () => {
  it('sets one digit and leaves the others', () => {
    const bytes = executable('10r00110');
    setFuse(bytes, FUSE.inspectArguments, true);
    setFuse(bytes, FUSE.browserV8Snapshot, false);
    expect(bytes).toEqual(executable('10r10100'));
  });

  it('sets it in every wire of a program for two processors', () => {
    const bytes = executable('0000', '0001');
    setFuse(bytes, 3, true);
    expect(bytes).toEqual(executable('0001', '0001'));
  });

  it('reads on, off and removed', () => {
    const bytes = executable('10r');
    expect([0, 1, 2, 3].map((index) => readFuse(bytes, index))).toEqual([
      true,
      false,
      undefined,
      undefined,
    ]);
  });

  it('refuses a program without fuses, or without that one', () => {
    expect(() => setFuse(Buffer.from('no wire'), 0, true)).toThrow('no Electron fuses');
    expect(() => setFuse(executable('00'), 2, true)).toThrow('no fuse 2');
  });
});
