import { expect, it } from 'vitest';
import type { ContractHands } from './hands.ts';

/** Vouchers taken in payment, money given back for them, and PINs taken back. */
export function describeServices(get: () => ContractHands): void {
  it.each([
    ['one-voucher-redemption', 'one-voucher'],
    ['exclusive-redemption', 'exclusive-voucher'],
  ] as const)(
    'takes a voucher in payment (%s): a part, then the rest, and never again',
    async (group, goods) => {
      const hands = get();
      const service = hands.serviceOf(group);
      if (service === undefined) return;
      const { pin } = await hands.buyVoucher(goods, 10_000);
      const part = hands.redeem(service, pin, 6_500);
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
      expect(hands.wire.bodiesWith(part.request.reference)[0]).toContain(pin);
      if (first.kind !== 'approved' || first.evidence.kind !== 'redemption') return;
      const { change } = first.evidence;
      if (change.kind !== 'voucher') return;
      expect(await hands.redeem(service, change.voucher.pin, 0).outcome()).toMatchObject({
        evidence: { redeemedCents: 3_500, change: { kind: 'none' } },
      });
      // A no that may stem from an earlier attempt of ours is never the customer's to mend.
      expect(await hands.redeem(service, pin, 0).outcome()).toMatchObject({
        kind: 'declined',
        mendableBy: 'shop',
      });
    },
  );

  it('gives a redeemed voucher back when the redemption is undone', async () => {
    const hands = get();
    const service = hands.serviceOf('one-voucher-redemption');
    if (service === undefined || !hands.provider.capabilities.reversal) return;
    const { pin } = await hands.buyVoucher('one-voucher', 10_000);
    const part = hands.redeem(service, pin, 6_500);
    await part.outcome();
    expect(await hands.undo(part.request)).toMatchObject({ kind: 'reversed' });
    expect(await hands.redeem(service, pin, 0).outcome()).toMatchObject({
      evidence: { redeemedCents: 10_000 },
    });
  });

  it('refunds money of a redemption as a new voucher', async () => {
    const hands = get();
    const service = hands.serviceOf('one-voucher-redemption');
    const refund = hands.serviceOf('one-voucher-refund');
    if (service === undefined || refund === undefined) return;
    const { pin } = await hands.buyVoucher('one-voucher', 10_000);
    await hands.redeem(service, pin, 0).outcome();
    expect(await hands.send(hands.prepare(refund, { kind: 'none' }, 4_000))).toMatchObject({
      kind: 'approved',
      evidence: { kind: 'voucher', pin: expect.stringMatching(/^\d{16}$/) },
    });
  });

  it('sends no redemption without the customer’s PIN', async () => {
    const hands = get();
    const service = hands.serviceOf('one-voucher-redemption');
    if (service === undefined) return;
    const { request } = hands.redeem(service, '1234567890123456', 0);
    expect(await hands.send(request)).toMatchObject({ kind: 'unknown', cause: 'not-executed' });
    expect(hands.wire.bodiesWith(request.reference)).toEqual([]);
  });

  it('looks a cash-out PIN up, without its PIN', async () => {
    const hands = get();
    const service = hands.serviceOf('cash-out-cancellation');
    if (service === undefined || !hands.provider.capabilities.pinLookup) return;
    const { serialNumber, pin } = await hands.buyVoucher('cash-out-pin', 20_000);
    const found = await hands.provider.lookupPin(serialNumber, service.ofProductCode ?? '');
    expect(found).toMatchObject({ value: { amountCents: 20_000, status: 'Active' } });
    expect(JSON.stringify(found)).not.toContain(pin);
  });

  it.each([
    ['cash-out-cancellation', 'cash-out-pin'],
    ['exclusive-cancellation', 'exclusive-voucher'],
  ] as const)('takes a PIN that nobody used back once (%s)', async (group, goods) => {
    const hands = get();
    const service = hands.serviceOf(group);
    if (service === undefined) return;
    const { serialNumber } = await hands.buyVoucher(goods, 20_000);
    const target = { kind: 'serial-number' as const, serialNumber };
    const request = hands.prepare(service, target, 20_000);
    const outcome = await hands.send(request);
    expect(outcome).toMatchObject({
      kind: 'approved',
      evidence: { kind: 'cancellation', cancelledCents: 20_000 },
    });
    expect(await hands.send(request)).toEqual(outcome);
    expect(await hands.send(hands.prepare(service, target, 20_000))).toMatchObject({
      kind: 'declined',
    });
  });
}
