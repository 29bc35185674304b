import type { HouseFact, PersonRef } from '@tillkeeper/domain';
import { DAY_SALES, yearSale } from './year-sale.ts';

const NOMSA: PersonRef = { operatorId: 'OPNOMSA', name: 'Nomsa' };
const THANDI: PersonRef = { operatorId: 'OPTHANDI', name: 'Thandi' };
const OVERRIDES_A_DAY = 10;
const SHOWN_A_DAY = 40;

/** Everything but sales that happens in a shop on one day, from the float to the Z. */
export function dayFacts(dayNumber: number, headSeq: number): HouseFact[] {
  const first = yearSale((dayNumber - 1) * DAY_SALES + 1).line;
  const at = (minutes: number): { atUtcMs: number } => ({
    atUtcMs: first.createdUtcMs + minutes * 60_000,
  });
  const shiftNumber = dayNumber;
  const facts: HouseFact[] = [
    { kind: 'shift-opened', shiftNumber, floatCents: 50_000, by: NOMSA, ...at(0) },
  ];
  for (let time = 1; time <= OVERRIDES_A_DAY; time += 1) {
    const what = { what: 'slip printed again', about: `slip ${time}`, reason: 'torn' } as const;
    facts.push({ kind: 'override-made', ...what, by: THANDI, approvedBy: NOMSA, ...at(time * 60) });
  }
  for (let time = 1; time <= SHOWN_A_DAY; time += 1) {
    const { saleId, slipNumber } = yearSale((dayNumber - 1) * DAY_SALES + time * 50).line;
    facts.push({ kind: 'secret-shown', saleId, slipNumber, by: NOMSA, ...at(time * 15) });
  }
  facts.push(...closing(shiftNumber, headSeq, at));
  return facts;
}

// Its books are empty: the bookings of made-up sales have numbers that no event has.
function closing(
  shiftNumber: number,
  headSeq: number,
  at: (minutes: number) => { atUtcMs: number },
): HouseFact[] {
  const counted = { countedCents: 50_000, by: NOMSA };
  return [
    { kind: 'x-read', shiftNumber, xNumber: 1, by: NOMSA, ...at(700) },
    { kind: 'cash-counted', shiftNumber, piles: [], throughSeq: headSeq, ...counted, ...at(710) },
    {
      kind: 'shift-closed',
      shiftNumber,
      afterSeq: shiftNumber === 1 ? 0 : headSeq,
      throughSeq: headSeq,
      expectedCents: 50_000,
      countedCents: 50_000,
      varianceCents: 0,
      netSoldCents: 0,
      handedTo: null,
      openSlipNumbers: [],
      chainHead: '',
      by: NOMSA,
      ...at(720),
    },
  ];
}
