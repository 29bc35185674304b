import type { RechargeEvidence } from '@tillkeeper/domain';
import { looseObject, looseText } from './loose-json.ts';

const rechargeAnswer = looseObject({
  rechargedetails: looseObject({
    rechargetype: looseText,
    rechargevendor: looseText,
    callcentre: looseText,
  }),
});

/** Reads an approved pinless recharge. Nothing is due for it: it was loaded onto the number. */
export function readRecharge(fields: unknown): RechargeEvidence {
  const { rechargedetails: details } = rechargeAnswer.parse(fields);
  return {
    kind: 'recharge',
    rechargeType: details.rechargetype,
    rechargeVendor: details.rechargevendor,
    callCentre: details.callcentre,
  };
}
