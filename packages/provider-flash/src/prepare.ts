import { err, isReference, type MoneyRequest, ok, type Result } from '@tillkeeper/domain';
import type { PurchaseOrder, RequestRefusal, ReversalOrder } from '@tillkeeper/provider';
import { z } from 'zod';
import type { FlashConfig } from './config.ts';
import {
  PURCHASES,
  type PurchaseOperation,
  type PurchaseShape,
  purchaseShape,
} from './operation.ts';
import { operationFor } from './operation-for.ts';
import { targetFields } from './target-fields.ts';

/** The name under which this provider stands in the journal. */
export const FLASH_PROVIDER_ID = 'flash';

/** Parts of the configuration that end up in a request's bytes. */
export type RequestConfig = Pick<
  FlashConfig,
  | 'accountNumber'
  | 'storeId'
  | 'terminalId'
  | 'voucherCall'
  | 'billCall'
  | 'paths'
  | 'paymentMethods'
  | 'giftVoucherPaymentMethod'
  | 'flashTokenProductCode'
  | 'accountReverses'
  | 'globalAirtime'
  | 'metadata'
>;

/**
 * Freezes a purchase into the bytes that will be sent, and sent again (Flash Partner API v4,
 * sections 3.3 to 3.10). Names are camelCase, amounts integer cents, `productCode` a number,
 * `mobileNumber` text of 11 digits. Shop and till are always named. Product limits are not checked
 * here: they are the catalogue's, and Flash has the last word on them.
 */
export function preparePurchase(
  order: PurchaseOrder,
  config: RequestConfig,
): Result<MoneyRequest, RequestRefusal> {
  const operation = operationFor(order.product.group, config);
  const shape = PURCHASES[operation];
  const problem = findProblem(order, shape, config);
  if (problem !== undefined) return err(problem);
  const target = targetFields(order, shape, {
    accountReverses: config.accountReverses,
    sendsProductCode: sendsProductCode(operation, config),
  });
  if (!target.ok) return err(target.refusal);
  const body = JSON.stringify({
    reference: order.reference,
    accountNumber: config.accountNumber,
    ...(shape.amount === 'none' ? {} : { amount: order.amountCents }),
    ...target.fields,
    storeId: config.storeId,
    terminalId: config.terminalId,
    ...paymentField(order, operation, config),
    ...metadataField(config),
  });
  return ok({
    providerId: FLASH_PROVIDER_ID,
    operation,
    path: config.paths[operation],
    body,
    reference: order.reference,
    amountCents: order.amountCents,
    expects:
      'mobileNumber' in target.fields && shape.target === 'optionalMobileNumber'
        ? 'sent-voucher'
        : shape.expects,
    ...(shape.target === 'pin' ? { needsCustomerPin: true as const } : {}),
  });
}

/**
 * Freezes a reversal (section 2.3). It carries the documented fields only: an undocumented one that
 * Flash's validation refused (2231) would keep money from going back. It names the account that the sale
 * was sold from: by now the shop may have another one, where the sale would not be found.
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
  const accountNumber = accountIn(original);
  if (accountNumber === undefined)
    return err(refusal('accountNumber', 'the sale names no account that it was sold from'));
  const body = JSON.stringify({
    reference,
    originalReference: original.reference,
    accountNumber,
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

const SOLD_FROM = z.looseObject({ accountNumber: z.string().min(1) });

function accountIn({ body }: MoneyRequest): string | undefined {
  try {
    return SOLD_FROM.safeParse(JSON.parse(body)).data?.accountNumber;
  } catch {
    return undefined;
  }
}

const REFERENCE_RULE = 'letters, digits and dashes, at most 36';

function findProblem(
  { reference, amountCents, product, target }: PurchaseOrder,
  shape: PurchaseShape,
  { globalAirtime }: RequestConfig,
): RequestRefusal | undefined {
  if (!isReference(reference)) return refusal('reference', REFERENCE_RULE);
  if (product.group === 'global-airtime' && !globalAirtime)
    return refusal('productCode', 'global airtime is switched off');
  // For free basic electricity "amount cannot be greater than 0" (2230).
  const isFree = target.kind === 'meter' && target.freeBasic === true;
  if (isFree && amountCents !== 0) return refusal('amount', '0 for free basic electricity');
  const lowest = isFree || shape.amount !== 'positive' ? 0 : 1;
  if (!Number.isSafeInteger(amountCents) || amountCents < lowest)
    return refusal('amount', 'a whole number of cents above zero');
  return undefined;
}

function sendsProductCode(operation: PurchaseOperation, config: RequestConfig): boolean {
  if (operation === 'flash-token-purchase') return config.flashTokenProductCode;
  return PURCHASES[operation].sendsProductCode;
}

function paymentField(
  order: PurchaseOrder,
  operation: PurchaseOperation,
  config: RequestConfig,
): Record<string, string> {
  const paymentMethod = config.paymentMethods[order.tenderKind];
  const isOff = operation === 'gift-voucher-purchase' && !config.giftVoucherPaymentMethod;
  const sends = PURCHASES[operation].sendsPaymentMethod && !isOff;
  return sends && paymentMethod !== '' ? { paymentMethod } : {};
}

/** The metadata of the configuration, where there is any. */
export function metadataField({ metadata }: Pick<RequestConfig, 'metadata'>): {
  metadata?: RequestConfig['metadata'];
} {
  return Object.keys(metadata).length === 0 ? {} : { metadata };
}

function refusal(field: string, reason: string): RequestRefusal {
  return { kind: 'request-refused', field, reason };
}
