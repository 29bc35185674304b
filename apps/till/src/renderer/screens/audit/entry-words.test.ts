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
    ['setting', 'Sell only while a shift is open'],
    ['from', 'no'],
    ['to', 'yes'],
  ]);
  expect(entryLine({ ...ENTRY, who: '' })).toBe('The till: Sell only while a shift is open');
});

it('leaves every other entry as it is', () => {
  const entry = { ...ENTRY, kind: 'cash-moved', details: { amountCents: 50_000, reason: 'Safe' } };
  expect(entryLine(entry)).toBe('Naledi');
  expect(entryRows(entry)).toEqual([
    ['amount', 'R 500.00'],
    ['reason', 'Safe'],
  ]);
});
