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
    case 'recharge':
      return [];
  }
}

function groupsOfFour(digits: string): string[] {
  return digits.match(/.{1,4}/g) ?? [];
}
