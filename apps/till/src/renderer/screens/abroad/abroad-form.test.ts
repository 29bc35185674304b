import { expect, it } from 'vitest';
import { readAbroad } from './abroad-form.ts';

it.each([
  ['+263 77 123 4567', '263771234567'],
  ['00263771234567', '263771234567'],
  ['258 84-123-4567', '258841234567'],
])('%s is a number abroad', (text, destination) => {
  expect(readAbroad(text)).toEqual({ kind: 'number', destination });
});

it.each([
  ['', 'empty'],
  ['263 77x', 'signs'],
  ['26377', 'too-short'],
  ['2637712345678901', 'too-long'],
  ['0821234567', 'south-african'],
  ['+27 82 123 4567', 'south-african'],
])('%j is refused: %s', (text, refusal) => {
  expect(readAbroad(text)).toEqual({ kind: 'refused', refusal });
});
