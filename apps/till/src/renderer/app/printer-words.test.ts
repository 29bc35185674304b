import { expect, it } from 'vitest';
import { printerFor } from '../testing.ts';
import { printerTrouble, printerWordsOf } from './printer-words.ts';

const ready = printerFor();

it.each([
  [ready, false, 'Printer ready'],
  [ready, true, 'Printer ready'],
  [{ ...ready, virtual: true }, true, 'Demo printer ready'],
  [{ ...ready, virtual: true }, false, 'Screen printer ready'],
  [{ ...ready, virtual: true, kind: 'busy' as const }, true, 'Printing'],
  [{ ...ready, paperNearEnd: true }, false, 'Paper nearly out'],
  [printerFor({ kind: 'stopped', cause: 'paper-out' }), false, 'Paper out'],
  [printerFor({ kind: 'stopped', cause: 'mute' }), false, 'Printer silent'],
] as const)('%j, demo %s: %s', (printer, demo, words) => {
  expect(printerWordsOf(printer, demo)).toBe(words);
});

it.each([
  ['No printer is plugged in at /dev/ttyUSB0.', 'No printer is plugged in.', '/dev/ttyUSB0'],
  [
    'This computer does not let the till use COM3.',
    'This computer does not let the till use the printer.',
    'COM3',
  ],
  ['The paper is out.', 'The paper is out.', ''],
])('keeps the device of "%s" for the owner', (said, why, device) => {
  expect(printerTrouble(said)).toEqual({ why, device });
});
