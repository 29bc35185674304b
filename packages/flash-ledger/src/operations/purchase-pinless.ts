import { networkHint } from '@tillkeeper/domain';
import type { LedgerAnswer } from '../answers.ts';
import type { PinlessPurchase } from '../requests.ts';
import type { DeclineCode } from '../response-codes.ts';
import { productForEndpoint } from './product-for-endpoint.ts';
import { amountRefusal, approvedHead, declined, recordSale, type World } from './world.ts';

/**
 * The refusals that a demo number can ask for. The number `27 8x 000 2337` (as people write it:
 * 083 000 2337) is answered with 2337, and so for each of these codes.
 */
export const DEMO_NUMBER_CODES = [2335, 2337, 2338, 2355, 2368, 2369] as const;

/**
 * Loads airtime or data. Declines: 2101 and 2257 (product), 2204 and 2103 (amount), the codes of
 * {@link DEMO_NUMBER_CODES} (number), 2003 (balance). It can't be reversed.
 */
export function purchasePinless(world: World, request: PinlessPurchase): LedgerAnswer {
  const product = productForEndpoint(world, request.productCode, 'Cellular');
  if (typeof product === 'number') return declined(world, request, product);
  const refusal =
    amountRefusal(product, request.amountCents) ?? numberRefusal(request.mobileNumber);
  if (refusal !== undefined) return declined(world, request, refusal);
  if (request.amountCents > world.state.balanceCents) return declined(world, request, 2003);
  const head = approvedHead(world, request);
  recordSale(world, head, product, request.amountCents, { mobileNumber: request.mobileNumber });
  return {
    ...head,
    kind: 'recharge',
    amountCents: request.amountCents,
    rechargeType: product.recharge?.type ?? 'Airtime',
    rechargeVendor: product.vendor,
    callCentre: product.recharge?.callCentre ?? '',
  };
}

function numberRefusal(mobileNumber: string): DeclineCode | undefined {
  // A number that no network ever had can't be loaded; a ported one can, so its network is not compared.
  if (networkHint(mobileNumber) === undefined) return 2335;
  return DEMO_NUMBER_CODES.find((code) => mobileNumber.slice(4) === `000${code}`);
}
