import { expect, it } from 'vitest';
import { pressKey } from './keypad-text.ts';

it.each([
  ['', '0', '0'],
  ['12', '00', '1200'],
  ['12', '.', '12.'],
  ['12.5', '.', '12.5'],
  ['12,5', '.', '12,5'],
  ['082 1', 'back', '082'],
  ['', 'back', ''],
  ['082 123', 'clear', ''],
] as const)('%j and the key %s make %j', (text, key, after) => {
  expect(pressKey(text, key)).toBe(after);
});
