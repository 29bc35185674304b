import {
  err,
  ok,
  type Result,
  type SentVoucherEvidence,
  type VoucherEvidence,
} from '@tillkeeper/domain';
import type { z } from 'zod';
import { looseDigits, looseNumber, looseObject, looseParagraph, looseText } from './loose-json.ts';
import { readPin } from './secret-digits.ts';

/** What is wrong with an approved answer: its goods are missing, or it contradicts itself. */
export interface EvidenceProblem {
  readonly cause: 'evidence-missing' | 'bad-answer';
  readonly detail: string;
}

/** A voucher in an answer (Flash Partner API v4, section 4; `barcode` for gift vouchers only). */
export const answeredVoucher = looseObject({
  amount: looseNumber,
  expirydate: looseText,
  // 16 digits: Flash Partner API v4, section 3.3. Sent as a number it may have lost a leading zero.
  pin: looseDigits(16),
  serialnumber: looseText,
  status: looseText,
  barcode: looseDigits(13),
  mobilenumber: looseText,
  content: looseObject({
    redemptioninstructions: looseParagraph,
    termsandconditions: looseParagraph,
  }),
});

/** A voucher as it was answered. */
export type AnsweredVoucher = z.output<typeof answeredVoucher>;

const voucherAnswer = looseObject({ voucher: answeredVoucher });

// Words of a voucher that buys nothing any more. The documents list none, so only these count.
const SPENT = /^(reversed|cancel+ed|void(ed)?|redeemed|used|expired|blocked)$/i;

/** Whether a voucher's status says that it buys nothing any more. */
export function isSpent({ status }: Pick<AnsweredVoucher, 'status'>): boolean {
  return SPENT.test(status);
}

/** Reads the voucher of an approved answer, whatever it is. */
export function readAnsweredVoucher(fields: unknown): AnsweredVoucher {
  return voucherAnswer.parse(fields).voucher;
}

/** Reads the PIN of an approved purchase: 1Voucher, cash-out PIN, Eezi, Flash Token, exclusive, gift. */
export function readVoucher(fields: unknown): Result<VoucherEvidence, EvidenceProblem> {
  return toVoucher(readAnsweredVoucher(fields));
}

/** A voucher that is good and has its PIN. */
export function toVoucher(voucher: AnsweredVoucher): Result<VoucherEvidence, EvidenceProblem> {
  const pin = readPin(voucher.pin);
  if (pin === '') return err({ cause: 'evidence-missing', detail: 'approved without its PIN' });
  // A replay may show what became of the voucher since. Such a PIN must not be sold.
  if (isSpent(voucher))
    return err({ cause: 'bad-answer', detail: 'approved with a voucher that is no longer good' });
  const barcode = /^\d{8,14}$/.test(voucher.barcode) ? { barcode: voucher.barcode } : {};
  return ok({
    kind: 'voucher',
    pin,
    serialNumber: voucher.serialnumber,
    expiryDate: voucher.expirydate,
    redemptionInstructions: voucher.content.redemptioninstructions,
    termsAndConditions: voucher.content.termsandconditions,
    ...barcode,
  });
}

/** Whether a PIN came, good or not. */
export function bringsPin(fields: unknown): boolean {
  return readPin(readAnsweredVoucher(fields).pin) !== '';
}

/** Reads a refund whose voucher went to the customer's telephone: its PIN is not in the answer. */
export function readSentVoucher(
  fields: unknown,
  msisdn: string,
): Result<SentVoucherEvidence, EvidenceProblem> {
  const voucher = readAnsweredVoucher(fields);
  if (isSpent(voucher))
    return err({ cause: 'bad-answer', detail: 'approved with a voucher that is no longer good' });
  const { serialnumber: serialNumber, expirydate: expiryDate } = voucher;
  return ok({ kind: 'sent-voucher', msisdn, serialNumber, expiryDate });
}
