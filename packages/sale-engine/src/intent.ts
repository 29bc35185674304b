import {
  err,
  type MoneyRequest,
  makeId,
  makeReference,
  ok,
  type Result,
  type SaleIntent,
  tenderWord,
} from '@tillkeeper/domain';
import type { EnginePorts, OrderRefusal, SaleOrder } from './ports.ts';

/** Makes the intent of an order: its reference and the frozen bytes of its request. Sends nothing. */
export function makeIntent(order: SaleOrder, ports: EnginePorts): Result<SaleIntent, OrderRefusal> {
  const { provider, journal, random, clock, identity } = ports;
  const { product, amountCents, target, tender, intentId } = order;
  const reference = makeReference(identity.tillId, random);
  const request = provider.preparePurchase({
    reference,
    product,
    amountCents,
    target,
    tenderKind: tenderWord(tender),
  });
  if (!request.ok) {
    return err({
      why: 'request-refused',
      detail: `${request.error.field}: ${request.error.reason}`,
    });
  }
  return ok({
    saleId: makeId(random),
    intentId,
    tillId: identity.tillId,
    operatorName: identity.operatorName(),
    slipNumber: journal.nextSlipNumber(),
    product,
    amountCents,
    target,
    tender,
    request: request.value,
    createdUtcMs: clock.nowUtcMs(),
    demo: identity.demo,
    ...(order.withoutPrinter === undefined ? {} : { withoutPrinter: order.withoutPrinter }),
  });
}

/**
 * The frozen request of a new reversal of a sale. Nothing when the provider can't make one although
 * it said that it can: a defect, which must not cost the answer that led here.
 */
export function newReversal(
  { request }: SaleIntent,
  { provider, random, identity, onDefect }: EnginePorts,
): MoneyRequest | undefined {
  const reference = makeReference(identity.tillId, random);
  const reversal = provider.prepareReversal({ reference, original: request });
  if (reversal.ok) return reversal.value;
  onDefect(new Error(`A reversal was refused: ${reversal.error.field}`));
  return undefined;
}
