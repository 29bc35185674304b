import { type EvidenceSummary, groupByFour } from '@tillkeeper/domain';
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

/** What stands where the secrets stand: dots and the last four characters until they are shown. */
export function secretLines(evidence: EvidenceSummary, revealed: Revealed): SecretLine[] {
  if (revealed !== undefined)
    return revealed.map(({ kind, groups, units }) => ({ kind, groups: groups.join(' '), units }));
  if (evidence.kind === 'recharge') return [];
  return evidence.kind === 'voucher'
    ? [{ kind: 'pin', groups: masked(evidence, 3), units: '' }]
    : [{ kind: 'standard', groups: masked(evidence, 4), units: evidence.units }];
}

function masked({ secretLastFour }: EvidenceSummary, hiddenGroups: number): string {
  return [...Array.from({ length: hiddenGroups }, () => MASK), groupByFour(secretLastFour)].join(
    ' ',
  );
}
