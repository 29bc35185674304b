import type {
  MoneyRequest,
  Outcome,
  Product,
  ProductGroup,
  Reference,
  SaleTarget,
  VoucherEvidence,
} from '@tillkeeper/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWire, type Wire, type WireFault } from './contract-wire.ts';
import type { Provider } from './provider.ts';

/** A running server and a way to reach it: what a provider's client is judged against. */
export interface ProviderWorld {
  /** The real server's address, without a trailing slash. */
  readonly serverUrl: string;
  /** A client for a server at `baseUrl`. */
  createProvider(baseUrl: string): Provider;
  /** A reference that was never used before. */
  nextReference(): Reference;
  /** The groups that its catalogue offers. */
  readonly groups: readonly ProductGroup[];
  readonly msisdn: string;
  readonly meterNumber: string;
  readonly unknownMeterNumber: string;
  /** An account with a biller of the catalogue, and one that nobody has. */
  readonly billAccount: { readonly billerCode: string; readonly accountReference: string };
  readonly unknownAccountReference: string;
  /** A number abroad for which airtime is offered. */
  readonly destination: string;
  /** An answer to `request` with a code that the provider never published. */
  undocumentedAnswer(request: MoneyRequest): WireFault;
  stop(): Promise<void>;
}

/** A voucher that was bought, and the request that bought it. */
type Bought = VoucherEvidence & { readonly request: MoneyRequest };

/**
 * The suite that every provider passes, over real HTTP: it asks only what the till relies on.
 * Runs under vitest; `makeWorld` is called once.
 */
