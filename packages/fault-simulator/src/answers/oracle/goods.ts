import type { Evidence, MoneyRequest } from '@tillkeeper/domain';
import { AMOUNT_CENTS, BILL, CUSTOMER_PIN, METER_NUMBER } from '../wares.ts';
import { digitsOf, type Facts, field, textOf } from './facts.ts';
import type { Objection } from './judge.ts';

/** Whether everything that was handed over stands in the answer, and all that is due was. */
export function objectToEvidence(
  facts: Facts,
  request: MoneyRequest,
  evidence: Evidence,
): Objection {
  if (evidence.kind !== request.expects) return `${evidence.kind} in place of ${request.expects}`;
  switch (evidence.kind) {
    case 'voucher':
      return evidence.pin === pinOf(facts) ? undefined : 'approved with a PIN that did not come';
    case 'electricity': {
      const told = evidence.tokens.map(({ token }) => token).sort();
      if (isOtherMeter(facts)) return 'approved with the tokens of another meter';
      return told.join() === tokensOf(facts).sort().join()
        ? undefined
        : 'approved with other tokens';
    }
    case 'bill':
      return isOtherAccount(facts) ? 'approved for another account' : undefined;
    case 'redemption':
      return objectToRedemption(facts, evidence);
    case 'cancellation':
      return evidence.cancelledCents === AMOUNT_CENTS ? undefined : 'cancelled with another amount';
    case 'recharge':
    case 'sent-voucher':
      return undefined;
  }
}

/** The PIN of a voucher in an answer. */
export function pinOf({ root }: Facts): string {
  const pin = digitsOf(field(field(root, 'voucher'), 'pin'), 16);
  return /^[0-9A-Za-z]{4,}$/.test(pin) && /\d{4}/.test(pin) ? pin : 'none';
}

/** The tokens in an answer, readable or not. */
export function tokensOf({ root }: Facts): string[] {
  const list = field(root, 'tokens');
  const each = list?.kind === 'array' ? list.items : list === undefined ? [] : [list];
  return each.map((one) => digitsOf(field(one, 'token'), 20));
}

function objectToRedemption(
  facts: Facts,
  { redeemedCents, change }: Extract<Evidence, { kind: 'redemption' }>,
): Objection {
  if (redeemedCents !== AMOUNT_CENTS) return 'redeemed another amount';
  if (change.kind !== 'voucher') return undefined;
  if (!Number.isSafeInteger(change.valueCents) || change.valueCents < 0)
    return 'change that is no money';
  const { pin } = change.voucher;
  if (pin === CUSTOMER_PIN) return 'the customer got back the PIN that was taken';
  return pin === pinOf(facts) ? undefined : 'change with a PIN that did not come';
}

function isOtherMeter({ root }: Facts): boolean {
  const echo = (textOf(field(field(root, 'meterinfo'), 'meternumber')) ?? '').replace(/[\s-]/g, '');
  return /^\d+$/.test(echo) && BigInt(echo) !== 0n && BigInt(echo) !== BigInt(METER_NUMBER);
}

function isOtherAccount({ root }: Facts): boolean {
  const echo = (textOf(field(field(root, 'consumer'), 'accountno')) ?? '').replace(/[\s-]/g, '');
  const { billerCode, accountReference } = BILL;
  const plain = (text: string): string => text.replace(/^0+/, '');
  return (
    plain(echo) !== '' &&
    ![accountReference, billerCode + accountReference].map(plain).includes(plain(echo))
  );
}
