import qrcode from 'qrcode';

/** How much of a QR symbol may be spoilt, as GS ( k names it: 7, 15, 25 or 30 %. */
export type QrCorrection = 'L' | 'M' | 'Q' | 'H';

/** The dark and light modules of a QR symbol, row by row; nothing for data that no symbol holds. */
export function qrModules(data: string, correction: QrCorrection): boolean[][] {
  if (data === '') return [];
  try {
    const { modules } = qrcode.create(data, { errorCorrectionLevel: correction });
    return Array.from({ length: modules.size }, (_, row) =>
      Array.from({ length: modules.size }, (_, column) => modules.get(row, column) !== 0),
    );
  } catch {
    // More than 40 versions hold: a printer prints nothing either.
    return [];
  }
}
