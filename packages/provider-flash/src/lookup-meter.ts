import { err, type MeterAccount, ok, type Reference } from '@tillkeeper/domain';
import type { Lookup } from '@tillkeeper/provider';
import { ask, fail, type LookupTools } from './ask.ts';
import { METER_NUMBER } from './field-rules.ts';
import { looseFlag, looseNumber, looseObject, looseText } from './loose-json.ts';
import { isAboutAnotherMeter, meterInfo, toMeterDetails } from './meter-details.ts';
import { metadataField } from './prepare.ts';

const meterAnswer = looseObject({
  billinginfo: looseObject({
    arrearvalue: looseNumber,
    arreardesc: looseText,
    minimumvendvalue: looseNumber,
    maximumvendvalue: looseNumber,
    tariffname: looseText,
  }),
  meterinfo: meterInfo,
  isfbe: looseFlag,
});

/**
 * Whose meter it is, what it owes and what it may buy (section 3.9). The values' unit is not
 * documented; they are taken as cents, like every other amount of this API.
 */
export async function lookupMeter(
  tools: LookupTools,
  reference: Reference,
  meterNumber: string,
  amountCents: number,
): Promise<Lookup<MeterAccount>> {
  const { accountNumber } = tools.config;
  if (!METER_NUMBER.fits(meterNumber))
    return err({ kind: 'refused', code: '', detail: METER_NUMBER.says });
  const asked = { reference, accountNumber, amount: amountCents, meterNumber };
  const body = { ...asked, ...metadataField(tools.config) };
  const answer = await ask(tools, { operation: 'meter-lookup', body });
  if (!answer.ok) return answer;
  return readMeterAccount(answer.value, meterNumber);
}

/** Reads the answer to a lookup of `meterNumber`. */
export function readMeterAccount(fields: unknown, meterNumber: string): Lookup<MeterAccount> {
  const { billinginfo: billing, meterinfo: info, isfbe } = meterAnswer.parse(fields);
  // The cashier would read out somebody else's name and sell to them.
  if (isAboutAnotherMeter(info, meterNumber))
    return fail('failed', '0', 'the answer is about another meter');
  return ok({
    meter: toMeterDetails(info, meterNumber, billing.tariffname),
    arrearsCents: wholeCents(billing.arrearvalue),
    arrearsDescription: billing.arreardesc,
    minimumVendCents: wholeCents(billing.minimumvendvalue),
    maximumVendCents: wholeCents(billing.maximumvendvalue),
    ...(isfbe === undefined ? {} : { freeBasicDue: isfbe }),
  });
}

function wholeCents(value = 0): number {
  const cents = Math.max(0, Math.round(value));
  return Number.isSafeInteger(cents) ? cents : 0;
}
