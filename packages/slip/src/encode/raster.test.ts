import { describe, expect, it } from 'vitest';
import type { SlipDocument } from '../document.ts';
import { printBytes } from '../testing/print.ts';
import { encodeSections } from './encode-sections.ts';
import { type GreyPicture, rasterOf } from './raster.ts';

function pictureOf(width: number, height: number, shade: (x: number, y: number) => number) {
  const grey = Uint8Array.from({ length: width * height }, (_, dot) =>
    shade(dot % width, Math.floor(dot / width)),
  );
  return { width, height, grey } satisfies GreyPicture;
}

function blackDots({ bits }: { readonly bits: Uint8Array }): number {
  return bits.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0);
}

describe('a logo in dots', () => {
  it('keeps black and white as they are, and pads its rows with white', () => {
    const raster = rasterOf(
      pictureOf(10, 2, (x) => (x < 5 ? 0 : 255)),
      384,
    );
    expect(raster).toMatchObject({ widthDots: 16, heightDots: 2 });
    expect([...raster.bits]).toEqual([0b11111000, 0, 0b11111000, 0]);
  });

  it('gives a shade as many black dots as it is dark', () => {
    const quarter = rasterOf(
      pictureOf(80, 80, () => 191),
      384,
    );
    expect(blackDots(quarter) / (80 * 80)).toBeCloseTo(0.25, 1);
  });

  it('is shrunk to the paper and to 25 mm, in proportion, and never stretched', () => {
    const white = (width: number, height: number) => pictureOf(width, height, () => 255);
    expect(rasterOf(white(1000, 100), 384)).toMatchObject({ widthDots: 384, heightDots: 38 });
    expect(rasterOf(white(400, 800), 576)).toMatchObject({ widthDots: 104, heightDots: 200 });
    expect(rasterOf(white(64, 64), 576)).toMatchObject({ widthDots: 64, heightDots: 64 });
  });

  it('does not lose a thin line when it is shrunk', () => {
    const line = pictureOf(800, 100, (x) => (x % 8 === 0 ? 0 : 255));
    expect(blackDots(rasterOf(line, 100))).toBeGreaterThan(0);
  });

  it('is printed where the slip has its place, and nothing is where the shop has none', () => {
    const document: SlipDocument = {
      version: 1,
      kind: 'sale',
      title: '',
      sections: [
        {
          name: 'header',
          blocks: [{ kind: 'logo' }, { kind: 'text', text: 'SHOP', align: 'left' }],
        },
      ],
    };
    const raster = rasterOf(
      pictureOf(64, 40, () => 0),
      384,
    );
    const bytes = encodeSections(document, 32, raster).map((section) => section.bytes);
    const printed = printBytes(bytes, 32);
    expect(printed.paper.slips[0]?.items[0]).toMatchObject({
      kind: 'picture',
      widthDots: 64,
      heightDots: 40,
      align: 'centre',
    });
    expect(printed.events).toEqual([{ kind: 'cut', how: 'partial' }]);
    expect(printed.text).toContain('SHOP');
    const without = encodeSections(document, 32).map((section) => section.bytes);
    expect(printBytes(without, 32).text).toBe('SHOP\n');
  });
});
