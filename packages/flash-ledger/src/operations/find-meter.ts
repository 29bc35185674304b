import { luhnCheckDigit } from '@tillkeeper/domain';
import type { MeterView } from '../answers.ts';
import type { Meter } from '../electricity/meter.ts';
import type { World } from './world.ts';

/**
 * The meter with this number, or why there is none: 2311 blocked, 2310 not registered, 2304 when
 * the number can't be one (length, or the check digit of an 11 or 13 digit number).
 */
export function findMeter(world: World, meterNumber: string): Meter | 2304 | 2310 | 2311 {
  // A registered number is right whatever its check digit says: old meters fail it.
  const meter = world.state.meters.get(meterNumber);
  if (meter !== undefined) return meter.blocked ? 2311 : meter;
  return couldBeMeter(meterNumber) ? 2310 : 2304;
}

/** Freezes what answers say about a meter, before a purchase changes it. */
export function viewMeter(meter: Meter): MeterView {
  const { meterNumber, customerName, customerAddress, utility, key } = meter;
  const { algorithmCode, tokenTechnology, tariffName, consumerMessage } = meter;
  const { minimumVendCents, maximumVendCents, arrearsDescription, arrearsCents } = meter;
  return {
    ...{ meterNumber, customerName, customerAddress, utility, key },
    ...{ algorithmCode, tokenTechnology, tariffName, consumerMessage },
    ...{ minimumVendCents, maximumVendCents, arrearsDescription, arrearsCents },
  };
}

function couldBeMeter(meterNumber: string): boolean {
  if (!/^\d{4,13}$/.test(meterNumber)) return false;
  if (meterNumber.length !== 11 && meterNumber.length !== 13) return true;
  return luhnCheckDigit(meterNumber.slice(0, -1)) === Number(meterNumber.at(-1));
}
