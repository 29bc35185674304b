import { expect, it } from 'vitest';
import type { ContractHands } from './hands.ts';

/** Sales that are undone, where the provider can do that. */
export function describeUndoing(get: () => ContractHands): void {
  it('undoes a sale under a new reference, and answers the same again', async () => {
    const hands = get();
    const product = hands.products.find((each) => each.reversible);
    if (!hands.provider.capabilities.reversal || product === undefined) return;
    const original = hands.prepare(product);
    expect(await hands.send(original)).toMatchObject({ kind: 'approved' });
    const reversal = hands.provider.prepareReversal({
      reference: hands.world.nextReference(),
      original,
    });
    if (!reversal.ok) throw new Error(reversal.error.reason);
    const options = { timeoutMs: 10_000 };
    hands.wire.failNext(reversal.value.reference, 'lose-answer');
    expect(await hands.provider.sendReversal(reversal.value, options)).toMatchObject({
      kind: 'unknown',
      cause: 'no-answer',
    });
    expect(await hands.provider.sendReversal(reversal.value, options)).toMatchObject({
      kind: 'reversed',
    });
    const second = hands.provider.prepareReversal({
      reference: hands.world.nextReference(),
      original,
    });
    if (!second.ok) throw new Error(second.error.reason);
    expect(await hands.provider.sendReversal(second.value, options)).toMatchObject({
      kind: 'reversed',
    });
  });

  it('says when there is nothing to undo', async () => {
    const hands = get();
    const product = hands.products.find((each) => each.reversible);
    if (!hands.provider.capabilities.reversal || product === undefined) return;
    const reversal = hands.provider.prepareReversal({
      reference: hands.world.nextReference(),
      original: hands.prepare(product),
    });
    if (!reversal.ok) throw new Error(reversal.error.reason);
    const outcome = await hands.provider.sendReversal(reversal.value, { timeoutMs: 10_000 });
    expect(outcome).toMatchObject({ kind: 'refused', refusal: 'original-not-found' });
  });
}
