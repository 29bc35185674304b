import { en } from '../../strings/en.ts';
import type { TileView } from './tiles.ts';

/** The fine line of a tile: its limits, its bundles, or whose products it has. */
export function tileWords({ group, minimumCents, maximumCents, vendors }: TileView): string {
  switch (group) {
    case 'data':
      return en.home.bundlesFrom(minimumCents);
    case 'gift-voucher':
    case 'exclusive-voucher':
    case 'bill-payment':
      return en.home.vendors(vendors);
    case 'eezi':
      return en.home.eeziWords;
    case 'global-airtime':
      return en.home.globalWords;
    case 'one-voucher-redemption':
      return en.home.redeemWords;
    default:
      return en.home.limits(minimumCents, maximumCents);
  }
}
