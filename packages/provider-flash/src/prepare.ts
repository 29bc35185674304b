import {
  err,
  isReference,
  type MoneyRequest,
  ok,
  type ProductGroup,
  type Result,
} from '@tillkeeper/domain';
import type { PurchaseOrder, RequestRefusal, ReversalOrder } from '@tillkeeper/provider';
import type { FlashConfig } from './config.ts';
import {
  PURCHASES,
  type PurchaseOperation,
  type PurchaseShape,
  purchaseShape,
} from './operation.ts';

/** The name under which this provider stands in the journal. */
export const FLASH_PROVIDER_ID = 'flash';

/** Parts of the configuration that end up in a request's bytes. */
export type RequestConfig = Pick<
  FlashConfig,
  'accountNumber' | 'storeId' | 'terminalId' | 'voucherCall' | 'paths' | 'paymentMethods'
>;

/**
 * Freezes a purchase into the bytes that will be sent, and sent again (Flash Partner API v4,
 * sections 3.3 to 3.9). Names are camelCase, amounts integer cents, `productCode` a number,
 * `mobileNumber` text of 11 digits. Shop and till are always named. Product limits are not checked
 * here: they are the catalogue's, and Flash has the last word on them.
 */
export function preparePurchase(
  order: PurchaseOrder,
  config: RequestConfig,
): Result<MoneyRequest, RequestRefusal> {
  const operation = operationFor(order.product.group, config);
  if (operation === undefined) return err(refusal('productCode', 'this group is not sold yet'));
  const shape = PURCHASES[operation];
  const problem = findProblem(order, shape);
  if (problem !== undefined) return err(problem);
  const body = JSON.stringify({
    reference: order.reference,
    accountNumber: config.accountNumber,
    amount: order.amountCents,
    ...(shape.sendsProductCode ? { productCode: Number(order.product.productCode) } : {}),
    ...targetField(order, shape),
    storeId: config.storeId,
    terminalId: config.terminalId,
    ...paymentField(order, shape, config),
  });
  return ok({
    providerId: FLASH_PROVIDER_ID,
    operation,
    path: config.paths[operation],
    body,
    reference: order.reference,
    amountCents: order.amountCents,
    expects: shape.expects,
  });
}

/**
 * Freezes a reversal (section 2.3). It carries the documented fields only: an undocumented one that
 * Flash's validation refused (2231) would keep money from going back.
 */
export function prepareReversal(
  order: ReversalOrder,
  config: RequestConfig,
): Result<MoneyRequest, RequestRefusal> {
  const { original, reference } = order;
  const operation = purchaseShape(original.operation)?.reversedBy;
  if (original.providerId !== FLASH_PROVIDER_ID)
    return err(refusal('originalReference', 'the sale belongs to another provider'));
  if (operation === undefined)
    return err(refusal('originalReference', `Flash has no reversal for ${original.operation}`));
  if (!isReference(reference)) return err(refusal('reference', REFERENCE_RULE));
  if (reference === original.reference)
    return err(refusal('reference', 'a reversal needs a reference of its own'));
  const body = JSON.stringify({
    reference,
    originalReference: original.reference,
    accountNumber: config.accountNumber,
  });
  return ok({
    providerId: FLASH_PROVIDER_ID,
    operation,
    path: config.paths[operation],
    body,
    reference,
    amountCents: original.amountCents,
    expects: 'none',
  });
}

const REFERENCE_RULE = 'letters, digits and dashes, at most 36';

function operationFor(group: ProductGroup, config: RequestConfig): PurchaseOperation | undefined {
  switch (group) {
    case 'airtime':
    case 'data':
      return 'pinless-purchase';
    case 'electricity':
      return 'utility-purchase';
    case 'cash-out-pin':
      return 'cash-out-pin-purchase';
    case 'one-voucher':
      return config.voucherCall === 'purchase' ? 'one-voucher-purchase' : 'one-voucher-disburse';
    default:
      return undefined;
  }
}

function findProblem(order: PurchaseOrder, shape: PurchaseShape): RequestRefusal | undefined {
  const { amountCents, product, target } = order;
  if (!isReference(order.reference)) return refusal('reference', REFERENCE_RULE);
  if (!Number.isSafeInteger(amountCents) || amountCents <= 0)
    return refusal('amount', 'a whole number of cents above zero');
  if (shape.sendsProductCode && !/^[1-9]\d{0,8}$/.test(product.productCode))
    return refusal('productCode', 'a positive whole number');
  if (
    shape.target === 'mobileNumber' &&
    !(target.kind === 'msisdn' && /^27\d{9}$/.test(target.msisdn))
  )
    return refusal('mobileNumber', '11 digits that begin with 27');
  if (
    shape.target === 'meterNumber' &&
    !(target.kind === 'meter' && isMeterNumber(target.meterNumber))
  )
    return refusal('meterNumber', METER_RULE);
  return undefined;
}

/** What is expected of a meter number, for refusals. */
export const METER_RULE = '4 to 20 letters and digits';

/** Whether text can be a meter number: documented as alphanumeric (section 3.9). */
export function isMeterNumber(text: string): boolean {
  return /^[0-9A-Za-z]{4,20}$/.test(text);
}

function targetField({ target }: PurchaseOrder, shape: PurchaseShape): Record<string, string> {
  if (shape.target === 'mobileNumber' && target.kind === 'msisdn')
    return { mobileNumber: target.msisdn };
  if (shape.target === 'meterNumber' && target.kind === 'meter')
    return { meterNumber: target.meterNumber };
  return {};
}

function paymentField(
  order: PurchaseOrder,
  shape: PurchaseShape,
  config: RequestConfig,
): Record<string, string> {
  const paymentMethod = config.paymentMethods[order.tenderKind];
  return shape.sendsPaymentMethod && paymentMethod !== '' ? { paymentMethod } : {};
}

function refusal(field: string, reason: string): RequestRefusal {
  return { kind: 'request-refused', field, reason };
}
