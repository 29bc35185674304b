import type {
  MoneyRequest,
  Outcome,
  Product,
  ProductGroup,
  SaleTarget,
  VoucherEvidence,
} from '@tillkeeper/domain';
import type { Provider } from '../provider.ts';
import { openWire, type Wire } from './wire.ts';
import type { ProviderWorld } from './world.ts';

/** A voucher that was bought, and the request that bought it. */
export type Bought = VoucherEvidence & { readonly request: MoneyRequest };

/** A running world with a client, and what the stories do with them again and again. */
export interface ContractHands {
  readonly world: ProviderWorld;
  /** What lies between the client and the server. */
  readonly wire: Wire;
  readonly provider: Provider;
  readonly products: readonly Product[];
  /** The first product of a group; throws where there is none. */
  productOf(group: ProductGroup): Product;
  serviceOf(group: ProductGroup): Product | undefined;
  targetOf(group: ProductGroup, meterNumber?: string): SaleTarget;
  /** Freezes a purchase under a new reference. */
  prepare(product: Product, target?: SaleTarget, amountCents?: number): MoneyRequest;
  send(request: MoneyRequest, timeoutMs?: number): Promise<Outcome>;
  buyVoucher(group: ProductGroup, amountCents: number): Promise<Bought>;
  redeem(
    service: Product,
    customerPin: string,
    amountCents: number,
  ): { readonly request: MoneyRequest; readonly outcome: () => Promise<Outcome> };
  undo(original: MoneyRequest): Promise<unknown>;
  close(): Promise<void>;
}

/** Opens a client to a world through a wire that can fail. */
export async function openHands(world: ProviderWorld): Promise<ContractHands> {
  const wire = await openWire(world.serverUrl);
  const provider = world.createProvider(wire.url);
  const listed = await provider.listProducts();
  const products = listed.ok ? listed.value : [];

  function productOf(group: ProductGroup): Product {
    const product = products.find((each) => each.group === group);
    if (product === undefined) throw new Error(`No product of the group ${group}.`);
    return product;
  }

  function targetOf(group: ProductGroup, meterNumber = world.meterNumber): SaleTarget {
    const { msisdn, destination, billAccount } = world;
    switch (group) {
      case 'electricity':
        return { kind: 'meter', meterNumber, customerName: '' };
      case 'airtime':
      case 'data':
        return { kind: 'msisdn', msisdn };
      case 'bill-payment':
        return { kind: 'bill-account', ...billAccount, customerName: '' };
      case 'global-airtime':
        return { kind: 'abroad', msisdn, destination };
      default:
        return { kind: 'none' };
    }
  }

  function prepare(
    product: Product,
    target = targetOf(product.group),
    amountCents = usualAmount(product),
  ): MoneyRequest {
    const reference = world.nextReference();
    const order = { reference, product, amountCents, target, tenderKind: 'cash' as const };
    const request = provider.preparePurchase(order);
    if (!request.ok) throw new Error(`${request.error.field}: ${request.error.reason}`);
    return request.value;
  }

  const send: ContractHands['send'] = (request, timeoutMs = 10_000) =>
    provider.send(request, { timeoutMs });

  async function buyVoucher(group: ProductGroup, amountCents: number): Promise<Bought> {
    const request = prepare(productOf(group), { kind: 'none' }, amountCents);
    const outcome = await send(request);
    if (outcome.kind !== 'approved' || outcome.evidence.kind !== 'voucher')
      throw new Error(`${group} was not sold: ${JSON.stringify(outcome)}`);
    return { request, ...outcome.evidence };
  }

  async function undo(original: MoneyRequest): Promise<unknown> {
    const reversal = provider.prepareReversal({ reference: world.nextReference(), original });
    if (!reversal.ok) throw new Error(reversal.error.reason);
    return provider.sendReversal(reversal.value, { timeoutMs: 10_000 });
  }

  return {
    ...{ world, wire, provider, products },
    ...{ productOf, targetOf, prepare, send, buyVoucher, undo },
    serviceOf: (group) => provider.services(products).find((each) => each.group === group),
    redeem: (service, customerPin, amountCents) => {
      const target = { kind: 'customer-pin' as const, lastFour: customerPin.slice(-4) };
      const request = prepare(service, target, amountCents);
      const outcome = (): Promise<Outcome> =>
        provider.send(request, { timeoutMs: 10_000, customerPin });
      return { request, outcome };
    },
    close: async () => {
      await wire.close();
      await world.stop();
    },
  };
}

// The lowest amounts may be swallowed by arrears or fees, so a middling one is taken.
function usualAmount({ minimumAmountCents, maximumAmountCents }: Product): number {
  return Math.min(Math.max(minimumAmountCents, 10_000), maximumAmountCents);
}
