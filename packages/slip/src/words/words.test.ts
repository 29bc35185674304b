import { describe, expect, it } from 'vitest';
import { transliterate } from '../cp858.ts';
import { AF } from './af.ts';
import { EN } from './en.ts';
import { SLIP_LANGUAGES, slipWords } from './slip-words.ts';
import { ZU } from './zu.ts';

function spoken(word: unknown): string {
  return typeof word === 'function'
    ? String((word as (...any: number[]) => string)(3, 4))
    : String(word);
}

describe.each(SLIP_LANGUAGES)('the words of slips in %s', (language) => {
  it.each(Object.entries(slipWords(language)))('%s is there and can be printed', (_, word) => {
    const text = spoken(word);
    expect(text.trim()).not.toBe('');
    expect(transliterate(text)).not.toContain('?'.repeat(text.includes('?') ? 2 : 1));
    for (const part of text.split(' ')) expect(part.length).toBeLessThanOrEqual(16);
  });
});

it('a language has no word that English does not know', () => {
  for (const words of [AF, ZU])
    expect(Object.keys(EN)).toEqual(expect.arrayContaining(Object.keys(words)));
});

it('a word that a language lacks is the English one', () => {
  expect(slipWords('zu').thisMeterOnly).toBe(EN.thisMeterOnly);
  expect(slipWords('af').cash).toBe('Kontant');
  expect(slipWords()).toBe(EN);
});
