import { describe, expect, it } from 'vitest';
import { barcodeBars, barcodeText } from './barcode-bars.ts';

const EAN_13 = 67;
const CODE_128 = 73;

function modules(bars: readonly number[]): string {
  return bars.map((width, at) => (at % 2 === 0 ? '1' : '0').repeat(width)).join('');
}

describe('bars', () => {
  it('of an EAN-13, as the standard draws them', () => {
    expect(modules(barcodeBars(EAN_13, '5901234123457'))).toBe(
      `101${'0001011'}${'0100111'}${'0110011'}${'0010011'}${'0111101'}${'0011101'}01010${'1100110'}${'1101100'}${'1000010'}${'1011100'}${'1001110'}${'1000100'}101`,
    );
  });

  it('of twelve digits: the printer adds the check digit', () => {
    expect(barcodeBars(EAN_13, '590123412345')).toEqual(barcodeBars(EAN_13, '5901234123457'));
  });

  it('of code 128, with its check character', () => {
    // "PJJ123C" in set B, with the check value 55.
    const bars = modules(barcodeBars(CODE_128, '{BPJJ123C'));
    expect(bars).toHaveLength(11 * 9 + 13);
    expect(bars.startsWith('11010010000')).toBe(true);
    expect(bars.endsWith('111010001101100011101011')).toBe(true);
  });

  it('of what is not drawn are none', () => {
    for (const [symbology, data] of [
      [CODE_128, '{C12'],
      [CODE_128, '{Bé'],
      [EAN_13, '12'],
      [4, 'CODE39'],
    ] as const)
      expect(barcodeBars(symbology, data)).toEqual([]);
  });

  it('carry what a scanner reads, not how it is encoded', () => {
    expect(barcodeText(CODE_128, '{BA{{B')).toBe('A{B');
    expect(barcodeText(EAN_13, '5901234123457')).toBe('5901234123457');
  });
});
