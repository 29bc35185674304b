import { vatWithinCents } from '@tillkeeper/domain';
import type { Meter } from './meter.ts';
import { sastMonth } from './meter.ts';

/** 15 %, the rate since 2018-04-01, in hundredths of a percent. */
export const VAT_BASIS_POINTS = 1500;

/** What one tariff step gave. The amount is without VAT. */
export interface PricedBlock {
  readonly name: string;
  readonly tenthsKwh: number;
  readonly centiCentsPerKwh: number;
  readonly amountCents: number;
}

/**
 * Where the money of a purchase went, to the cent:
 * amount = VAT + energy + arrears taken + fixed charge, and the blocks add up to energy and units.
 */
export interface PricedVend {
  readonly amountCents: number;
  readonly vatCents: number;
  /** Electricity without VAT. */
  readonly energyCents: number;
  /** Arrears were taxed when they arose: no VAT is taken on them again. */
  readonly arrearsTakenCents: number;
  readonly arrearsLeftCents: number;
  readonly fixedChargeCents: number;
  readonly fixedChargeDescription: string;
  readonly tenthsKwh: number;
  readonly blocks: readonly PricedBlock[];
}

/** Why no electricity can be sold for an amount. */
export type VendRefusal = 'less-than-arrears' | 'nothing-left-for-energy';

/**
 * Splits an amount in the order that utilities use: arrears first, then VAT, then the month's
 * charge, the rest is energy.
 */
export function priceVend(
  meter: Meter,
  amountCents: number,
  nowUtcMs: number,
): PricedVend | VendRefusal {
  const { arrearsCents, arrearsRule } = meter;
  if (arrearsRule.kind === 'settle-first' && amountCents < arrearsCents) return 'less-than-arrears';
  const arrearsTakenCents = arrearsShare(meter, amountCents);
  const vatCents = vatWithinCents(amountCents - arrearsTakenCents, VAT_BASIS_POINTS);
  const month = sastMonth(nowUtcMs);
  const charge = meter.monthOfLastCharge === month ? null : meter.monthlyCharge;
  const fixedChargeCents = charge?.amountCents ?? 0;
  const energyCents = amountCents - arrearsTakenCents - vatCents - fixedChargeCents;
  const blocks = energyCents > 0 ? fillBlocks(meter, energyCents, month) : [];
  const tenthsKwh = blocks.reduce((sum, block) => sum + block.tenthsKwh, 0);
  if (tenthsKwh === 0) return 'nothing-left-for-energy';
  return {
    amountCents,
    vatCents,
    energyCents,
    arrearsTakenCents,
    arrearsLeftCents: arrearsCents - arrearsTakenCents,
    fixedChargeCents,
    fixedChargeDescription: charge?.description ?? '',
    tenthsKwh,
    blocks,
  };
}

function arrearsShare(meter: Meter, amountCents: number): number {
  const { arrearsCents, arrearsRule } = meter;
  if (arrearsRule.kind === 'settle-first') return arrearsCents;
  return Math.min(arrearsCents, Math.floor((amountCents * arrearsRule.percent) / 100));
}

// A step is filled to its end at its rounded price; what is left of the money goes to the next one.
// The last step takes all that is left, so that the blocks' amounts always add up to the energy.
function fillBlocks(meter: Meter, energyCents: number, month: string): PricedBlock[] {
  const blocks: PricedBlock[] = [];
  const { boughtThisMonth } = meter;
  let bought = boughtThisMonth.month === month ? boughtThisMonth.tenthsKwh : 0;
  let leftCents = energyCents;
  for (const { name, upToTenthsKwh, centiCentsPerKwh } of meter.tariffSteps) {
    const room = upToTenthsKwh === null ? Number.MAX_SAFE_INTEGER : upToTenthsKwh - bought;
    if (room <= 0 || leftCents === 0) continue;
    const affordable = Math.round((leftCents * 1000) / centiCentsPerKwh);
    const tenthsKwh = Math.min(room, affordable);
    const full = affordable > room;
    const amountCents = full ? Math.round((room * centiCentsPerKwh) / 1000) : leftCents;
    const last = blocks.at(-1);
    if (tenthsKwh === 0 && last !== undefined)
      return [...blocks.slice(0, -1), joined(last, leftCents)];
    blocks.push({ name, tenthsKwh, centiCentsPerKwh, amountCents });
    bought += tenthsKwh;
    leftCents -= amountCents;
  }
  return blocks;
}

// A few cents that buy no tenth of a kWh in the next step stay with the step before it.
function joined(block: PricedBlock, moreCents: number): PricedBlock {
  return { ...block, amountCents: block.amountCents + moreCents };
}
