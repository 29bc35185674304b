import { describe, expect, it } from 'vitest';
import { kindWords } from './kind-words.ts';
import { auditRows } from './value-words.ts';

type Details = Parameters<typeof auditRows>[0]['details'];
const rows = (kind: string, details: Details): unknown => auditRows({ kind, details });

describe('an entry of the audit log in words', () => {
  it('says what was allowed, and not what the till calls the question', () => {
    const details = { permission: 'void-sale', verb: 'voidSale', about: 'slip 7', means: 'badge' };
    expect(rows('approval-given', details)).toEqual([
      ['For', 'Undo a sale'],
      ['About', 'slip 7'],
      ['How', 'Badge'],
    ]);
    expect(rows('approval-used', { verb: 'moveCash' })).toEqual([
      ['For', 'Take cash out of the drawer'],
    ]);
    expect(rows('refused', { verb: 'reconcile', why: 'permission' })).toEqual([
      ['For', 'Read reports and compare Flash’s file'],
      ['Why', 'Is not allowed to'],
    ]);
  });

  it('has one word for each kind where two kinds say another thing by the same name', () => {
    expect(rows('exported', { what: 'sales csv', rowCount: 12 })).toEqual([
      ['What', 'All sales, as CSV'],
      ['Rows', '12'],
    ]);
    expect(rows('override-made', { what: 'settled as not-sold' })).toEqual([
      ['What', 'Settled as not sold'],
    ]);
    expect(rows('journal-repaired', { what: 'tape-cut', detail: '' })).toEqual([
      ['What', 'A torn end was cut off the second copy'],
    ]);
  });

  it('counts money, times, copies and notes as people do', () => {
    const piles = JSON.stringify([
      { valueCents: 20_000, count: 3 },
      { valueCents: 50, count: 4 },
    ]);
    expect(rows('cash-counted', { shiftNumber: 2, piles, countedCents: 60_200 })).toEqual([
      ['Shift', '2'],
      ['Notes and coins', '3 × R 200, 4 × R 0.50'],
      ['Counted', 'R 602.00'],
    ]);
    expect(
      rows('shift-closed', { refundsDue: JSON.stringify({ count: 2, cents: 5_050 }) }),
    ).toEqual([['Refunds due', '2 of R 50.50']]);
    expect(rows('paper-printed', { paper: 'z-report', number: 2, copyNumber: 0 })).toEqual([
      ['Paper', 'Z report'],
      ['Number', '2'],
      ['Copy', 'the original'],
    ]);
    expect(rows('reconciled', { fromUtcMs: Date.UTC(2026, 10, 20, 22) })).toEqual([
      ['From', '2026-11-21 00:00'],
    ]);
    for (const [jumpMs, words] of [
      [-7_200_000, '2 hours back'],
      [3 * 86_400_000, '3 days forwards'],
      [90_000, '90 seconds forwards'],
      [600_000, '10 minutes forwards'],
    ] as const)
      expect(rows('clock-jumped', { jumpMs })).toEqual([['The clock moved', words]]);
  });

  it('leaves out what is for machines alone, and what is empty', () => {
    expect(rows('secret-shown', { saleId: 'SALE-7', slipNumber: 7 })).toEqual([['Slip', '7']]);
    expect(rows('shift-closed', { afterSeq: 1, throughSeq: 9, handedTo: '' })).toEqual([]);
  });

  it('shows what it has no word for as it stands: an older or newer till wrote it', () => {
    expect(rows('exported', { what: 'sales' })).toEqual([['What', 'sales']]);
    expect(rows('brand-new', { shiny: 'yes' })).toEqual([]);
    expect(kindWords('brand-new')).toBe('Written by a newer version');
  });

  it('leaves what people typed as it is, also where it is a word of the machine’s own', () => {
    for (const reason of ['constructor', 'toString', '__proto__'])
      expect(rows('cash-moved', { reason })).toEqual([['Reason', reason]]);
  });
});
