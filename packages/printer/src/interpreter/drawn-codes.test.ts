import { describe, expect, it } from 'vitest';
import { dotsPath, rasterRows } from './dots-path.ts';
import { EscPosInterpreter } from './interpreter.ts';
import { paperToSvg } from './paper-to-svg.ts';
import { qrModules } from './qr-modules.ts';

function drawn(bytes: readonly number[]): string {
  const interpreter = new EscPosInterpreter({ columns: 32 });
  interpreter.write(Uint8Array.from(bytes));
  return paperToSvg(interpreter.paper());
}

function qr(text: string): number[] {
  const bytes = [...new TextEncoder().encode(text)];
  const store = [0x1d, 0x28, 0x6b, (bytes.length + 3) & 255, (bytes.length + 3) >> 8, 49, 80, 48];
  return [...store, ...bytes, 0x1d, 0x28, 0x6b, 3, 0, 49, 81, 48];
}

describe('codes and pictures are drawn, not only named', () => {
  it('a QR symbol has its finder patterns in three corners', () => {
    const modules = qrModules('https://wa.me/27820000000', 'M');
    const size = modules.length;
    const corner = (row: number, column: number): string =>
      [0, 1, 2, 3, 4, 5, 6].map((at) => (modules[row]?.[column + at] ? '#' : '.')).join('');
    for (const [row, column] of [
      [0, 0],
      [0, size - 7],
      [size - 7, 0],
    ] as const) {
      expect(corner(row, column)).toBe('#######');
      expect(corner(row + 1, column)).toBe('#.....#');
      expect(corner(row + 3, column)).toBe('#.###.#');
    }
  });

  it('more correction makes a larger symbol, and more than a symbol holds makes none', () => {
    const data = 'x'.repeat(40);
    expect(qrModules(data, 'H').length).toBeGreaterThan(qrModules(data, 'L').length);
    expect(qrModules('x'.repeat(4_000), 'L')).toEqual([]);
    expect(qrModules('', 'L')).toEqual([]);
  });

  it('two texts are two pictures', () => {
    expect(drawn(qr('one'))).toContain('<path d="M');
    expect(drawn(qr('one'))).not.toBe(drawn(qr('two')));
  });

  it('a bar code stands as bars with its characters below', () => {
    const data = '{BT03-181';
    const svg = drawn([0x1d, 0x6b, 73, data.length, ...new TextEncoder().encode(data)]);
    expect(svg).toContain('>T03-181</text>');
    expect(svg).not.toContain('stroke-dasharray');
  });

  it('a raster picture keeps its dots', () => {
    const bits = Uint8Array.of(0b11000001, 0b10000000);
    expect(rasterRows(bits, 16)).toEqual([[...'1100000110000000'].map((dot) => dot === '1')]);
    const path = dotsPath(rasterRows(bits, 16), { x: 0, y: 0, cell: 1 });
    expect(path).toBe('M0 0h2v1h-2zM7 0h2v1h-2z');
    expect(drawn([0x1d, 0x76, 0x30, 0, 2, 0, 1, 0, ...bits])).toContain('h2v1h-2z');
  });
});
