import { assertNever } from '@tillkeeper/domain';
import type { ApprovedAnswer, LedgerAnswer, MeterAnswer, VoucherView } from '../answers.ts';
import { dateTimeText, dayText, lookupValue } from './figures.ts';
import type { ApiShape, JsonObject } from './json.ts';
import { renderUtility31 } from './utility-3-1.ts';
import { renderUtility2023 } from './utility-2023.ts';

/**
 * Writes an answer of the ledger as the provider writes it. The same answer gives the same text,
 * byte for byte. Source: Flash Partner API v4, example responses of April 2023 and of release 3.1.
 * @param path what a failure names as its path, such as `/api/v4/1voucher/purchase`.
 */
export function renderAnswer(answer: LedgerAnswer, shape: ApiShape, path: string): JsonObject {
  if (answer.kind !== 'declined') return { ...head(answer), ...body(answer, shape) };
  const { responseCode, responseMessage, request } = answer;
  const transactionId = String(answer.transactionId);
  return renderFailure({
    responseCode,
    responseMessage,
    reference: request.reference,
    transactionId,
    path,
  });
}

/** A failure body, as release 3.1 shows it. Every value but the code is text. */
export interface Failure {
  readonly responseCode: number;
  readonly responseMessage: string;
  readonly reference: string;
  readonly transactionId: string;
  readonly path: string;
}

/** Writes a failure. */
export function renderFailure(failure: Failure): JsonObject {
  return { ...failure };
}

function head(answer: ApprovedAnswer): JsonObject {
  const { request } = answer;
  return {
    responseCode: answer.responseCode,
    responseMessage: answer.responseMessage,
    accountNumber: request.accountNumber,
    reference: request.reference,
    transactionDate: dateTimeText(answer.atUtcMs),
    // The lookup's number is text in every version of the documents, the others are numbers.
    transactionId: answer.kind === 'meter' ? String(answer.transactionId) : answer.transactionId,
    metadata: request.metadata ?? {},
    storeId: request.storeId,
    terminalId: request.terminalId,
    amount: 'amountCents' in answer ? answer.amountCents : undefined,
  };
}

function body(answer: ApprovedAnswer, shape: ApiShape): JsonObject {
  switch (answer.kind) {
    case 'voucher':
      return { voucher: renderVoucher(answer.voucher) };
    case 'recharge': {
      const { rechargeType, callCentre, rechargeVendor } = answer;
      return { rechargeDetails: { rechargeType, callCentre, rechargeVendor } };
    }
    case 'meter':
      return renderMeter(answer);
    case 'bill':
      return { biller: { ...answer.biller }, consumer: { ...answer.consumer } };
    case 'global-offers':
      return { products: answer.products.map((product) => ({ ...product })) };
    case 'utility':
      return shape === '3.1' ? renderUtility31(answer) : renderUtility2023(answer);
    default:
      return assertNever(answer);
  }
}

function renderVoucher(voucher: VoucherView): JsonObject {
  const { redemptionInstructions, termsAndConditions, redeemedAtUtcMs } = voucher;
  return {
    amount: voucher.amountCents,
    expiryDate: dayText(voucher.expiresAtUtcMs),
    pin: voucher.pin,
    serialNumber: voucher.serialNumber,
    status: voucher.status,
    redemptionDate: redeemedAtUtcMs === null ? undefined : dateTimeText(redeemedAtUtcMs),
    mobileNumber: voucher.mobileNumber,
    barcode: voucher.barcode,
    content: { redemptionInstructions, termsAndConditions },
  };
}

function renderMeter({ meter, freeBasicDue }: MeterAnswer): JsonObject {
  const { utility, key } = meter;
  return {
    billingInfo: {
      arrearValue: lookupValue(meter.arrearsCents),
      arrearDesc: meter.arrearsDescription,
      maximumVendValue: lookupValue(meter.maximumVendCents),
      minimumVendValue: lookupValue(meter.minimumVendCents),
      tariffName: meter.tariffName,
    },
    meterInfo: {
      algorithmCode: meter.algorithmCode,
      customerInfo: { address: meter.customerAddress, name: meter.customerName },
      ...key,
      meterNumber: meter.meterNumber,
      tokenTechnology: meter.tokenTechnology,
      utilityInfo: { ...utility },
    },
    isFBE: freeBasicDue,
  };
}
