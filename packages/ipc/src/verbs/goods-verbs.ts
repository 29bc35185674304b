import { nothing } from '../basic-values.ts';
import { catalogueSchema, starSchema } from '../day-values.ts';
import {
  billLookupSchema,
  billQuerySchema,
  globalLookupSchema,
  globalQuerySchema,
  meterLookupSchema,
  meterQuerySchema,
  pinLookupSchema,
  pinQuerySchema,
} from '../lookup-values.ts';
import { verb } from '../surface.ts';

/** What is for sale, and what can be asked about it. None of these moves money. */
export const goodsVerbs = {
  catalogue: verb('catalogue', ['till'], 'sell', nothing, catalogueSchema),
  /** Asks the provider for the catalogue again. */
  refreshCatalogue: verb('refresh-catalogue', ['till'], 'sell', nothing, catalogueSchema),
  /** Stars a product for the home screen, or takes its star away. */
  starProduct: verb('star-product', ['till'], 'sell', starSchema, catalogueSchema),
  /** Free to repeat: moves no money. */
  lookupMeter: verb('lookup-meter', ['till'], 'sell', meterQuerySchema, meterLookupSchema),
  lookupBill: verb('lookup-bill', ['till'], 'sell', billQuerySchema, billLookupSchema),
  lookupGlobalAirtime: verb(
    'lookup-global-airtime',
    ['till'],
    'sell',
    globalQuerySchema,
    globalLookupSchema,
  ),
  /** What became of a PIN: by the provider's word, or by this till's own record where it has none. */
  lookupPin: verb('lookup-pin', ['till'], 'sell', pinQuerySchema, pinLookupSchema),
} as const;
