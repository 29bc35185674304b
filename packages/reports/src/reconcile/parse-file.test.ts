import { describe, expect, it } from 'vitest';
import { parseDailyFile, parseFileAmount, readDailyFile } from './parse-file.ts';

const HEAD =
  'Date;Reference;Transaction ID;Transaction Type;Product Code;Product;Account Number;Account Name;Gross Amount;Fee;Commission;Net Amount;Status;Metadata';
const ROW =
  '2025/10/29 08:38;87fb6bbb-daca-4e98-b2ec-2dcf99d78849;520861729;Purchase;311;R1 - R4000 1Voucher Token;7111-6222-4444-3692;Test;500.0000;0.0000;1.0000;499.0000;Success;"{""additionalProp1"":""string""}"';

describe('Flash’s daily file', () => {
  it('is read as it was seen in the field', () => {
    const read = parseDailyFile(`${HEAD}\r\n${ROW}\r\n`);
    expect(read).toMatchObject({
      ok: true,
      value: {
        badLines: [],
        rows: [
          {
            lineNumber: 2,
            atUtcMs: Date.UTC(2025, 9, 29, 6, 38),
            reference: '87fb6bbb-daca-4e98-b2ec-2dcf99d78849',
            transactionId: '520861729',
            amountCents: 50_000,
            commissionCents: 100,
            status: 'sold',
          },
        ],
      },
    });
  });

  it('may have separators and new lines inside quotes, columns in another order, and bad lines', () => {
    const text = [
      'Status;Gross Amount;Date;Transaction ID;Reference;Metadata',
      'Pending;1.5000;2026-11-21 09:00:01;5;A;"a;""b""\nc"',
      'Success;1.2345;2026-11-21 09:00;6;B;',
      'Success;1.00;yesterday;7;C;',
      'Success;1.00;2026-11-21 09:00',
      'Vanished;1.00;2026-11-21 09:00;8;D;',
    ].join('\n');
    const read = parseDailyFile(text);
    if (!read.ok) throw new Error('It is a daily file.');
    expect(read.value.rows.map(({ reference, status }) => [reference, status])).toEqual([
      ['A', 'pending'],
      ['D', 'unclear'],
    ]);
    expect(read.value.badLines).toEqual([
      { lineNumber: 4, why: 'amount' },
      { lineNumber: 5, why: 'date' },
      { lineNumber: 6, why: 'columns' },
    ]);
  });

  it.each([
    ['that nobody closed', '"Kasi Special'],
    ['that nobody closed before the end of the file', '"'],
    ['in the middle of a name', '"Kasi" Special'],
    ['around half of a name', '"Kasi"Special"'],
  ])('loses no sale to a quote %s', (_, name) => {
    const broken = ROW.replace('R1 - R4000 1Voucher Token', name);
    const bad = ROW.replace('500.0000', 'many');
    const read = parseDailyFile([HEAD, broken, ROW, bad, broken].join('\n'));
    expect(read).toMatchObject({
      value: {
        rows: [{ lineNumber: 2, productName: name }, { lineNumber: 3 }, { lineNumber: 5 }],
        badLines: [{ lineNumber: 4, why: 'amount' }],
      },
    });
  });

  it('is read a few lines at a time, so that sales go on', () => {
    const steps = [...readDailyFile([HEAD, ...Array<string>(1_000).fill(ROW)].join('\n'))];
    expect(steps.length).toBeGreaterThanOrEqual(5);
  });

  it('is refused when it is something else', () => {
    expect(parseDailyFile('name,price\nbread,20')).toMatchObject({ ok: false });
    expect(parseDailyFile('')).toMatchObject({ ok: false });
  });

  it('has amounts in rand that are whole cents', () => {
    expect(parseFileAmount('500.0000')).toBe(50_000);
    expect(parseFileAmount('0.1')).toBe(10);
    expect(parseFileAmount('12')).toBe(1_200);
    expect(parseFileAmount('1.0010')).toBeUndefined();
    expect(parseFileAmount('1e5')).toBeUndefined();
  });

  it('has no row on a day that no month has', () => {
    const row = (date: string): string => ROW.replace('2025/10/29 08:38', date);
    const text = [HEAD, row('2025/02/30 08:38'), row('2025/99/01 08:38'), row('2024/02/29 08:38')];
    expect(parseDailyFile(text.join('\n'))).toMatchObject({
      value: { rows: [{ lineNumber: 4 }], badLines: [{ why: 'date' }, { why: 'date' }] },
    });
  });
});
