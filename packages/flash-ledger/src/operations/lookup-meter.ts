import type { LedgerAnswer } from '../answers.ts';
import { freeBasicIsDue } from '../electricity/meter.ts';
import type { MeterRequest } from '../requests.ts';
import { findMeter, viewMeter } from './find-meter.ts';
import { approvedHead, declined, type World } from './world.ts';

/**
 * Whose meter it is, what it owes and what it may buy. The amount is not judged: a till asks before
 * it knows the amount. Declines: 2304, 2310, 2311 (meter), 2306 and 2312 (free electricity).
 */
export function lookupMeter(world: World, request: MeterRequest): LedgerAnswer {
  const meter = findMeter(world, request.meterNumber);
  if (typeof meter === 'number') return declined(world, request, meter);
  const freeBasicDue = freeBasicIsDue(meter, world.nowUtcMs);
  if (request.isFbe && !freeBasicDue)
    return declined(world, request, meter.freeBasic === null ? 2306 : 2312);
  return {
    ...approvedHead(world, request),
    kind: 'meter',
    amountCents: request.amountCents,
    meter: viewMeter(meter),
    freeBasicDue,
  };
}
