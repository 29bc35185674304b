/** A black and white picture for a thermal head: a bit per dot, rows padded to whole bytes. */
export interface Raster {
  /** A multiple of 8. */
  readonly widthDots: number;
  readonly heightDots: number;
  /** Row by row from the top; the highest bit of a byte is its leftmost dot; 1 is black. */
  readonly bits: Uint8Array;
}

/** A picture as an image file gives it, its brightness only. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  /** Row by row, 0 is black and 255 white; what is transparent counts as white. */
  readonly grey: Uint8Array;
}

/** Higher than this a logo would cost the shop a hand of paper for every slip. */
const MAXIMUM_HEIGHT_DOTS = 200;

/**
 * Makes a logo for the head of a slip: shrunk, never stretched, to `maximumWidthDots` and 25 mm,
 * and dithered, so that shades stay shades on a printer that knows black only.
 */
export function rasterOf(picture: GreyPicture, maximumWidthDots: number): Raster {
  const scale = Math.min(1, maximumWidthDots / picture.width, MAXIMUM_HEIGHT_DOTS / picture.height);
  const width = Math.max(1, Math.floor(picture.width * scale));
  const height = Math.max(1, Math.floor(picture.height * scale));
  return dither(shrink(picture, width, height), width, height);
}

/** The mean of all dots that fall together: thin lines fade instead of vanishing. */
function shrink({ width, height, grey }: GreyPicture, toWidth: number, toHeight: number): number[] {
  return Array.from({ length: toWidth * toHeight }, (_, index) => {
    const [x, y] = [index % toWidth, Math.floor(index / toWidth)];
    const [left, right] = range(x, toWidth, width);
    const [top, bottom] = range(y, toHeight, height);
    let sum = 0;
    for (let row = top; row < bottom; row += 1)
      for (let column = left; column < right; column += 1) sum += grey[row * width + column] ?? 255;
    return sum / ((right - left) * (bottom - top));
  });
}

function range(at: number, count: number, size: number): [number, number] {
  const from = Math.floor((at * size) / count);
  return [from, Math.max(from + 1, Math.floor(((at + 1) * size) / count))];
}

/** Floyd and Steinberg's: what rounding to black or white leaves over goes to the neighbours. */
function dither(grey: number[], width: number, height: number): Raster {
  const rowBytes = Math.ceil(width / 8);
  const bits = new Uint8Array(rowBytes * height);
  const spread = (x: number, y: number, amount: number): void => {
    if (x >= 0 && x < width && y < height)
      grey[y * width + x] = (grey[y * width + x] ?? 0) + amount;
  };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const value = grey[y * width + x] ?? 255;
      const isBlack = value < 128;
      const at = y * rowBytes + (x >> 3);
      if (isBlack) bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7));
      const rest = (value - (isBlack ? 0 : 255)) / 16;
      spread(x + 1, y, rest * 7);
      spread(x - 1, y + 1, rest * 3);
      spread(x, y + 1, rest * 5);
      spread(x + 1, y + 1, rest);
    }
  }
  return { widthDots: rowBytes * 8, heightDots: height, bits };
}
