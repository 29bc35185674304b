import { type CancellationEvidence, err, ok, type Result } from '@tillkeeper/domain';
import { type EvidenceProblem, readAnsweredVoucher } from './voucher-evidence.ts';

/**
 * Reads an approved cancellation of a PIN (Flash Partner API v4, section 3.5). What goes back to the
 * customer is what the answer says, and never more than the PIN was sold for.
 * @param answeredCents the answer's own `amount`; 0 when it has none.
 */
export function readCancellation(
  fields: unknown,
  askedCents: number,
  answeredCents: number,
): Result<CancellationEvidence, EvidenceProblem> {
  const voucher = readAnsweredVoucher(fields);
  if (/^active$/i.test(voucher.status))
    return err({ cause: 'bad-answer', detail: 'cancelled with a voucher that is still good' });
  const cancelledCents =
    [voucher.amount ?? 0, answeredCents, askedCents].find(
      (each) => Number.isSafeInteger(each) && each > 0,
    ) ?? 0;
  if (askedCents > 0 && cancelledCents !== askedCents)
    return err({ cause: 'bad-answer', detail: 'the answer is about another amount' });
  const { serialnumber: serialNumber, status } = voucher;
  return ok({ kind: 'cancellation', serialNumber, cancelledCents, status });
}
