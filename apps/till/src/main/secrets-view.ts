import { type Evidence, unitsInWords } from '@tillkeeper/domain';
import type { RevealedSecret } from '@tillkeeper/ipc';

/** The PIN or tokens of a sale as the cashier reads them out, in the order to enter them. */
export function secretsOf(evidence: Evidence): RevealedSecret[] {
  switch (evidence.kind) {
    case 'voucher':
      return [{ kind: 'pin', groups: groupsOfFour(evidence.pin), units: '' }];
    case 'electricity':
      return evidence.tokens.map(({ kind, token, units }) => ({
        kind,
        groups: groupsOfFour(token),
        units: unitsInWords(units, evidence.unitType),
      }));
    case 'redemption': {
      if (evidence.change.kind !== 'voucher') return [];
      return [{ kind: 'pin', groups: groupsOfFour(evidence.change.voucher.pin), units: '' }];
    }
    case 'recharge':
    case 'bill':
    case 'sent-voucher':
    case 'cancellation':
      return [];
  }
}

function groupsOfFour(digits: string): string[] {
  return digits.match(/.{1,4}/g) ?? [];
}
