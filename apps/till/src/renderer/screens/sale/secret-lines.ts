import { assertNever, type EvidenceSummary, groupByFour } from '@tillkeeper/domain';
import type { RevealedSecret } from '@tillkeeper/ipc';

/** A PIN or token as a line of the screen. */
export interface SecretLine {
  readonly kind: RevealedSecret['kind'];
  readonly groups: string;
  readonly units: string;
}

/** The PIN or tokens as shown; `undefined` while they are masked. */
export type Revealed = readonly RevealedSecret[] | undefined;

const MASK = '••••';

/**
 * What stands where the secrets stand: dots and the last four characters until they are shown.
 * @param hiddenGroups how many groups of a PIN are hidden: 3 of 16 digits, 2 of Eezi's 12.
 */
export function secretLines(
  evidence: EvidenceSummary,
  revealed: Revealed,
  hiddenGroups = 3,
): SecretLine[] {
  if (revealed !== undefined)
    return revealed.map(({ kind, groups, units }) => ({ kind, groups: groups.join(' '), units }));
  switch (evidence.kind) {
    case 'electricity':
      return [{ kind: 'standard', groups: masked(evidence, 4), units: evidence.units }];
    case 'voucher':
      return [{ kind: 'pin', groups: masked(evidence, hiddenGroups), units: '' }];
    // The rest of a redeemed voucher comes back as a new one; where all of it was taken, nothing does.
    case 'redemption':
      return evidence.secretLastFour === ''
        ? []
        : [{ kind: 'pin', groups: masked(evidence, hiddenGroups), units: '' }];
    case 'recharge':
    case 'bill':
    case 'sent-voucher':
    case 'cancellation':
      return [];
    default:
      return assertNever(evidence.kind);
  }
}

function masked({ secretLastFour }: EvidenceSummary, hiddenGroups: number): string {
  return [...Array.from({ length: hiddenGroups }, () => MASK), groupByFour(secretLastFour)].join(
    ' ',
  );
}
