import type { ProductGroup } from '@tillkeeper/domain';
import { expect, it } from 'vitest';
import type { ContractHands } from './hands.ts';

/** What a catalogue offers is sold whole, or declined, and looked up before any money. */
export function describeGoods(get: () => ContractHands): void {
  it('is reachable, and lists products with sane limits', async () => {
    const hands = get();
    expect(await hands.provider.checkReachable()).toEqual({ ok: true, value: undefined });
    expect(hands.products.length).toBeGreaterThan(0);
    expect(new Set(hands.products.map((each) => each.productCode)).size).toBe(
      hands.products.length,
    );
    for (const product of hands.products)
      expect(product.maximumAmountCents).toBeGreaterThanOrEqual(product.minimumAmountCents);
  });

  it('sells one of every group, with all that is due', async () => {
    const hands = get();
    expect([...new Set(hands.products.map((each) => each.group))].sort()).toEqual(
      [...hands.world.groups].sort(),
    );
    for (const group of hands.world.groups) {
      const outcome = await hands.send(hands.prepare(hands.productOf(group)));
      expect(outcome, group).toMatchObject({ kind: 'approved', evidence: dueFor(group) });
    }
  });

  it('finds a product by its code and a group by its name as the list has them', async () => {
    const hands = get();
    const listed = hands.productOf('one-voucher');
    const found = await hands.provider.lookupProduct(listed.productCode);
    expect(found).toMatchObject({ ok: true, value: { productCode: listed.productCode } });
    expect(await hands.provider.lookupProduct('999999')).toMatchObject({
      error: { kind: 'refused' },
    });
    const group = await hands.provider.lookupGroup('one-voucher');
    expect(group.ok && group.value.map((each) => each.productCode)).toEqual([listed.productCode]);
  });

  it('finds a biller’s customer before any money, and refuses an unknown one', async () => {
    const hands = get();
    if (!hands.provider.capabilities.billLookup) return;
    const { billerCode, accountReference } = hands.world.billAccount;
    expect(await hands.provider.lookupBill(billerCode, accountReference)).toMatchObject({
      value: { billerCode, accountReference, customerName: expect.stringMatching(/\S/) },
    });
    expect(
      await hands.provider.lookupBill(billerCode, hands.world.unknownAccountReference),
    ).toMatchObject({
      error: { kind: 'refused' },
    });
  });

  it('offers airtime for a number abroad and sells it at its price', async () => {
    const hands = get();
    if (!hands.provider.capabilities.globalAirtime) return;
    const offers = await hands.provider.lookupGlobalAirtime(
      hands.world.msisdn,
      hands.world.destination,
    );
    const [offer] = offers.ok ? offers.value : [];
    if (offer === undefined) throw new Error('Nothing is offered.');
    const { productCode, name, priceCents } = offer;
    const limits = { minimumAmountCents: priceCents, maximumAmountCents: priceCents };
    const group = 'global-airtime' as const;
    const product = { ...hands.productOf('airtime'), productCode, name, group, ...limits };
    expect(await hands.send(hands.prepare(product))).toMatchObject({
      kind: 'approved',
      evidence: { kind: 'recharge' },
    });
  });

  it('hands back a decline as a value', async () => {
    const hands = get();
    const product = hands.productOf('electricity');
    const target = hands.targetOf('electricity', hands.world.unknownMeterNumber);
    const outcome = await hands.send(hands.prepare(product, target));
    expect(outcome).toMatchObject({
      kind: 'declined',
      mendableBy: 'customer',
      code: expect.stringMatching(/^\d+$/),
    });
  });

  it('looks up a meter before any money, and refuses an unknown one', async () => {
    const hands = get();
    if (!hands.provider.capabilities.meterLookup) return;
    const known = await hands.provider.lookupMeter(hands.world.meterNumber, 10_000);
    expect(known).toMatchObject({
      ok: true,
      value: { meter: { meterNumber: hands.world.meterNumber } },
    });
    expect(known.ok && known.value.meter.customerName).not.toBe('');
    const unknown = await hands.provider.lookupMeter(hands.world.unknownMeterNumber, 10_000);
    expect(unknown).toMatchObject({ ok: false, error: { kind: 'refused' } });
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
