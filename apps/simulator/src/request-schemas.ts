import * as z from 'zod';

// Formats after Flash Partner API v4, request parameters. Unknown names are refused, so that a
// client notices `StoreID` for `storeId`; the real provider may be kinder (see `--lenient`).

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
const mobileNumber = z.string().regex(/^27[1-9]\d{8}$/);
const serialNumber = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);
// 16 digits; one of the documents' own test PINs has 17.
const pin = z.string().regex(/^(\d{16}|11919009804153931)$/);

// Real account numbers carry dashes, whatever the documents say.
const common = { reference, accountNumber: alphanumeric, metadata: metadata.exactOptional() };
const place = { storeId: alphanumeric.exactOptional(), terminalId: alphanumeric.exactOptional() };
const tender = {
  paymentMethod: z
    .string()
    .regex(/^[A-Za-z0-9 ]{1,50}$/)
    .exactOptional(),
};
const sale = { ...common, ...place, ...tender, amount: positiveCents };
const meter = {
  meterNumber: z.string().regex(/^[A-Za-z0-9]{1,20}$/),
  isFBE: z.boolean().exactOptional(),
};

export const oneVoucherPurchaseSchema = z.strictObject(sale);

/** From an online balance: there is no tender to name. */
export const oneVoucherDisburseSchema = z.strictObject({
  ...common,
  ...place,
  amount: positiveCents,
});

/** An amount of 0 redeems the full value. */
export const oneVoucherRedeemSchema = z.strictObject({
  ...common,
  ...place,
  amount: cents,
  pin,
  mobileNumber: mobileNumber.exactOptional(),
});

export const exclusiveRedeemSchema = oneVoucherRedeemSchema.extend({
  productCode: productCode.exactOptional(),
});

export const oneVoucherRefundSchema = z.strictObject({
  ...common,
  ...place,
  amount: positiveCents,
  mobileNumber: mobileNumber.exactOptional(),
});

/** "If provided, product code cannot be included": exactly one of the two; shop and till are required. */
export const giftVoucherSchema = z
  .strictObject({
    ...sale,
    storeId: alphanumeric,
    terminalId: alphanumeric,
    productCode: productCode.exactOptional(),
    barcode: z
      .string()
      .regex(/^\d{8,14}$/)
      .exactOptional(),
  })
  .refine(
    (body) => (body.productCode === undefined) !== (body.barcode === undefined),
    'productCode or barcode, never both',
  );

/** A PIN of a product that must be named: cash-out PIN, Eezi, exclusive voucher. */
export const namedPurchaseSchema = z.strictObject({ ...sale, productCode });

/** Only the documents' example of a Flash Token has a product code. */
export const flashTokenSchema = z.strictObject({
  ...sale,
  productCode: productCode.exactOptional(),
});

export const cancelSchema = z.strictObject({ ...common, ...place, serialNumber, productCode });

export const pinLookupSchema = z.strictObject({ ...common, serialNumber, productCode });

export const pinlessPurchaseSchema = z.strictObject({ ...sale, productCode, mobileNumber });

const abroad = { mobileNumber, destinationMobileNumber: z.string().regex(/^[1-9]\d{6,14}$/) };

export const globalLookupSchema = z.strictObject({ ...common, ...place, ...tender, ...abroad });

/** No document shows this call; it is what the lookup and the other purchases make likely. */
export const globalPurchaseSchema = z.strictObject({ ...sale, ...abroad, productCode });

export const meterLookupSchema = z.strictObject({ ...common, ...meter, amount: cents });

/** The amount is 0 for free basic electricity (2230). */
export const utilityPurchaseSchema = z.strictObject({
  ...common,
  ...place,
  ...tender,
  ...meter,
  amount: cents,
});

const account = { accountReference: z.string().regex(/^[A-Za-z0-9]{1,50}$/) };

export const billLookupSchema = z.strictObject({ ...common, ...place, ...account });

/** "The Payment Methods can either be Cash or Credit Card." */
export const billPurchaseSchema = z.strictObject({
  ...sale,
  ...account,
  paymentMethod: z.enum(['Cash', 'Credit Card']).exactOptional(),
});

export const billDisburseSchema = z.strictObject({
  ...common,
  ...place,
  ...account,
  amount: positiveCents,
});

export const reversalSchema = z.strictObject({ ...common, originalReference: reference });
