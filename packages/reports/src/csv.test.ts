import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvCell, csvFile, randCell } from './csv.ts';

const cell = (content: CsvCell): string =>
  csvFile([[content]], [])
    .replace('\uFEFF', '')
    .replace(/\r\n$/, '');

/** What a spreadsheet sees of a cell before it takes it for a number, a date or a formula. */
const read = (text: string): string =>
  text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;

describe('a file for a spreadsheet', () => {
  it('says first what it is about, and has every table under its title, with one byte order mark', () => {
    const table = { head: ['Who', 'Sold'], rows: [['Nomsa', randCell(-123_450)]] };
    const about = [['What was sold'], ['Till', 'T03']];
    const tables = [
      { ...table, title: 'By operator' },
      { ...table, title: 'Again', rows: [] },
    ];
    expect(csvFile(about, tables).split('\r\n')).toEqual([
      '\uFEFFWhat was sold',
      'Till,T03',
      '',
      'By operator',
      'Who,Sold',
      'Nomsa,-1234.50',
      '',
      'Again',
      'Who,Sold',
      '',
    ]);
  });

  it('keeps zeros, long numbers and letters of a text that a spreadsheet would count with', () => {
    for (const text of ['0821234567', '00', '12345678901234567890', '12E34', '3-4', '1.50'])
      expect(read(cell(text))).toBe(`="${text}"`);
    for (const text of ['T03-1', 'Airtime', '', '1Voucher', 'R 10']) expect(cell(text)).toBe(text);
    expect(cell({ value: '2026-11-21' })).toBe('2026-11-21');
    expect(cell(randCell(5))).toBe('0.05');
  });

  it('quotes what must be quoted, and gives no spreadsheet a formula of somebody else’s', () => {
    expect(cell('x"y,z')).toBe('"x""y,z"');
    expect(cell('=HYPERLINK("evil")')).toBe('"\'=HYPERLINK(""evil"")"');
    const starting = fc
      .tuple(fc.constantFrom(...'=+-@\t\r\n'), fc.string())
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string(), starting), (text) => {
        const seen = read(cell(text));
        // The one formula there may be is a text of digits and marks between quotes.
        if (/^="[-\d .:/eE+]*"$/.test(seen)) return;
        expect(seen).not.toMatch(/^[=+\-@\t\r\n]/);
        expect([text, `'${text}`]).toContain(seen);
      }),
    );
  });
});
