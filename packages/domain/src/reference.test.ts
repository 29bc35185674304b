import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RandomSource } from './ports.ts';
import { isReference, makeId, makeReference } from './reference.ts';

const fixed = (byte: number): RandomSource => ({
  bytes: (count) => new Uint8Array(count).fill(byte),
});

describe('makeReference', () => {
  it('is the till and 26 characters', () => {
    expect(makeReference('TILL01', fixed(0))).toBe(`TILL01-${'0'.repeat(26)}`);
    expect(makeReference('till-01/a', fixed(255))).toBe(`TILL01A-${'Z'.repeat(26)}`);
  });

  it('fits the provider’s charset and length, whatever the till is called', () => {
    fc.assert(
      fc.property(fc.string(), fc.uint8Array({ minLength: 26, maxLength: 26 }), (tillId, bytes) => {
        expect(isReference(makeReference(tillId, { bytes: () => bytes }))).toBe(true);
      }),
    );
  });

  it('uses five bits of every byte, so 130 random bits in all', () => {
    const seen = new Set(Array.from({ length: 256 }, (_, byte) => makeId(fixed(byte))));
    expect(seen.size).toBe(32);
    expect(makeId(fixed(0))).toHaveLength(26);
  });

  it('holds no letter that is misheard on the telephone', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 26, maxLength: 26 }), (bytes) => {
        expect(makeId({ bytes: () => bytes })).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
      }),
    );
  });
});

it.each([
  ['TILL01-0', true],
  ['87fb6bbb-daca-4e98-b2ec-2dcf99d78849', true],
  ['', false],
  ['A'.repeat(37), false],
  ['has space', false],
  ['a.b', false],
  ['a,b', false],
  ['a\n', false],
])('isReference(%j) is %s', (text, is) => {
  expect(isReference(text)).toBe(is);
});
