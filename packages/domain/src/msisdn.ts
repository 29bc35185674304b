import { groupBySizes, stripSeparators } from './digits.ts';
import { err, ok, type Result } from './result.ts';

declare const msisdnBrand: unique symbol;
/** A South African mobile number in the form the providers want: 11 digits, `27` first, no plus. */
export type Msisdn = string & { readonly [msisdnBrand]: true };

/** Why a typed mobile number was refused. */
export type MsisdnRefusal =
  | 'empty'
  | 'not-digits'
  | 'too-short'
  | 'too-long'
  | 'not-south-african'
  | 'not-mobile';

/**
 * Reads a mobile number as people type, dictate or scan it: `082 123 4567`, `+27 82…`, `0027…`,
 * `27…`, `+27 (0)82…`, with spaces, dashes or brackets. The closed national plan has nine digits after
 * the prefix, and none of them begins with 0.
 */
export function parseMsisdn(text: string): Result<Msisdn, MsisdnRefusal> {
  const compact = stripSeparators(text);
  if (compact === '') return err('empty');
  if (!/^\+?\d+$/.test(compact)) return err('not-digits');
  const national = nationalPart(compact);
  if (national === undefined)
    return err(INTERNATIONAL.test(compact) ? 'not-south-african' : 'too-short');
  if (national.length < 9) return err('too-short');
  if (national.length > 9) return err('too-long');
  // 06x, 071-079 and 081-085 are mobile; 080, 086 and 087 are call centres and VoIP.
  return /^(6\d|7[1-9]|8[1-5])/.test(national) ? ok(`27${national}` as Msisdn) : err('not-mobile');
}

const INTERNATIONAL = /^(\+|00)/;

function nationalPart(compact: string): string | undefined {
  if (INTERNATIONAL.test(compact)) return afterCountry(compact.replace(INTERNATIONAL, ''));
  if (compact.startsWith('0')) return compact.slice(1);
  // Without a leading 0 the number is international only when it is long enough to be.
  if (compact.startsWith('27') && compact.length >= 10) return afterCountry(compact);
  return compact.length <= 8 ? undefined : compact;
}

function afterCountry(digits: string): string | undefined {
  // Half a country code, while it is typed, is not yet another country's.
  if ('27'.startsWith(digits)) return '';
  if (!digits.startsWith('27')) return undefined;
  // `+27 (0)82…`: the zero is for callers within the country, and there are nine digits without it.
  const national = digits.slice(2);
  return /^0\d{9}$/.test(national) ? national.slice(1) : national;
}

/** Shows a mobile number as people say it: `082 123 4567`. */
export function formatMsisdn(msisdn: string): string {
  return groupBySizes(`0${msisdn.slice(2)}`, [3, 3, 4]);
}

/** The four South African networks. */
export type Network = 'Vodacom' | 'MTN' | 'Cell C' | 'Telkom';

/**
 * The network that first owned the number's prefix. Numbers are portable, so this is a hint for
 * the cashier and never a decision. Source: libphonenumber carrier data for +27.
 */
export function networkHint(digitsFrom27: string): Network | undefined {
  const national = digitsFrom27.slice(2);
  return NETWORK_PREFIXES.find(([, pattern]) => pattern.test(national))?.[0];
}

const NETWORK_PREFIXES: readonly (readonly [Network, RegExp])[] = [
  ['MTN', /^(60[345]|63[0-589]|640|65[567]|68[6-9]|71[0789]|73|78|810|83)/],
  ['Telkom', /^(60[12]|614|65[89]|67[0126-9]|68[0-5]|75|81[1-57])/],
  ['Cell C', /^(61[0-35-9]|62|64[1-5]|65[0-4]|74|84)/],
  ['Vodacom', /^(60[6-9]|63[67]|64[6-9]|66[0-5]|67[345]|71[1-6]|72|76|79|818|82)/],
];
