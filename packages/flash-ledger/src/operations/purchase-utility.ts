import type { LedgerAnswer, UtilityToken } from '../answers.ts';
import { type CatalogueProduct, onlyProductOf } from '../catalogue.ts';
import { freeBasicIsDue, type Meter, sastMonth } from '../electricity/meter.ts';
import { type PricedVend, priceVend, type VendRefusal } from '../electricity/price.ts';
import { creditToken, freeBasicToken, keyChangeTokens } from '../electricity/tokens.ts';
import type { MeterRequest } from '../requests.ts';
import type { DeclineCode } from '../response-codes.ts';
import { findMeter, viewMeter } from './find-meter.ts';
import { amountRefusal, approvedHead, declined, recordSale, type World } from './world.ts';

/**
 * Sells electricity, or hands out the month's free electricity. Declines: 2101 (no product), 2304,
 * 2310, 2311 (meter), 2204 (product's limits), 2341 and 2350 (meter's limits), 2303 (arrears to be
 * settled first), 2230, 2306, 2312 (free electricity), 2003 (balance). It can't be reversed.
 */
export function purchaseUtility(world: World, request: MeterRequest): LedgerAnswer {
  const product = onlyProductOf(world.catalogue, 'Prepaid Utilities');
  if (product === undefined) return declined(world, request, 2101);
  const meter = findMeter(world, request.meterNumber);
  if (typeof meter === 'number') return declined(world, request, meter);
  const refusal = request.isFbe
    ? freeRefusal(world, request, meter)
    : paidRefusal(request, product, meter);
  if (refusal !== undefined) return declined(world, request, refusal);
  const vend = request.isFbe
    ? nothingPaid(meter)
    : priceVend(meter, request.amountCents, world.nowUtcMs);
  if (typeof vend === 'string') return declined(world, request, REFUSAL_CODES[vend]);
  if (request.amountCents > world.state.balanceCents) return declined(world, request, 2003);
  return sell(world, request, product, meter, vend);
}

const REFUSAL_CODES = {
  'less-than-arrears': 2303,
  'nothing-left-for-energy': 2341,
} as const satisfies Record<VendRefusal, DeclineCode>;

function freeRefusal(world: World, request: MeterRequest, meter: Meter): DeclineCode | undefined {
  if (request.amountCents > 0) return 2230;
  if (meter.freeBasic === null) return 2306;
  return freeBasicIsDue(meter, world.nowUtcMs) ? undefined : 2312;
}

function paidRefusal(
  { amountCents }: MeterRequest,
  product: CatalogueProduct,
  meter: Meter,
): DeclineCode | undefined {
  if (amountCents < meter.minimumVendCents) return 2341;
  if (amountCents > meter.maximumVendCents) return 2350;
  return amountRefusal(product, amountCents);
}

function nothingPaid(meter: Meter): PricedVend {
  const none = { amountCents: 0, vatCents: 0, energyCents: 0, fixedChargeCents: 0, tenthsKwh: 0 };
  const arrears = { arrearsTakenCents: 0, arrearsLeftCents: meter.arrearsCents };
  return { ...none, ...arrears, fixedChargeDescription: '', blocks: [] };
}

function sell(
  world: World,
  request: MeterRequest,
  product: CatalogueProduct,
  meter: Meter,
  vend: PricedVend,
): LedgerAnswer {
  const { amountCents, meterNumber } = request;
  const head = approvedHead(world, request);
  const before = viewMeter(meter);
  const tokens = makeTokens(world, request, meter, vend);
  const receiptNumber = world.state.random.digits(13);
  const freeTenthsKwh = tokens.find((token) => token.kind === 'free-basic')?.tenthsKwh ?? 0;
  remember(world, meter, vend, freeTenthsKwh > 0);
  const digits = tokens.map(({ token }) => token);
  recordSale(world, head, product, amountCents, { tokens: digits, meterNumber });
  const after = { meter: before, newKey: meter.key, vend, freeTenthsKwh, receiptNumber, tokens };
  return { ...head, kind: 'utility', amountCents, ...after };
}

// Key change tokens first, then the free token, then what was paid for: the order of entering.
function makeTokens(
  world: World,
  request: MeterRequest,
  meter: Meter,
  vend: PricedVend,
): UtilityToken[] {
  const { random } = world.state;
  const tokens = keyChangeTokens(random, meter);
  const { freeBasic } = meter;
  const free =
    request.isFbe || (freeBasic?.withPurchase === true && freeBasicIsDue(meter, world.nowUtcMs));
  if (free && freeBasic !== null) tokens.push(freeBasicToken(random, freeBasic.tenthsKwh));
  if (vend.tenthsKwh > 0) tokens.push(creditToken(random, vend));
  return tokens;
}

function remember(world: World, meter: Meter, vend: PricedVend, freeGiven: boolean): void {
  const month = sastMonth(world.nowUtcMs);
  const before = meter.boughtThisMonth.month === month ? meter.boughtThisMonth.tenthsKwh : 0;
  meter.boughtThisMonth = { month, tenthsKwh: before + vend.tenthsKwh };
  meter.arrearsCents = vend.arrearsLeftCents;
  if (vend.fixedChargeCents > 0) meter.monthOfLastCharge = month;
  if (freeGiven) meter.monthOfLastFreeBasic = month;
  if (meter.pendingKeyChange === null) return;
  const { supplyGroupCode, keyRevisionNumber, tariffIndex } = meter.pendingKeyChange;
  meter.key = { supplyGroupCode, keyRevisionNumber, tariffIndex };
  meter.pendingKeyChange = null;
}
