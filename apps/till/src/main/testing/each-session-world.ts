import type { SaleView } from '@tillkeeper/ipc';
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import { openSessionWorld, type SessionWorld, startSimulator } from './session-world.ts';

/** The till of the test that runs now, and what there is to ask of it and of its provider. */
export interface SessionTest {
  readonly world: SessionWorld;
  /** All that the provider has in its books, as text. */
  ledgerText(): Promise<string>;
  /** Waits until a sale is as told: the newest one, where none is named. */
  reaches(is: (sale: SaleView) => boolean, saleId?: string): Promise<SaleView>;
  /** Waits until it is sold and its slip is on paper. */
  printed(saleId?: string): Promise<SaleView>;
}

/** A machine with other work gets a while. */
const PATIENCE_MS = 20_000;

/** Gives each test of a file a till of its own, all of them before one simulator. */
export function eachSessionWorld(): SessionTest {
  let simulator: Awaited<ReturnType<typeof startSimulator>>;
  let world: SessionWorld;
  beforeAll(async () => {
    simulator = await startSimulator();
  });
  afterAll(() => simulator.child.kill());
  beforeEach(async () => {
    world = await openSessionWorld(simulator.flash);
  });
  afterEach(() => world.dispose());

  async function reaches(is: (sale: SaleView) => boolean, saleId?: string): Promise<SaleView> {
    const newest = (): SaleView | undefined =>
      world.views.findLast((each) => saleId === undefined || each.saleId === saleId);
    const found = (): SaleView => {
      const sale = newest();
      expect(sale !== undefined && is(sale)).toBe(true);
      return sale as SaleView;
    };
    return await vi.waitFor(found, PATIENCE_MS);
  }
  return {
    get world() {
      return world;
    },
    ledgerText: async () => {
      const ledger = await fetch(`${simulator.flash.listening}/_sim/ledger`);
      return await ledger.text();
    },
    reaches,
    printed: (saleId) => reaches(({ slip }) => slip.kind === 'printed', saleId),
  };
}
