import type { TillStatus } from '@tillkeeper/ipc';
import { expect, it } from 'vitest';
import { printerWordsOf } from './printer-words.ts';

const ready: TillStatus['printer'] = { kind: 'ready', why: '', mend: '', virtual: false };

it.each([
  [ready, false, 'Printer ready'],
  [ready, true, 'Printer ready'],
  [{ ...ready, virtual: true }, true, 'Demo printer ready'],
  [{ ...ready, virtual: true }, false, 'Screen printer ready'],
  [{ ...ready, virtual: true, kind: 'busy' as const }, true, 'Printing'],
] as const)('%j, demo %s: %s', (printer, demo, words) => {
  expect(printerWordsOf(printer, demo)).toBe(words);
});
