import { err, ok, type RedemptionEvidence, type Result } from '@tillkeeper/domain';
import {
  type AnsweredVoucher,
  type EvidenceProblem,
  isSpent,
  readAnsweredVoucher,
  toVoucher,
} from './voucher-evidence.ts';

/** What was asked of a redemption. */
export interface AskedRedemption {
  /** Integer cents; 0 asked for the whole value. */
  readonly amountCents: number;
  /** Where a change voucher was to be sent; empty when it comes back in the answer. */
  readonly msisdn: string;
  /** The PIN that was redeemed; an answer that repeats it shows the old voucher and no new one. */
  readonly customerPin: string;
  /** The answer's own `amount`; 0 when it has none. */
  readonly answeredCents: number;
}

/**
 * Reads an approved redemption (Flash Partner API v4, section 3.3). The documents don't say which
 * voucher its answer shows: after a part redemption the new one with the rest, "if no mobileNumber is
 * supplied"; otherwise perhaps the old one. A new voucher without its PIN is money lost, so that
 * answer is asked for again.
 */
export function readRedemption(
  fields: unknown,
  asked: AskedRedemption,
): Result<RedemptionEvidence, EvidenceProblem> {
  const voucher = readAnsweredVoucher(fields);
  const isOld = isSpent(voucher) || (voucher.pin !== '' && voucher.pin === asked.customerPin);
  const redeemedCents = redeemedOf(asked, isOld ? (voucher.amount ?? 0) : 0);
  if (redeemedCents === 0)
    return err({ cause: 'evidence-missing', detail: 'redeemed without saying how much' });
  const change = changeOf(voucher, isOld, asked);
  if (!change.ok) return change;
  const { serialnumber: serialNumber } = voucher;
  return ok({ kind: 'redemption', redeemedCents, serialNumber, change: change.value });
}

function redeemedOf({ amountCents, answeredCents }: AskedRedemption, oldCents: number): number {
  const cents = [amountCents, answeredCents, oldCents].find((each) => each > 0) ?? 0;
  return Number.isSafeInteger(cents) ? cents : 0;
}

function changeOf(
  voucher: AnsweredVoucher,
  isOld: boolean,
  { msisdn }: AskedRedemption,
): Result<RedemptionEvidence['change'], EvidenceProblem> {
  const valueCents = voucher.amount ?? 0;
  if (isOld || (valueCents <= 0 && voucher.pin === '')) return ok({ kind: 'none' });
  if (voucher.pin === '' && msisdn !== '') return ok({ kind: 'sent', msisdn });
  // A voucher of nobody knows how much can't be handed over; the same question may be answered better.
  if (!Number.isSafeInteger(valueCents) || valueCents < 0)
    return err({ cause: 'bad-answer', detail: 'the change is no number of cents' });
  const change = toVoucher(voucher);
  return change.ok ? ok({ kind: 'voucher', voucher: change.value, valueCents }) : change;
}
