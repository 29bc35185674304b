import type { Chance } from '../../chance/chance.ts';
import type { Goods } from '../asked.ts';
import { leaf, type Tree, treeOf } from '../tree.ts';
import { CUSTOMER_PIN } from '../wares.ts';

const NUMBERS = [
  '0',
  '-0',
  '0.0',
  '00',
  '1',
  '-1',
  '0e0',
  '1e400',
  '-1e400',
  '5e3',
  '5000.0',
  '5000.004',
  '2147483648',
  '9007199254740993',
  '0.1',
  '1E+2',
  '9'.repeat(400),
  '2003.0',
  '2.003e3',
];
const TEXTS = [
  '',
  ' ',
  '0',
  '00',
  ' 0 ',
  '0.0',
  '0x0',
  '-0',
  '+0',
  'NaN',
  'Infinity',
  '-Infinity',
  'null',
  'undefined',
  'true',
  'false',
  '2003',
  '2003.0',
  '2,003',
  '٢٠٠٣',
  '０',
  '__proto__',
  'constructor',
  'toString',
  '#{7*7}',
  '{{customer-pin}}',
  "'; DROP TABLE sales; --",
  '<script>alert(1)</script>',
  '\u0000',
  '\u202e',
  'a\r\nb',
  '\u001b[2J',
  '\ud800',
  '💥'.repeat(200),
  '%s%n',
  '../../../etc/passwd',
  '************1234',
  'XXXXXXXXXXXX1234',
  'Success',
  'Reversed',
  'redeemed',
];
const NONSENSE = [
  'NaN',
  'Infinity',
  'undefined',
  "'0'",
  '.5',
  '+1',
  '01',
  '0x10',
  '1_000',
  '',
  '-',
  'True',
];

/** A value that has no business where it stands. */
export function junk(chance: Chance, goods: Goods): Tree {
  switch (chance.between(0, 8)) {
    case 0:
    case 1:
      return leaf(chance.pick(NUMBERS));
    case 2:
    case 3:
      return treeOf(chance.pick(TEXTS));
    case 4:
      return leaf(chance.pick(['null', 'true', 'false']));
    case 5:
      return treeOf(chance.pick([[], {}, [[]], [null], { value: 0 }, [0], ['0'], { '': '' }]));
    case 6:
      return leaf(chance.of(0.2) ? chance.pick(NONSENSE) : chance.pick(NUMBERS));
    case 7:
      return treeOf(blurted(chance, goods));
    default:
      return treeOf('x'.repeat(chance.anyScale(1, 4_000)));
  }
}

/** Words of a careless server that says everything it knows. */
export function blurted(chance: Chance, goods: Goods): string {
  const secret = chance.pick([goods.pin, goods.tokens[0] ?? '', CUSTOMER_PIN, 'KEY', 'BEARER']);
  const said =
    secret === 'KEY' ? API_KEY : secret === 'BEARER' ? ACCESS_TOKEN : laidOut(secret, chance);
  return `${chance.pick(['PIN ', 'Voucher:', '', 'used by 0821234567 with '])}${said}${chance.pick(['', '.', ' ok'])}`;
}

/** The shop's key with the provider, in the fuzzed answers' world. */
export const API_KEY = 'c2VjcmV0LWtleS1vZi10aGUtc2hvcA==';
/** The access token that the money calls go out with. */
export const ACCESS_TOKEN = 'eyJhbGciOiJub25lIn0.dG9rZW4.c2lnbmF0dXJl';

const LAYOUTS = ['', '', ' ', '-', '.', '  ', ' - ', '\u00a0', '\u2009', '_', '/', ':', ', ', '\n'];

function laidOut(digits: string, chance: Chance): string {
  const groups = digits.match(/.{1,4}/g) ?? [];
  const text = groups.join(chance.pick(LAYOUTS));
  return chance.of(0.1) ? fullWidth(text) : text;
}

function fullWidth(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
}
