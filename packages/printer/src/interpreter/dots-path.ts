/** A path of black rectangles, one for each run of dark cells in a row. */
export function dotsPath(
  rows: readonly (readonly boolean[])[],
  at: { readonly x: number; readonly y: number; readonly cell: number },
): string {
  const { x, y, cell } = at;
  const runs = rows.flatMap((row, rowNumber) =>
    darkRuns(row).map(
      ([from, length]) =>
        `M${x + from * cell} ${y + rowNumber * cell}h${length * cell}v${cell}h${-length * cell}z`,
    ),
  );
  return runs.join('');
}

function darkRuns(row: readonly boolean[]): [from: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((isDark, column) => {
    if (!isDark) return;
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === column) last[1] += 1;
    else runs.push([column, 1]);
  });
  return runs;
}

/** The dots of a raster picture, row by row: the highest bit of each byte is its leftmost dot. */
export function rasterRows(bits: Uint8Array, widthDots: number): boolean[][] {
  const rowBytes = Math.ceil(widthDots / 8);
  const height = rowBytes === 0 ? 0 : Math.floor(bits.length / rowBytes);
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: widthDots }, (_, column) => {
      const byte = bits[row * rowBytes + (column >> 3)] ?? 0;
      return (byte & (0x80 >> (column & 7))) !== 0;
    }),
  );
}
