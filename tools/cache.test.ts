import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildOnce } from './cache.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const writes = (text: string) => async (temporary: string) => {
  writeFileSync(join(temporary, 'made'), text);
};

describe('buildOnce', () => {
  it('builds the first time and never again', async () => {
    const target = join(folder, 'deep', 'thing');
    await buildOnce(target, writes('first'));
    await buildOnce(target, writes('second'));
    expect(readFileSync(join(target, 'made'), 'utf8')).toBe('first');
  });

  it('leaves nothing behind when the build fails', async () => {
    const failing = buildOnce(join(folder, 'thing'), () => Promise.reject(new Error('no disk')));
    await expect(failing).rejects.toThrow('no disk');
    expect(readdirSync(folder)).toEqual([]);
  });

  it("keeps the other's result when somebody else finished first", async () => {
    const target = join(folder, 'thing');
    await buildOnce(target, async (temporary) => {
      mkdirSync(target);
      writeFileSync(join(target, 'made'), 'theirs');
      writeFileSync(join(temporary, 'made'), 'ours');
    });
    expect(readFileSync(join(target, 'made'), 'utf8')).toBe('theirs');
    expect(readdirSync(folder)).toEqual(['thing']);
  });

  it('sweeps up after a process that was killed', async () => {
    const abandoned = join(folder, 'thing.making-999999999');
    mkdirSync(abandoned);
    await buildOnce(join(folder, 'thing'), writes('x'));
    expect(existsSync(abandoned)).toBe(false);
  });
});
