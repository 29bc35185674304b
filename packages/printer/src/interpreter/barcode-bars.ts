/**
 * Bars and gaps of a bar code in modules, beginning with a bar; nothing for a symbology that isn't
 * drawn. Code 128 as in ISO/IEC 15417, EAN-13 as in the GS1 General Specifications.
 * @param symbology as GS k names it: 67 is EAN-13, 73 code 128.
 */
export function barcodeBars(symbology: number, data: string): number[] {
  if (symbology === 73) return code128Bars(data);
  if ((symbology === 67 || symbology === 2) && /^\d{12,13}$/.test(data)) return ean13Bars(data);
  return [];
}

/** What people read below the bars: code 128 without the choice of its character set. */
export function barcodeText(symbology: number, data: string): string {
  return symbology === 73 ? data.replace(/^\{[ABC]/, '').replaceAll('{{', '{') : data;
}

const START_B = 104;
const STOP = 106;

/** Set B alone: the till uses no other. */
function code128Bars(data: string): number[] {
  if (!data.startsWith('{B')) return [];
  const values = [...barcodeText(73, data)].map(
    (character) => (character.codePointAt(0) ?? 0) - 32,
  );
  if (values.some((value) => value < 0 || value > 94)) return [];
  const sum = values.reduce((total, value, at) => total + value * (at + 1), START_B);
  return [START_B, ...values, sum % 103, STOP]
    .flatMap((value) => [...(CODE_128[value] ?? '')])
    .map(Number);
}

/** Widths of bars and gaps of the values 0 to 106. */
const CODE_128 = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 ' +
  '122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 ' +
  '321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 ' +
  '211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 ' +
  '213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 ' +
  '121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 ' +
  '241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 ' +
  '412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 ' +
  '211214 211232 2331112'
).split(' ');

const EAN_WIDTHS = ['3211', '2221', '2122', '1411', '1132', '1231', '1114', '1312', '1213', '3112'];
/** Which of the six left digits are mirrored, by the first digit. */
const EAN_MIRRORED = [
  '000000',
  '001011',
  '001101',
  '001110',
  '010011',
  '011001',
  '011100',
  '010101',
  '010110',
  '011010',
];

function ean13Bars(data: string): number[] {
  const digits = [...data.slice(0, 12)].map(Number);
  const sum = digits.reduce((total, digit, at) => total + digit * (at % 2 === 0 ? 1 : 3), 0);
  const [first = 0, ...rest] = [...digits, (10 - (sum % 10)) % 10];
  const mirrored = EAN_MIRRORED[first] ?? '';
  const half = (from: number, isLeft: boolean): string =>
    rest
      .slice(from, from + 6)
      .map((digit, at) => {
        const widths = EAN_WIDTHS[digit] ?? '';
        return isLeft && mirrored[at] === '1' ? [...widths].reverse().join('') : widths;
      })
      .join('');
  // The left half begins with a gap and the right half with a bar: the middle guard parts them.
  return [...`111${half(0, true)}11111${half(6, false)}111`].map(Number);
}
