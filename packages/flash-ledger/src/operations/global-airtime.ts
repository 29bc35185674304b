import type { LedgerAnswer } from '../answers.ts';
import { type GlobalOffer, offersFor } from '../demo/global-airtime.ts';
import type { GlobalLookup, GlobalPurchase } from '../requests.ts';
import { approvedHead, declined, recordSale, type World } from './world.ts';

/** What can be loaded onto a number abroad (release 3.1). Declines: 2335 when nobody serves the number. */
export function lookupGlobal(world: World, request: GlobalLookup): LedgerAnswer {
  const offers = offersFor(request.destinationMobileNumber);
  if (offers.length === 0) return declined(world, request, 2335);
  const products = offers.map(({ productCode, productName, priceCents }) => ({
    productId: productCode,
    productName,
    price: priceCents,
  }));
  return { ...approvedHead(world, request), kind: 'global-offers', products };
}

/**
 * Loads airtime onto a number abroad. Declines: 2335 (number), 2101 (not for that number), 2103 (not
 * the price), 2003 (balance). It can't be reversed.
 */
export function purchaseGlobal(world: World, request: GlobalPurchase): LedgerAnswer {
  const { destinationMobileNumber: mobileNumber, amountCents } = request;
  const offers = offersFor(mobileNumber);
  if (offers.length === 0) return declined(world, request, 2335);
  const offer = offers.find(({ productCode }) => productCode === request.productCode);
  if (offer === undefined) return declined(world, request, 2101);
  if (amountCents !== offer.priceCents) return declined(world, request, 2103);
  if (amountCents > world.state.balanceCents) return declined(world, request, 2003);
  return load(world, request, offer);
}

function load(world: World, request: GlobalPurchase, offer: GlobalOffer): LedgerAnswer {
  const head = approvedHead(world, request);
  const { amountCents, destinationMobileNumber: mobileNumber } = request;
  recordSale(world, head, offer, amountCents, { mobileNumber });
  const { vendor: rechargeVendor, callCentre } = offer;
  const recharge = { rechargeType: 'Global Airtime', rechargeVendor, callCentre };
  return { ...head, kind: 'recharge', amountCents, ...recharge };
}
