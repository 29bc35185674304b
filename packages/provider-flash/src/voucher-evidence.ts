import { err, ok, type Result, type VoucherEvidence } from '@tillkeeper/domain';
import { looseDigits, looseObject, looseParagraph, looseText } from './loose-json.ts';
import { readPin } from './secret-digits.ts';

/** What is wrong with an approved answer: its goods are missing, or it contradicts itself. */
export interface EvidenceProblem {
  readonly cause: 'evidence-missing' | 'bad-answer';
  readonly detail: string;
}

const voucherAnswer = looseObject({
  voucher: looseObject({
    expirydate: looseText,
    // 16 digits: Flash Partner API v4, section 3.3. Sent as a number it may have lost a leading zero.
    pin: looseDigits(16),
    serialnumber: looseText,
    status: looseText,
    content: looseObject({
      redemptioninstructions: looseParagraph,
      termsandconditions: looseParagraph,
    }),
  }),
});

// Words of a voucher that buys nothing any more. The documents list none, so only these count.
const SPENT = /^(reversed|cancel+ed|void(ed)?|redeemed|used|expired|blocked)$/i;

/** Reads the PIN of an approved 1Voucher or cash-out PIN purchase. */
export function readVoucher(fields: unknown): Result<VoucherEvidence, EvidenceProblem> {
  const { voucher } = voucherAnswer.parse(fields);
  const pin = readPin(voucher.pin);
  if (pin === '') return err({ cause: 'evidence-missing', detail: 'approved without its PIN' });
  // A replay may show what became of the voucher since. Such a PIN must not be sold.
  if (SPENT.test(voucher.status))
    return err({ cause: 'bad-answer', detail: 'approved with a voucher that is no longer good' });
  return ok({
    kind: 'voucher',
    pin,
    serialNumber: voucher.serialnumber,
    expiryDate: voucher.expirydate,
    redemptionInstructions: voucher.content.redemptioninstructions,
    termsAndConditions: voucher.content.termsandconditions,
  });
}

/** Whether a PIN came, good or not. */
export function bringsPin(fields: unknown): boolean {
  return readPin(voucherAnswer.parse(fields).voucher.pin) !== '';
}
