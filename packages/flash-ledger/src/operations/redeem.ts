import { type DeclineCode, RESPONSE_MESSAGES } from '../response-codes.ts';
import type { LedgerState } from '../state.ts';
import { QA_TEST_PINS, statusAt } from '../vouchers.ts';

/** What became of a PIN that somebody tried to use elsewhere. */
export interface Redemption {
  readonly responseCode: 0 | DeclineCode;
  readonly responseMessage: string;
  /** 0 when nothing was redeemed. */
  readonly amountCents: number;
}

/**
 * Uses a voucher up, as a betting site or a cash-out counter elsewhere would. It moves nothing in
 * this wallet. Refusals: 2401 used, 2402 unknown, 2403 cancelled or reversed, 2405 expired.
 */
export function redeem(state: LedgerState, pin: string, nowUtcMs: number): Redemption {
  const voucher = state.vouchersByPin.get(pin);
  if (voucher === undefined) return refused(QA_TEST_PINS.get(pin) ?? 2402);
  const status = statusAt(voucher, nowUtcMs);
  switch (status) {
    case 'Redeemed':
      return refused(2401);
    case 'Reversed':
    case 'Cancelled':
      return refused(2403);
    case 'Expired':
      return refused(2405);
    case 'Active':
      voucher.status = 'Redeemed';
      voucher.redeemedAtUtcMs = nowUtcMs;
      return {
        responseCode: 0,
        responseMessage: RESPONSE_MESSAGES[0],
        amountCents: voucher.amountCents,
      };
  }
}

function refused(responseCode: DeclineCode): Redemption {
  return { responseCode, responseMessage: RESPONSE_MESSAGES[responseCode], amountCents: 0 };
}
