import { assertNever } from '@tillkeeper/domain';
import type { CodeWords } from '@tillkeeper/provider';
import { CAUSES, type Cause } from './cause-words.ts';
import { type CodeClass, classify } from './code-class.ts';
import { RESPONSE_CODES } from './response-codes.ts';

const CAUSE_BY_CODE = new Map(RESPONSE_CODES.map(([code, , cause]) => [code, cause]));

/**
 * What a response code means for whoever stands at the till: what happened, what to do with the
 * money, and what helps. A code that nobody published gets the words of not knowing.
 */
export function codeWordsFor(code: string): CodeWords {
  // Where Flash gave no code of its own, the HTTP status stands in its place.
  if (/^[45]\d\d$/.test(code)) return code === '401' ? KEY_REFUSED : OUT_OF_ORDER;
  const number = /^\d{1,9}$/.test(code) ? Number(code) : undefined;
  const cause = number === undefined ? undefined : CAUSE_BY_CODE.get(number);
  if (number === undefined || cause === undefined) return NOBODY_PUBLISHED;
  return { ...CAUSES[cause], money: MONEY_BY_CAUSE[cause] ?? moneyWords(classify(number)) };
}

// Where the till stops asking and a person goes on.
const FOR_A_PERSON = 'Keep the money. Don’t sell it again before the manager says so.';
// Said to a voucher that is handed in: nobody has paid anything that could go back.
const WORTH_NOTHING = 'It is worth nothing here. Sell nothing for it, and give no money for it.';
const MONEY_BY_CAUSE: Readonly<Partial<Record<Cause, string>>> = {
  'voucher-used': WORTH_NOTHING,
  'voucher-unknown': WORTH_NOTHING,
  'voucher-cancelled': WORTH_NOTHING,
  'voucher-expired': WORTH_NOTHING,
  'voucher-not-good': WORTH_NOTHING,
  'seen-before': FOR_A_PERSON,
  'request-changed': FOR_A_PERSON,
};

/** Flash has never published this code, so it says nothing about the sale. */
const NOBODY_PUBLISHED: CodeWords = {
  what: 'Flash gave an answer that nobody knows.',
  money: 'Keep the money. Don’t sell it again: the till asks until it knows.',
  help: 'The till asks again by itself. Call support with the code if it goes on.',
};

const OUT_OF_ORDER: CodeWords = { ...CAUSES['flash-down'], money: NOBODY_PUBLISHED.money };
const KEY_REFUSED: CodeWords = { ...CAUSES['key-refused'], money: moneyWords('auth') };

function moneyWords(codeClass: CodeClass | 'undocumented'): string {
  switch (codeClass) {
    case 'success':
      return 'Keep the money: it is sold.';
    case 'decline-customer-fixable':
    case 'decline-merchant-config':
      return 'Nothing was sold. Give the money back, or sell it again when this is mended.';
    case 'retry-same-reference':
    case 'still-processing':
    case 'unknown-outcome':
    case 'undocumented':
      return NOBODY_PUBLISHED.money;
    case 'auth':
      return 'Keep the money. This try sold nothing, and the till tries again.';
    case 'reversal-final-success-equivalent':
      return 'It is undone. Give the money back if you have not yet.';
    case 'reversal-final-impossible':
      return 'It stays sold. Don’t give the money back before the manager says so.';
    default:
      return assertNever(codeClass);
  }
}