export function describeProvider(name: string, makeWorld: () => Promise<ProviderWorld>): void {
  describe(`${name} as a provider`, () => {
    let world: ProviderWorld;
    let wire: Wire;
    let provider: Provider;
    let products: readonly Product[];

    beforeAll(async () => {
      world = await makeWorld();
      wire = await openWire(world.serverUrl);
      provider = world.createProvider(wire.url);
      const listed = await provider.listProducts();
      products = listed.ok ? listed.value : [];
    }, 30_000);
    afterAll(async () => {
      await wire.close();
      await world.stop();
    });

    const productOf = (group: ProductGroup): Product => {
      const product = products.find((each) => each.group === group);
      if (product === undefined) throw new Error(`No product of the group ${group}.`);
      return product;
    };
    const serviceOf = (group: ProductGroup): Product | undefined =>
      provider.services(products).find((each) => each.group === group);
    const targetOf = (group: ProductGroup, meterNumber = world.meterNumber): SaleTarget => {
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
    };
    // The lowest amounts may be swallowed by arrears or fees, so a middling one is taken.
    const usualAmount = ({ minimumAmountCents, maximumAmountCents }: Product): number =>
      Math.min(Math.max(minimumAmountCents, 10_000), maximumAmountCents);
    const prepare = (
      product: Product,
      target = targetOf(product.group),
      amountCents = usualAmount(product),
    ): MoneyRequest => {
      const order = {
        reference: world.nextReference(),
        product,
        amountCents,
        target,
        tenderKind: 'cash' as const,
      };
      const request = provider.preparePurchase(order);
      if (!request.ok) throw new Error(`${request.error.field}: ${request.error.reason}`);
      return request.value;
    };
    const send = (request: MoneyRequest, timeoutMs = 10_000): Promise<Outcome> =>
      provider.send(request, { timeoutMs });
    const buyVoucher = async (group: ProductGroup, amountCents: number): Promise<Bought> => {
      const request = prepare(productOf(group), { kind: 'none' }, amountCents);
      const outcome = await send(request);
      if (outcome.kind !== 'approved' || outcome.evidence.kind !== 'voucher')
        throw new Error(`${group} was not sold: ${JSON.stringify(outcome)}`);
      return { request, ...outcome.evidence };
    };
    const redeem = (service: Product, customerPin: string, amountCents: number) => {
      const target = { kind: 'customer-pin' as const, lastFour: customerPin.slice(-4) };
      const request = prepare(service, target, amountCents);
      return {
        request,
        outcome: () => provider.send(request, { timeoutMs: 10_000, customerPin }),
      };
    };
    const undo = async (original: MoneyRequest): Promise<unknown> => {
      const reversal = provider.prepareReversal({ reference: world.nextReference(), original });
      if (!reversal.ok) throw new Error(reversal.error.reason);
      return provider.sendReversal(reversal.value, { timeoutMs: 10_000 });
    };

    it('is reachable, and lists products with sane limits', async () => {
      expect(await provider.checkReachable()).toEqual({ ok: true, value: undefined });
      expect(products.length).toBeGreaterThan(0);
      expect(new Set(products.map((each) => each.productCode)).size).toBe(products.length);
      for (const product of products)
        expect(product.maximumAmountCents).toBeGreaterThanOrEqual(product.minimumAmountCents);
    });

    it('sells one of every group, with all that is due', async () => {
      expect([...new Set(products.map((each) => each.group))].sort()).toEqual(
        [...world.groups].sort(),
      );
      for (const group of world.groups) {
        const outcome = await send(prepare(productOf(group)));
        expect(outcome, group).toMatchObject({ kind: 'approved', evidence: dueFor(group) });
      }
    });

    it('finds a product by its code and a group by its name as the list has them', async () => {
      const listed = productOf('one-voucher');
      const found = await provider.lookupProduct(listed.productCode);
      expect(found).toMatchObject({ ok: true, value: { productCode: listed.productCode } });
      expect(await provider.lookupProduct('999999')).toMatchObject({ error: { kind: 'refused' } });
      const group = await provider.lookupGroup('one-voucher');
      expect(group.ok && group.value.map((each) => each.productCode)).toEqual([listed.productCode]);
    });

    it('finds a biller’s customer before any money, and refuses an unknown one', async () => {
      if (!provider.capabilities.billLookup) return;
      const { billerCode, accountReference } = world.billAccount;
      expect(await provider.lookupBill(billerCode, accountReference)).toMatchObject({
        value: { billerCode, accountReference, customerName: expect.stringMatching(/\S/) },
      });
      expect(await provider.lookupBill(billerCode, world.unknownAccountReference)).toMatchObject({
        error: { kind: 'refused' },
      });
    });

    it('offers airtime for a number abroad and sells it at its price', async () => {
      if (!provider.capabilities.globalAirtime) return;
      const offers = await provider.lookupGlobalAirtime(world.msisdn, world.destination);
      const [offer] = offers.ok ? offers.value : [];
      if (offer === undefined) throw new Error('Nothing is offered.');
      const { productCode, name, priceCents } = offer;
      const limits = { minimumAmountCents: priceCents, maximumAmountCents: priceCents };
      const group = 'global-airtime' as const;
      const product = { ...productOf('airtime'), productCode, name, group, ...limits };
      expect(await send(prepare(product))).toMatchObject({
        kind: 'approved',
        evidence: { kind: 'recharge' },
      });
    });

    it.each([
      ['one-voucher-redemption', 'one-voucher'],
      ['exclusive-redemption', 'exclusive-voucher'],
    ] as const)(
      'takes a voucher in payment (%s): a part, then the rest, and never again',
      async (group, goods) => {
        const service = serviceOf(group);
        if (service === undefined) return;
        const { pin } = await buyVoucher(goods, 10_000);
        const part = redeem(service, pin, 6_500);
        const first = await part.outcome();
        expect(first).toMatchObject({
          kind: 'approved',
          evidence: {
            kind: 'redemption',
            redeemedCents: 6_500,
            change: { kind: 'voucher', valueCents: 3_500 },
          },
        });
        expect(await part.outcome()).toEqual(first);
        expect(part.request.body).not.toContain(pin);
        expect(wire.bodiesWith(part.request.reference)[0]).toContain(pin);
        if (first.kind !== 'approved' || first.evidence.kind !== 'redemption') return;
        const { change } = first.evidence;
        if (change.kind !== 'voucher') return;
        expect(await redeem(service, change.voucher.pin, 0).outcome()).toMatchObject({
          evidence: { redeemedCents: 3_500, change: { kind: 'none' } },
        });
        // A no that may stem from an earlier attempt of ours is never the customer's to mend.
        expect(await redeem(service, pin, 0).outcome()).toMatchObject({
          kind: 'declined',
          mendableBy: 'shop',
        });
      },
    );

    it('gives a redeemed voucher back when the redemption is undone', async () => {
      const service = serviceOf('one-voucher-redemption');
      if (service === undefined || !provider.capabilities.reversal) return;
      const { pin } = await buyVoucher('one-voucher', 10_000);
      const part = redeem(service, pin, 6_500);
      await part.outcome();
      expect(await undo(part.request)).toMatchObject({ kind: 'reversed' });
      expect(await redeem(service, pin, 0).outcome()).toMatchObject({
        evidence: { redeemedCents: 10_000 },
      });
    });

    it('refunds money of a redemption as a new voucher', async () => {
      const service = serviceOf('one-voucher-redemption');
      const refund = serviceOf('one-voucher-refund');
      if (service === undefined || refund === undefined) return;
      const { pin } = await buyVoucher('one-voucher', 10_000);
      await redeem(service, pin, 0).outcome();
      expect(await send(prepare(refund, { kind: 'none' }, 4_000))).toMatchObject({
        kind: 'approved',
        evidence: { kind: 'voucher', pin: expect.stringMatching(/^\d{16}$/) },
      });
    });

    it('sends no redemption without the customer’s PIN', async () => {
      const service = serviceOf('one-voucher-redemption');
      if (service === undefined) return;
      const { request } = redeem(service, '1234567890123456', 0);
      expect(await send(request)).toMatchObject({ kind: 'unknown', cause: 'not-executed' });
      expect(wire.bodiesWith(request.reference)).toEqual([]);
    });

    it('looks a cash-out PIN up, without its PIN', async () => {
      const service = serviceOf('cash-out-cancellation');
      if (service === undefined || !provider.capabilities.pinLookup) return;
      const { serialNumber, pin } = await buyVoucher('cash-out-pin', 20_000);
      const found = await provider.lookupPin(serialNumber, service.ofProductCode ?? '');
      expect(found).toMatchObject({ value: { amountCents: 20_000, status: 'Active' } });
      expect(JSON.stringify(found)).not.toContain(pin);
    });

    it.each([
      ['cash-out-cancellation', 'cash-out-pin'],
      ['exclusive-cancellation', 'exclusive-voucher'],
    ] as const)('takes a PIN that nobody used back once (%s)', async (group, goods) => {
      const service = serviceOf(group);
      if (service === undefined) return;
      const { serialNumber } = await buyVoucher(goods, 20_000);
      const target = { kind: 'serial-number' as const, serialNumber };
      const request = prepare(service, target, 20_000);
      const outcome = await send(request);
      expect(outcome).toMatchObject({
        kind: 'approved',
        evidence: { kind: 'cancellation', cancelledCents: 20_000 },
      });
      expect(await send(request)).toEqual(outcome);
      expect(await send(prepare(service, target, 20_000))).toMatchObject({ kind: 'declined' });
    });

    it('gives the same PIN again for the same reference, from the same bytes', async () => {
      const request = prepare(productOf('one-voucher'));
      const first = await send(request);
      expect(first.kind).toBe('approved');
      expect(await send(request)).toEqual(first);
      expect(wire.bodiesWith(request.reference)).toEqual([request.body, request.body]);
    });

    it('does not know when the answer is lost, sends nothing by itself, and finds the sale again', async () => {
      const request = prepare(productOf('one-voucher'));
      wire.failNext(request.reference, 'lose-answer');
      expect(await send(request)).toMatchObject({ kind: 'unknown', cause: 'no-answer' });
      expect(wire.bodiesWith(request.reference)).toHaveLength(1);
      expect(await send(request)).toMatchObject({ kind: 'approved' });
    });

    it('does not know when no answer comes in time', async () => {
      const request = prepare(productOf('one-voucher'));
      wire.failNext(request.reference, 'hold-answer');
      const began = performance.now();
      expect(await send(request, 300)).toMatchObject({ kind: 'unknown', cause: 'no-answer' });
      expect(performance.now() - began).toBeLessThan(5_000);
      expect(wire.bodiesWith(request.reference)).toHaveLength(1);
    });

    it('does not know when the request is lost, and then sells with the same bytes', async () => {
      const request = prepare(productOf('one-voucher'));
      wire.failNext(request.reference, 'lose-request');
      expect(await send(request)).toMatchObject({ kind: 'unknown', cause: 'no-answer' });
      expect(await send(request)).toMatchObject({ kind: 'approved' });
    });

    it.each([
      [500, '{"error":"oops"}', 'server-error'],
      [502, '<html>Bad gateway</html>', 'server-error'],
      [429, '', 'slow-down'],
      [200, '<html>Sign in to the Wi-Fi</html>', 'bad-answer'],
      [200, '{"responseCode": 0, ', 'bad-answer'],
    ])('does not know after HTTP %i %s', async (status, body, cause) => {
      const request = prepare(productOf('one-voucher'));
      wire.failNext(request.reference, { status, body });
      expect(await send(request)).toMatchObject({ kind: 'unknown', cause });
    });

    it('does not take a code that nobody published for a decline', async () => {
      const request = prepare(productOf('one-voucher'));
      wire.failNext(request.reference, world.undocumentedAnswer(request));
      expect(await send(request)).toMatchObject({ kind: 'unknown', cause: 'undocumented' });
    });

    it('proves that nothing ran when nobody listens', async () => {
      const gone = await openWire(world.serverUrl);
      await gone.close();
      const outcome = await world
        .createProvider(gone.url)
        .send(prepare(productOf('one-voucher')), { timeoutMs: 1_000 });
      expect(outcome).toMatchObject({ kind: 'unknown', cause: 'not-executed' });
    });

    it('hands back a decline as a value', async () => {
      const product = productOf('electricity');
      const target = targetOf('electricity', world.unknownMeterNumber);
      const outcome = await send(prepare(product, target));
      expect(outcome).toMatchObject({
        kind: 'declined',
        mendableBy: 'customer',
        code: expect.stringMatching(/^\d+$/),
      });
    });

    it('looks up a meter before any money, and refuses an unknown one', async () => {
      if (!provider.capabilities.meterLookup) return;
      const known = await provider.lookupMeter(world.meterNumber, 10_000);
      expect(known).toMatchObject({
        ok: true,
        value: { meter: { meterNumber: world.meterNumber } },
      });
      expect(known.ok && known.value.meter.customerName).not.toBe('');
      const unknown = await provider.lookupMeter(world.unknownMeterNumber, 10_000);
      expect(unknown).toMatchObject({ ok: false, error: { kind: 'refused' } });
    });

    it('undoes a sale under a new reference, and answers the same again', async () => {
      const product = products.find((each) => each.reversible);
      if (!provider.capabilities.reversal || product === undefined) return;
      const original = prepare(product);
      expect(await send(original)).toMatchObject({ kind: 'approved' });
      const reversal = provider.prepareReversal({ reference: world.nextReference(), original });
      if (!reversal.ok) throw new Error(reversal.error.reason);
      const options = { timeoutMs: 10_000 };
      wire.failNext(reversal.value.reference, 'lose-answer');
      expect(await provider.sendReversal(reversal.value, options)).toMatchObject({
        kind: 'unknown',
        cause: 'no-answer',
      });
      expect(await provider.sendReversal(reversal.value, options)).toMatchObject({
        kind: 'reversed',
      });
      const second = provider.prepareReversal({ reference: world.nextReference(), original });
      if (!second.ok) throw new Error(second.error.reason);
      expect(await provider.sendReversal(second.value, options)).toMatchObject({
        kind: 'reversed',
      });
    });

    it('says when there is nothing to undo', async () => {
      const product = products.find((each) => each.reversible);
      if (!provider.capabilities.reversal || product === undefined) return;
      const reversal = provider.prepareReversal({
        reference: world.nextReference(),
        original: prepare(product),
      });
      if (!reversal.ok) throw new Error(reversal.error.reason);
      const outcome = await provider.sendReversal(reversal.value, { timeoutMs: 10_000 });
      expect(outcome).toMatchObject({ kind: 'refused', refusal: 'original-not-found' });
    });
  });
}

function dueFor(group: ProductGroup): object {
  switch (group) {
    case 'one-voucher':
    case 'cash-out-pin':
    case 'eezi':
    case 'flash-token':
    case 'exclusive-voucher':
    case 'gift-voucher':
      return { kind: 'voucher', pin: expect.stringMatching(/^\d{4,}$/) };
    case 'electricity':
      return {
        kind: 'electricity',
        tokens: expect.arrayContaining([
          expect.objectContaining({ token: expect.stringMatching(/^\d{20}$/) }),
        ]),
      };
    case 'airtime':
    case 'data':
      return { kind: 'recharge' };
    case 'bill-payment':
      return { kind: 'bill' };
    default:
      throw new Error(`Nobody said what is due for ${group}.`);
  }
}
