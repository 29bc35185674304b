import type { AuditEntry } from '@tillkeeper/ipc';
import { expect, it } from 'vitest';
import { entryLine, entryRows } from './entry-words.ts';

const ENTRY: AuditEntry = {
  seq: 7,
  atUtcMs: 0,
  kind: 'setting-changed',
  who: 'Naledi',
  approvedBy: '',
  details: { setting: 'counter.shiftNeeded', from: 'false', to: 'true' },
  hash: '',
};

it('says which setting, what it was and what it is, in words', () => {
  expect(entryLine(ENTRY)).toBe('Naledi: Sell only while a shift is open');
  expect(entryRows(ENTRY)).toEqual([
    ['Setting', 'Sell only while a shift is open'],
    ['From', 'no'],
    ['To', 'yes'],
  ]);
  expect(entryLine({ ...ENTRY, who: '' })).toBe('The till: Sell only while a shift is open');
});

it('says every other entry in the words that exports have, too', () => {
  const entry = { ...ENTRY, kind: 'cash-moved', details: { amountCents: 50_000, reason: 'Safe' } };
  expect(entryLine(entry)).toBe('Naledi');
  expect(entryRows(entry)).toEqual([
    ['Amount', 'R 500.00'],
    ['Reason', 'Safe'],
  ]);
});
