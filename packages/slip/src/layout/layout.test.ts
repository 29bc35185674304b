import { describe, expect, it } from 'vitest';
import type { SlipBlock } from '../document.ts';
import { layOut } from './lay-out.ts';
import type { Columns } from './line.ts';

function linesOf(block: SlipBlock, columns: Columns): string[] {
  const document = {
    version: 1,
    kind: 'sale',
    title: '',
    sections: [{ name: 'body', blocks: [block] }],
  } as const;
  return layOut(document, columns).flatMap((section) =>
    section.lines.map((line) => (line.kind === 'text' ? line.text : `[${line.kind}]`)),
  );
}

describe('secrets', () => {
  const token = { kind: 'secret', groups: ['1234', '5678', '9012', '3456', '7890'] } as const;
  it.each([32, 42, 48] as const)(
    'an STS token is three groups and two at %i columns',
    (columns) => {
      expect(linesOf(token, columns)).toEqual(['1234 5678 9012', '3456 7890']);
    },
  );

  it.each([32, 42, 48] as const)('a 1Voucher PIN is two and two at %i columns', (columns) => {
    const pin = { kind: 'secret', groups: ['1234', '5678', '9012', '3456'] } as const;
    expect(linesOf(pin, columns)).toEqual(['1234 5678', '9012 3456']);
  });

  it('three groups fit on one line', () => {
    expect(linesOf({ kind: 'secret', groups: ['1234', '5678', '9012'] }, 32)).toEqual([
      '1234 5678 9012',
    ]);
  });

  it('a group that double size has no room for is printed small and whole', () => {
    const [line] = layOut(
      {
        version: 1,
        kind: 'sale',
        title: '',
        sections: [{ name: 'token', blocks: [{ kind: 'secret', groups: ['A'.repeat(30)] }] }],
      },
      32,
    ).flatMap((section) => section.lines);
    expect(line).toMatchObject({ size: 'normal', text: 'A'.repeat(30) });
  });
});

describe('pairs', () => {
  it('stand at both edges', () => {
    expect(linesOf({ kind: 'pair', left: 'Cash', right: 'R 30.00' }, 32)).toEqual([
      'Cash                     R 30.00',
    ]);
  });

  it('that need more than a line put the value below, at the right edge', () => {
    const right = 'a value of more than thirty-two characters in words';
    expect(linesOf({ kind: 'pair', left: 'Label', right }, 32)).toEqual([
      'Label',
      'a value of more than thirty-two'.padStart(32),
      'characters in words'.padStart(32),
    ]);
  });
});

describe('texts', () => {
  it('break at blanks, and inside a word only when the paper is too narrow for it', () => {
    const text = `${'x'.repeat(40)} end`;
    expect(linesOf({ kind: 'text', text, align: 'left' }, 32)).toEqual([
      'x'.repeat(32),
      'xxxxxxxx end',
    ]);
  });

  it('in the middle are as even as they can be, in no more lines', () => {
    const text = 'Redeem at the partner site or app.';
    expect(linesOf({ kind: 'text', text, align: 'centre' }, 32)).toEqual([
      'Redeem at the',
      'partner site or app.',
    ]);
    expect(linesOf({ kind: 'text', text, align: 'left' }, 32)[1]).toBe('app.');
  });

  it('are measured after transliteration, which can make them longer', () => {
    const lines = linesOf({ kind: 'text', text: '…'.repeat(20), align: 'left' }, 32);
    expect(lines.map((line) => line.length)).toEqual([32, 28]);
  });

  it('in double size have half the columns', () => {
    const big = { kind: 'big', text: 'TRAINING - NO VALUE' } as const;
    expect(linesOf(big, 32)).toEqual(['TRAINING', 'NO VALUE']);
    expect(linesOf(big, 42)).toEqual(['TRAINING - NO VALUE']);
  });

  it('rules run from edge to edge', () => {
    expect(linesOf({ kind: 'rule', style: 'double' }, 48)).toEqual(['='.repeat(48)]);
    expect(linesOf({ kind: 'rule', style: 'star' }, 32)).toEqual(['*'.repeat(32)]);
  });
});

describe('tables', () => {
  const row = { kind: 'row', left: 'Airtime', middle: '41', right: 'R 1 204.00' } as const;

  it('keep counts and amounts in their columns, whatever the label', () => {
    const long = { ...row, left: 'Eezi and exclusive vouchers' };
    expect(linesOf(row, 32)).toEqual(['Airtime         41    R 1 204.00']);
    expect(linesOf(long, 32)).toEqual([
      'Eezi and exclusive vouchers',
      '                41    R 1 204.00',
    ]);
  });

  it('have room for a count and an amount that nobody expected', () => {
    const lines = linesOf({ ...row, middle: '9'.repeat(20), right: `R ${'9'.repeat(30)}` }, 32);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(32);
    expect(lines.join('')).toContain('9'.repeat(30));
  });
});

describe('codes', () => {
  it('that the paper has no room for are printed in characters', () => {
    const data = '1234567890123456789';
    const barcode = { kind: 'barcode', symbology: 'code128', data } as const;
    expect(linesOf(barcode, 32)).toEqual([data]);
    expect(linesOf(barcode, 42)).toEqual(['[barcode]']);
  });

  it('that the symbology can not hold are printed in characters', () => {
    expect(linesOf({ kind: 'barcode', symbology: 'ean13', data: '12' }, 42)).toEqual(['12']);
    expect(linesOf({ kind: 'barcode', symbology: 'code128', data: 'é€' }, 42)).toEqual(['é€']);
    expect(linesOf({ kind: 'qr', data: 'x'.repeat(400) }, 48)).toHaveLength(9);
  });
});
