import { afterAll, beforeAll, describe } from 'vitest';
import { describeGoods } from './goods.ts';
import { type ContractHands, openHands } from './hands.ts';
import { describeServices } from './services.ts';
import { describeUnclearAnswers } from './unclear.ts';
import { describeUndoing } from './undo.ts';
import type { ProviderWorld } from './world.ts';

export type { ProviderWorld } from './world.ts';

/**
 * The suite that every provider passes, over real HTTP: it asks only what the till relies on.
 * Runs under vitest; `makeWorld` is called once.
 */
export function describeProvider(name: string, makeWorld: () => Promise<ProviderWorld>): void {
  describe(`${name} as a provider`, () => {
    let hands: ContractHands;
    beforeAll(async () => {
      hands = await openHands(await makeWorld());
    }, 30_000);
    afterAll(() => hands.close());

    const get = (): ContractHands => hands;
    describeGoods(get);
    describeServices(get);
    describeUnclearAnswers(get);
    describeUndoing(get);
  });
}
