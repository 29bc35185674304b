import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { otherBooks } from './books.ts';
import type { TillConfig } from './config/load.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tillkeeper-books-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function config(demo: boolean, flashBaseUrl: string, accountNumber = '1'): TillConfig {
  return { demo, flashBaseUrl, flash: { accountNumber } } as TillConfig;
}

describe('the books of a data folder', () => {
  it('never meet another provider: a demo sale would be sent again to a real one', () => {
    const file = join(folder, 'books.json');
    expect(otherBooks(file, config(true, 'http://127.0.0.1:1'))).toBeUndefined();
    expect(otherBooks(file, config(true, 'http://127.0.0.1:2'))).toBeUndefined();
    expect(otherBooks(file, config(false, 'https://example.org'))).toBe('demo');
  });

  it('are one account on one server', () => {
    const file = join(folder, 'books.json');
    expect(otherBooks(file, config(false, 'https://sandbox.example.org'))).toBeUndefined();
    expect(otherBooks(file, config(false, 'https://sandbox.example.org', '2'))).toContain(
      'account 1',
    );
    expect(otherBooks(file, config(false, 'https://example.org'))).toContain('sandbox');
  });

  it('are not opened when nobody can read whose they are', () => {
    const file = join(folder, 'books.json');
    writeFileSync(file, 'torn');
    expect(otherBooks(file, config(true, 'http://127.0.0.1:1'))).toBe('somebody unknown');
  });
});
