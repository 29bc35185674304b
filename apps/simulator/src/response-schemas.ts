import type { LedgerOperation } from '@tillkeeper/flash-ledger';
import * as z from 'zod';

// The answers as this server writes them, after the documents' examples (Flash Partner API v4, section
// 4, and release 3.1). The traffic is held to them, and the OpenAPI description is made of them. The
// order of names is the order on the wire; nothing undocumented may be in an answer.

const text = z.string();
const cents = z.int().nonnegative();
/** A supplier's figure: rand or kWh with decimals; see `flash-ledger/src/shape/figures.ts`. */
const figure = z.number();
const content = z.strictObject({ redemptionInstructions: text, termsAndConditions: text });

const head = {
  responseCode: z.literal(0),
  responseMessage: text,
  accountNumber: text,
  reference: text,
  transactionDate: text,
  transactionId: z.int(),
  metadata: z.record(text, text),
  storeId: text.exactOptional(),
  terminalId: text.exactOptional(),
};
const sold = { ...head, amount: cents };

const voucher = z.strictObject({
  amount: cents,
  expiryDate: text,
  pin: z
    .string()
    .regex(/^\d{12,16}$/)
    .exactOptional(),
  serialNumber: text,
  status: z.enum(['Active', 'Redeemed', 'Reversed', 'Cancelled', 'Expired']),
  redemptionDate: text.exactOptional(),
  mobileNumber: text.exactOptional(),
  barcode: text.exactOptional(),
  content,
});
export const voucherAnswer = z.strictObject({ ...sold, voucher });

export const rechargeAnswer = z.strictObject({
  ...sold,
  rechargeDetails: z.strictObject({ rechargeType: text, callCentre: text, rechargeVendor: text }),
});

const customerInfo = z.strictObject({ address: text, name: text });
const utilityInfo = z.strictObject({
  name: text,
  address: text,
  vatNumber: text,
  callCentre: text,
});
const accountFigures = z.strictObject({
  arrearValue: z.int(),
  arrearDesc: text,
  maximumVendValue: z.int(),
  minimumVendValue: z.int(),
  tariffName: text,
});
const meterHead = { algorithmCode: text, customerInfo, meterNumber: text, tokenTechnology: text };
const keyAsText = { supplyGroupCode: text, keyRevisionNumber: text, tariffIndex: text };
const keyAsNumbers = {
  supplyGroupCode: z.int(),
  keyRevisionNumber: z.int(),
  tariffIndex: z.int(),
};

export const meterAnswer = z.strictObject({
  ...sold,
  transactionId: text,
  billingInfo: accountFigures,
  meterInfo: z.strictObject({ ...meterHead, ...keyAsText, utilityInfo }),
  isFBE: z.boolean(),
});

const cost = z.strictObject({ value: figure, description: text });
export const utilityAnswer31 = z.strictObject({
  ...sold,
  billingInfo: z.strictObject({
    taxAmount: figure,
    unitType: text,
    units: figure,
    freeUnits: figure,
    exclusiveAmount: figure,
    receiptNumber: text,
    transactionNumber: text,
  }),
  charges: z.strictObject({ debt: cost, fixedCost: z.array(cost) }),
  meterinfo: z.strictObject({
    ...meterHead,
    ...keyAsNumbers,
    utilityInfo: z.strictObject({
      address: text,
      vatNumber: text,
      callCentre: text,
      utilityname: text,
    }),
    oldSupplyGroupCode: z.int().exactOptional(),
    oldTariffIndex: z.int().exactOptional(),
    oldKeyRevisionNumber: z.int().exactOptional(),
    newSupplyGroupCode: z.int().exactOptional(),
    newTariffIndex: z.int().exactOptional(),
    newKeyRevisionNumber: z.int().exactOptional(),
    consumerMessage: text,
    tariffName: text,
  }),
  tokens: z.array(
    z.strictObject({
      tokenDescription: text,
      serialNumber: text,
      token: z.string().regex(/^\d{20}$/),
    }),
  ),
  tariffBlocks: z.array(
    z.strictObject({ amount: figure, 'units ': figure, costPerUnit: figure, tariffName: text }),
  ),
});

export const utilityAnswer2023 = z.strictObject({
  ...sold,
  billingInfo: accountFigures,
  debt: z.strictObject({
    value: figure,
    description: text,
    outstanding: text,
    tariffDescription: text,
    tax: figure,
    taxInvoiceNumber: text,
  }),
  fixedCost: z.array(
    z.strictObject({ value: figure, description: text, tariffDescription: text, tax: figure }),
  ),
  keyChangeTokenData: z.strictObject(keyAsNumbers).exactOptional(),
  meterInfo: z.strictObject({ ...meterHead, ...keyAsNumbers, utilityInfo }),
  tariffBlocks: z.array(z.strictObject({ amount: figure, costPerUnit: figure, units: figure })),
  tokens: z.array(
    z.strictObject({
      value: figure,
      tariffDescription: text,
      tariffName: text,
      tax: figure,
      token: z.string().regex(/^\d{20}$/),
      tokenDescription: text,
      type: text,
      units: z.strictObject({ description: text, quantity: figure, unitType: text }),
    }),
  ),
});

const billParts = {
  biller: z.strictObject({ code: text, name: text, callCentre: text, reference: text }),
  consumer: z.strictObject({ name: text, accountNo: text, accountStatus: text, cellNumber: text }),
};
export const billLookupAnswer = z.strictObject({ ...head, ...billParts });
export const billAnswer = z.strictObject({ ...sold, ...billParts });

export const globalOffersAnswer = z.strictObject({
  ...head,
  products: z.array(z.strictObject({ productId: z.int(), productName: text, price: cents })),
});

/** Every value but the code is text. */
export const failureAnswer = z.strictObject({
  responseCode: z.int().positive(),
  responseMessage: text,
  reference: text,
  transactionId: text,
  path: text,
});

const product31 = z.strictObject({
  productCode: z.int(),
  productName: text,
  minimumAmount: cents,
  maximumAmount: cents,
  status: text,
  supplierName: text,
  vendor: text,
  productGroup: text,
  barcode: text,
  billerCode: text,
  productType: text,
  allowReversal: z.boolean(),
  fixedAmount: z.boolean(),
  content,
});
export const productsAnswer31 = z.strictObject({
  responseCode: z.literal(0),
  responseMessage: text,
  products: z.array(product31),
});

/** What a success of each POST looks like, in the shape of a release. */
export function successSchema(operation: LedgerOperation, shape: '3.1' | '2023'): z.ZodType {
  switch (operation) {
    case 'meter-lookup':
      return meterAnswer;
    case 'utility-purchase':
      return shape === '3.1' ? utilityAnswer31 : utilityAnswer2023;
    case 'pinless-purchase':
    case 'global-airtime-purchase':
      return rechargeAnswer;
    case 'global-airtime-lookup':
      return globalOffersAnswer;
    case 'flash-pay-balance':
      return billLookupAnswer;
    case 'flash-pay-purchase':
    case 'flash-pay-disburse':
      return billAnswer;
    default:
      return voucherAnswer;
  }
}
