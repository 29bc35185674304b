import type { VoucherInHand } from '@tillkeeper/domain';
import { z } from 'zod';
import { cents, id, shortText } from './basic-values.ts';
import { productSchema } from './goods-values.ts';
import { saleViewSchema } from './sale-values.ts';

/** The catalogue and how fresh it is. */
export const catalogueSchema = z.strictObject({
  products: z.array(productSchema),
  /** When the provider last gave it; null when it never did. */
  syncedUtcMs: z.number().nullable(),
  /** Codes of the products that the shop has starred, the oldest star first. */
  favourites: z.array(shortText),
  /** The rest of a voucher can be sent to the customer's telephone. */
  sendsVouchers: z.boolean(),
});
export type Catalogue = z.infer<typeof catalogueSchema>;

/** Today's sales, newest first, and what they add up to. */
export const todaySchema = z.strictObject({
  sales: z.array(saleViewSchema),
  soldCount: z.number().int(),
  /** Null for whoever counts the drawer and may not read the books: the count is blind. */
  takings: z.strictObject({ takenCents: cents, cashTakenCents: cents }).nullable(),
  /** Redeemed vouchers with money left to spend, the latest first. */
  vouchersInHand: z.array(
    z.strictObject({
      redemptionSaleId: id,
      lastFour: z.string().max(4),
      redeemedUtcMs: z.number(),
      redeemedCents: cents,
      leftCents: cents,
    }) satisfies z.ZodType<VoucherInHand>,
  ),
});
export type Today = z.infer<typeof todaySchema>;

/** A star for a product that this shop sells often. */
export const starSchema = z.strictObject({ productCode: shortText, starred: z.boolean() });
