import type { Evidence, Sale } from '@tillkeeper/domain';
import type { Journal } from '@tillkeeper/journal';
import type { Provider } from '@tillkeeper/provider';
import {
  createSaleEngine,
  DEFAULT_SETTINGS,
  type SaleEngine,
  type SaleOrder,
  type SlipMaker,
} from '@tillkeeper/sale-engine';
import {
  buildPendingSlip,
  buildSaleSlip,
  DEFAULT_VAT_RULES,
  encodeSections,
  type SlipDocument,
} from '@tillkeeper/slip';
import { nowMs } from '../now.ts';
import { CLOCK, RANDOM, TILL_ID, TIMERS } from '../system.ts';

/** A till without a window: engine, journal, provider and slips, wired as the app wires them. */
export interface BenchTill {
  readonly engine: SaleEngine;
  /** Sells, and resolves when the slip is reported as printed and that is recorded. */
  sell(order: SaleOrder): Promise<SoldTimes>;
}

/** When what happened in a sale, on {@link nowMs}. */
export interface SoldTimes {
  readonly reference: string;
  readonly confirmedMs: number;
  /** The answer is durable and the bytes of the slip are ready for the printer. */
  readonly slipReadyMs: number;
}

const STORE = {
  name: 'KASI CORNER STORE',
  addressLines: ['4 Vilakazi St, Orlando West'],
  vatNumber: '4123456789',
  tillName: TILL_ID,
};

const SLIPS: SlipMaker = {
  make: (sale: Sale, evidence: Evidence) => buildSaleSlip(sale, evidence, STORE, DEFAULT_VAT_RULES),
  makePending: (sale: Sale) => buildPendingSlip(sale, STORE),
};

/**
 * Opens the till over a journal and a provider. What the app's window shows of a sale is left out:
 * it is told after the request went out and after the slip went to the printer.
 */
export function openBenchTill(journal: Journal, provider: Provider): BenchTill {
  const slipReadyMs = new Map<string, number>();
  const waiting = new Map<string, () => void>();
  let halted: unknown;
  const engine = createSaleEngine({
    journal,
    provider,
    clock: CLOCK,
    random: RANDOM,
    timers: TIMERS,
    slips: SLIPS,
    printer: {
      ready: () => true,
      print: async (sale, slip) => {
        encodeSections(slip as SlipDocument, 48);
        slipReadyMs.set(sale.intent.saleId, nowMs());
        return { kind: 'printed' };
      },
    },
    identity: { tillId: TILL_ID, operatorName: () => 'Nomsa', demo: false },
    settings: DEFAULT_SETTINGS,
    cashRounding: () => false,
    onSaleChanged: (sale) => {
      if (sale.slip.kind === 'printed') waiting.get(sale.intent.saleId)?.();
    },
    isAttended: () => true,
    onDefect: (error) => {
      throw error;
    },
    onHalted: (error) => {
      halted = error;
      for (const end of waiting.values()) end();
    },
  });

  async function sell(order: SaleOrder): Promise<SoldTimes> {
    const confirmedMs = nowMs();
    const sale = engine.confirm(order);
    if (!sale.ok) throw new Error(`Refused: ${sale.error.why}, ${sale.error.detail}`);
    const { saleId, request } = sale.value.intent;
    await new Promise<void>((resolve) => waiting.set(saleId, resolve));
    waiting.delete(saleId);
    const readyMs = slipReadyMs.get(saleId);
    if (halted !== undefined || readyMs === undefined)
      throw new Error('The till stopped selling.', { cause: halted });
    slipReadyMs.delete(saleId);
    return { reference: request.reference, confirmedMs, slipReadyMs: readyMs };
  }

  return { engine, sell };
}
