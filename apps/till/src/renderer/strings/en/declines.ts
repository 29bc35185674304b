import type { DeclinedOutcome } from '@tillkeeper/domain';

/** What happened, and what helps. */
export interface DeclineWords {
  readonly what: string;
  readonly mend: string;
}

const METER_CALL = 'The customer must call the municipality or Eskom.';
const OTHER_NUMBER = 'Read the number back with the customer and try again.';

const NO_METER: DeclineWords = { what: 'This meter number is wrong.', mend: OTHER_NUMBER };
const TOO_SMALL: DeclineWords = {
  what: 'The amount is too small.',
  mend: 'Ask the customer for a higher amount and sell it again. A debt on the meter must be covered first.',
};
const TOO_LARGE: DeclineWords = {
  what: 'The amount is too large.',
  mend: 'Ask the customer for a lower amount and sell it again.',
};
const OWES: DeclineWords = { what: 'The customer owes the supplier money.', mend: METER_CALL };
const NUMBER_OFF: DeclineWords = {
  what: 'This mobile number is switched off at the network.',
  mend: 'The customer must ask the network, or give another number.',
};

const BY_CODE: Readonly<Record<string, DeclineWords>> = {
  '2003': {
    what: 'The shop’s float is empty.',
    mend: 'Tell the shop owner now: nothing can be sold until the float is filled.',
  },
  '2103': { what: 'This amount can’t be sold for this product.', mend: 'Choose another amount.' },
  '2204': { what: 'This amount can’t be sold for this product.', mend: 'Choose another amount.' },
  '2303': {
    what: 'The amount is too small: it does not cover what the customer owes.',
    mend: 'The debt is paid first. Find the meter again: it shows what the customer owes. Ask for more than that.',
  },
  '2304': NO_METER,
  '2307': { what: 'The supplier does not take this amount.', mend: 'Choose another amount.' },
  '2310': { what: 'This meter is not registered.', mend: METER_CALL },
  '2311': { what: 'This meter is blocked: no shop can sell for it.', mend: METER_CALL },
  '2313': OWES,
  '2314': { what: 'This customer is blocked: no shop can sell for the meter.', mend: METER_CALL },
  '2321': {
    what: 'The network has no airtime left for the provider.',
    mend: 'Try again later, or offer another network’s product.',
  },
  '2333': { what: 'The network does not sell this amount.', mend: 'Choose another amount.' },
  '2335': { what: 'The network does not know this mobile number.', mend: OTHER_NUMBER },
  '2337': NUMBER_OFF,
  '2338': NUMBER_OFF,
  '2341': TOO_SMALL,
  '2342': { what: 'This amount can’t be sold.', mend: 'Choose another amount.' },
  '2344': NO_METER,
  '2348': {
    what: 'This meter was taken out of use.',
    mend: 'Ask for the number of the new meter.',
  },
  '2350': TOO_LARGE,
  '2351': { what: 'This product is sold out at the supplier.', mend: 'Offer another product.' },
  '2352': OWES,
  '2355': {
    what: 'This mobile number is not registered (RICA).',
    mend: 'The customer must register the number at the network first.',
  },
  '2368': {
    what: 'This number belongs to another network.',
    mend: 'Ask which network it is, choose that one and sell it again.',
  },
  '2369': { what: 'The network does not know this mobile number.', mend: OTHER_NUMBER },
  '2406': TOO_SMALL,
  '2408': TOO_LARGE,
  '2671': TOO_SMALL,
  '2672': TOO_LARGE,
};

const FALLBACK: Record<DeclinedOutcome['mendableBy'], DeclineWords> = {
  customer: {
    what: 'The provider refused it.',
    mend: 'Check the number and the amount with the customer, then try again.',
  },
  shop: {
    what: 'The provider refused it because of the shop’s account or settings.',
    mend: 'Tell the shop owner, with the code below.',
  },
};

/** Words for a refusal: by its code where it is usual, else by who can mend it. */
export function declines({
  code,
  mendableBy,
}: Pick<DeclinedOutcome, 'code' | 'mendableBy'>): DeclineWords {
  return BY_CODE[code] ?? FALLBACK[mendableBy];
}
