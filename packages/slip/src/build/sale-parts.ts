import type { Sale } from '@tillkeeper/domain';
import type { SlipSection } from '../document.ts';
import type { StoreDetails, VatRules } from '../store.ts';
import type { OptionalLines } from '../template.ts';
import type { SlipWords } from '../words/en.ts';
import type { SlipStanding } from './frame.ts';

/** What a product's own part of a slip is made from, beside its evidence. */
export interface SaleSlipContext {
  readonly sale: Sale;
  readonly store: StoreDetails;
  readonly vat: VatRules;
  readonly standing: SlipStanding;
  /** The fixed words in the shop's language. */
  readonly words: SlipWords;
  /** Which optional lines the shop wants. */
  readonly show: OptionalLines;
}

/** A product's own part of a slip: everything between the shop's head and the foot. */
export interface SaleSlipParts {
  readonly title: string;
  readonly sections: readonly SlipSection[];
}
