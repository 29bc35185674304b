import { FOUND_AT_MOST } from '../../screens/home/search/find-products.ts';
import type { EntryProblem } from '../../screens/home/search/results.ts';

const problems: Record<EntryProblem, { readonly title: string; readonly fine: string }> = {
  'strange-barcode': {
    title: 'This shop does not sell this card',
    fine: 'The barcode is none of the gift vouchers on the list.',
  },
  'misread-barcode': {
    title: 'The barcode was misread',
    fine: 'Its check digit is wrong. Scan it again, or type it.',
  },
  'long-pin': { title: 'Too many digits', fine: 'A 1Voucher PIN has 16 digits. Count again.' },
};

/** The search on the home screen. */
export const search = {
  label: 'Search, or scan',
  placeholder: 'Product, number or meter; or scan …',
  results: 'Found',
  begin: 'Type a product, a shop’s name, a mobile number, a meter or a PIN.',
  found: (count: number) => {
    if (count === 0) return 'Nothing found. Try fewer letters.';
    if (count > FOUND_AT_MOST)
      return `${count} found, the first ${FOUND_AT_MOST} shown: type another letter.`;
    return `${count} found · ↑ ↓ choose · Enter opens · * stars`;
  },
  pick: 'Find a product, or scan its card',
  pickPlaceholder: 'Name or shop …',
  pickBiller: 'Find who is to be paid',
  pickBillerPlaceholder: 'DStv, municipality, account …',
  scanned: (barcode: string) => `Barcode ${barcode}`,
  forNumber: (number: string) => `for ${number}`,
  forMeter: (meter: string) => `for meter ${meter}`,
  forPin: (lastFour: string) => `PIN ending in ${lastFour}`,
  problems,
  star: (name: string) => `Keep ${name} on the home screen`,
  unstar: (name: string) => `Take ${name} off the home screen`,
  favourites: 'Favourites of this shop',
  pad: { label: 'Letters', close: 'Close', space: 'Space', back: 'Delete last letter' },
} as const;
