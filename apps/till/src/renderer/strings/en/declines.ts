import type { DeclinedOutcome } from '@tillkeeper/domain';
import type { CodeWords, SaleView } from '@tillkeeper/ipc';

// The words of each code come with the sale: the provider's own package knows what its codes mean.
const FALLBACK: Record<DeclinedOutcome['mendableBy'], CodeWords> = {
  customer: {
    what: 'The provider refused it.',
    money: 'Nothing was sold. Give the money back, or sell it again when this is mended.',
    help: 'Check the number and the amount with the customer, then try again.',
  },
  shop: {
    what: 'The provider refused it because of the shop’s account or settings.',
    money: 'Nothing was sold. Give the money back.',
    help: 'Tell the shop owner, with the code below.',
  },
};

/** Words for a refusal: those of its code, else by who can mend it. */
export function declines({ phase, codeWords }: Pick<SaleView, 'phase' | 'codeWords'>): CodeWords {
  if (codeWords !== null) return codeWords;
  return FALLBACK[phase.kind === 'declined' ? phase.decline.mendableBy : 'shop'];
}
