import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileSource, versionOf } from './settings-source.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tillkeeper-source-'));
  file = join(folder, 'till.config.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the settings file', () => {
  it('is replaced whole, with its rights, and its former text stays beside it', () => {
    writeFileSync(file, 'one');
    chmodSync(file, 0o644);
    fileSource(file).write('two');
    expect(readFileSync(file, 'utf8')).toBe('two');
    expect(readFileSync(`${file}.before`, 'utf8')).toBe('one');
    expect(statSync(file).mode & 0o777).toBe(0o644);
    expect(readdirSync(folder).toSorted()).toEqual(['till.config.json', 'till.config.json.before']);
  });

  it('is for its owner alone when the till makes it', () => {
    expect(fileSource(file).read()).toEqual({ ok: true, value: undefined });
    fileSource(file).write('one');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['till.config.json']);
  });

  it('may be a link to a file elsewhere, and stays one', () => {
    const elsewhere = join(folder, 'shops', 'zodwa.json');
    mkdirSync(join(folder, 'shops'));
    writeFileSync(elsewhere, 'one');
    symlinkSync(elsewhere, file);
    fileSource(file).write('two');
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
    expect(readFileSync(elsewhere, 'utf8')).toBe('two');
    expect(readFileSync(`${elsewhere}.before`, 'utf8')).toBe('one');
  });

  it('is never taken for none when it can not be read', () => {
    mkdirSync(file);
    expect(fileSource(file).read()).toEqual({ ok: false, error: 'EISDIR' });
  });

  it('has another version with every other text', () => {
    expect(new Set([versionOf(undefined), versionOf(''), versionOf('a')]).size).toBe(3);
    expect(versionOf('a')).toBe(versionOf('a'));
  });
});
