import * as z from 'zod';

// Formats after Flash Partner API v4, request parameters. Unknown names are refused, so that a
// client notices `StoreID` for `storeId`; the real provider may be kinder.

/** Where the documents give no number: the longest reference known to have been taken. */
export const MAX_REFERENCE_LENGTH = 36;

const reference = z.string().regex(/^[A-Za-z0-9\-.=,]+$/);
const alphanumeric = z.string().regex(/^[A-Za-z0-9-]{1,50}$/);
const cents = z.int().nonnegative();
const positiveCents = z.int().positive();
const productCode = z.union([
  z.int().positive(),
  z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number),
]);
const metadata = z
  .record(z.string().min(1).max(10), z.string().max(43))
  .refine((pairs) => Object.keys(pairs).length <= 9, 'up to 9 properties');

// Real account numbers carry dashes, whatever the documents say.
const common = { reference, accountNumber: alphanumeric, metadata: metadata.exactOptional() };
const place = { storeId: alphanumeric.exactOptional(), terminalId: alphanumeric.exactOptional() };
const tender = {
  paymentMethod: z
    .string()
    .regex(/^[A-Za-z0-9 ]{1,50}$/)
    .exactOptional(),
};
const meter = {
  meterNumber: z.string().regex(/^[A-Za-z0-9]{1,20}$/),
  isFBE: z.boolean().exactOptional(),
};

export const oneVoucherPurchaseSchema = z.strictObject({
  ...common,
  ...place,
  ...tender,
  amount: positiveCents,
});

/** From an online balance: there is no tender to name. */
export const oneVoucherDisburseSchema = z.strictObject({
  ...common,
  ...place,
  amount: positiveCents,
});

export const cashOutPinPurchaseSchema = z.strictObject({
  ...common,
  ...place,
  ...tender,
  amount: positiveCents,
  productCode,
});

export const pinlessPurchaseSchema = z.strictObject({
  ...common,
  ...place,
  ...tender,
  amount: positiveCents,
  productCode,
  mobileNumber: z.string().regex(/^27\d{9}$/),
});

export const meterLookupSchema = z.strictObject({ ...common, ...meter, amount: cents });

/** The amount is 0 for free basic electricity (2230). */
export const utilityPurchaseSchema = z.strictObject({
  ...common,
  ...place,
  ...tender,
  ...meter,
  amount: cents,
});

export const reversalSchema = z.strictObject({ ...common, originalReference: reference });
