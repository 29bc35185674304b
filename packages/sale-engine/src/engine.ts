import { err, evolve, ok, type Result, type Sale, type SaleFact } from '@tillkeeper/domain';
import type { NewEntry, SaleRecord } from '@tillkeeper/journal/contract';
import { createHands } from './carry-out.ts';
import { checkOrder } from './check-order.ts';
import { entriesOf } from './entries.ts';
import type { Effect, SaleEvent, StepContext } from './events.ts';
import { makeIntent, newReversal } from './intent.ts';
import type { EnginePorts, OrderRefusal, SaleOrder } from './ports.ts';
import { whyNotSelling } from './selling-limit.ts';
import { step } from './step.ts';
import { createWaits } from './waits.ts';

/**
 * Whether the engine sells.
 * - `halted`: the journal could not be written. Nothing is sent, printed or sold any more.
 * - `closed`: it is over; whatever still comes is found out at the next start.
 */
export type EngineState = 'selling' | 'stopping' | 'halted' | 'closed';

/** The runner: makes the facts of each step durable, then carries out its effects. */
export interface SaleEngine {
  state(): EngineState;
  /** Records what the customer wants and sends it. The same `intentId` again gives the same sale. */
  confirm(order: SaleOrder): Result<Sale, OrderRefusal>;
  /** Tells the machine what happened; the sale as it is now, or `undefined` for an unknown id. */
  tell(saleId: string, event: SaleEvent): Sale | undefined;
  /** Finds every unfinished sale again and goes on with it. Call once, before anything is sold. */
  recover(): readonly Sale[];
  /** Milliseconds until the next attempt of a sale, when one is planned. */
  nextAttemptInMs(saleId: string): number | undefined;
  /** How long ago a sale was confirmed, in milliseconds; the wall clock may be set meanwhile. */
  ageMs(sale: Sale): number;
  /**
   * How long ago a sale was sold, in milliseconds, on a clock that nobody can set; `undefined` for
   * what is not sold, or was sold before this start: of that no clock can be believed.
   */
  sinceSoldMs(saleId: string): number | undefined;
  /** Plans no more attempts and takes no more orders. Answers that still come are recorded. */
  stop(): void;
  /** Stops, hears how the slips on their way end, and touches the journal no more after that. */
  close(): Promise<void>;
}

/** Makes the engine. It keeps nothing that the journal does not have, but for timers. */
export function createSaleEngine(ports: EnginePorts): SaleEngine {
  const { journal, printer, clock, settings, machine = step } = ports;
  const waits = createWaits(ports.timers, clock, ports.random);
  const hands = createHands(ports, waits, tell);
  let state: EngineState = 'selling';

  function confirm(order: SaleOrder): Result<Sale, OrderRefusal> {
    const already = journal.saleByIntent(order.intentId);
    if (already !== undefined) return ok(already);
    const refusal = refuseNow(order) ?? checkOrder(order, ports.cashRounding());
    if (refusal !== undefined) return err(refusal);
    const intent = makeIntent(order, ports);
    if (!intent.ok) return intent;
    return begin({ kind: 'sale-intended', intent: intent.value }, order.customerPin);
  }

  function refuseNow({ withoutPrinter }: SaleOrder): OrderRefusal | undefined {
    if (state === 'halted') return { why: 'till-halted', detail: '' };
    if (state !== 'selling') return { why: 'till-stopping', detail: state };
    // No money leaves before the printer is known good, or a supervisor has said so, on the record.
    if (!printer.ready() && withoutPrinter === undefined) {
      return { why: 'printer-not-ready', detail: '' };
    }
    // An answer could still be recorded from set-aside room; a new sale must not count on it.
    if (journal.canRecord() === 'full') return { why: 'disk-full', detail: '' };
    return whyNotSelling(journal.openSales(), ageMs, settings);
  }

  function ageMs({ intent }: Sale): number {
    return waits.ageMs(intent.saleId, intent.createdUtcMs);
  }

  // The intent and its first attempt are one commit: both are durable before the first byte leaves.
  function begin(
    fact: Extract<SaleFact, { kind: 'sale-intended' }>,
    customerPin: string | undefined,
  ): Result<Sale, OrderRefusal> {
    const { saleId } = fact.intent;
    waits.begin(saleId);
    const intended = evolve(undefined, fact);
    const first = machine(intended, { kind: 'confirmed' }, contextOf(intended));
    const secrets = customerPin === undefined ? {} : { 'customer-pin': customerPin };
    const entries = [{ fact, secrets }, ...entriesOf(intended, first, ports.slips, ports.onDefect)];
    const sale = commit(saleId, entries, first.effects);
    // The disk may hold it all the same: only the next start can tell whether it goes on.
    return sale === undefined ? err({ why: 'not-recorded', detail: '' }) : ok(sale);
  }

  function tell(saleId: string, event: SaleEvent): Sale | undefined {
    if (state === 'closed') return undefined;
    const sale = journal.sale(saleId);
    if (sale === undefined) return undefined;
    const next = machine(sale, event, contextOf(sale));
    if (next.facts.length === 0) return sale;
    const entries = entriesOf(sale, next, ports.slips, ports.onDefect);
    return commit(saleId, entries, next.effects) ?? sale;
  }

  function commit(
    saleId: string,
    entries: readonly NewEntry[],
    effects: readonly Effect[],
  ): Sale | undefined {
    const [sale] = written([{ saleId, entries }]) ?? [];
    if (sale !== undefined) goOn(sale, entries, effects);
    return sale;
  }

  function written(records: readonly SaleRecord[]): Sale[] | undefined {
    try {
      return journal.recordMany(records);
    } catch (error) {
      // What can't be recorded must not go on: no send, no screen, no slip.
      halt(error);
      return undefined;
    }
  }

  // Everything that follows from facts, once they are durable.
  function goOn(sale: Sale, entries: readonly NewEntry[], effects: readonly Effect[]): void {
    for (const { fact } of entries) waits.heard(sale.intent.saleId, fact);
    // Plans come before the news, so that the screen is told of the next attempt as well.
    for (const effect of effects.filter(mayCarryOut)) hands.carryOut(sale, effect);
    ports.onSaleChanged(sale);
  }

  // An answer that comes after a halt is worth recording, when that works; nothing follows from it.
  function mayCarryOut({ kind }: Effect): boolean {
    return state === 'selling' || (state === 'stopping' && kind !== 'pause');
  }

  function halt(error: unknown): void {
    state = 'halted';
    waits.cancelAll();
    ports.onHalted(error);
  }

  function contextOf({ intent }: Sale): StepContext {
    return {
      nowUtcMs: clock.nowUtcMs(),
      waited: waits.of(intent.saleId),
      printerReady: printer.ready() && state === 'selling',
      attended: ports.isAttended(intent.saleId),
      newReversal: () => newReversal(intent, ports),
      settings,
    };
  }

  // One commit for all: a till that comes back with a thousand open items is safe after one sync.
  function recover(): readonly Sale[] {
    const plans = journal.openSales().map(planRecovery);
    const changed = plans.filter(({ entries }) => entries.length > 0);
    const recorded = changed.length > 0 ? written(changed) : [];
    if (recorded === undefined) return plans.map(({ sale }) => sale);
    const now = new Map(recorded.map((sale) => [sale.intent.saleId, sale]));
    return plans.map(({ saleId, sale, entries, effects }) => {
      const after = now.get(saleId) ?? sale;
      goOn(after, entries, effects);
      return after;
    });
  }

  function planRecovery(sale: Sale): SaleRecord & { sale: Sale; effects: readonly Effect[] } {
    const { saleId } = sale.intent;
    // A customer may still be standing there: the wait at the counter begins again.
    waits.begin(saleId);
    const next = machine(sale, { kind: 'found-at-start' }, contextOf(sale));
    const entries = entriesOf(sale, next, ports.slips, ports.onDefect);
    return { saleId, sale, entries, effects: next.effects };
  }

  function stop(): void {
    if (state === 'selling') state = 'stopping';
    waits.cancelAll();
  }

  async function close(): Promise<void> {
    stop();
    await hands.whenPrinted();
    state = 'closed';
  }

  return {
    state: () => state,
    confirm,
    tell,
    recover,
    nextAttemptInMs: waits.nextInMs,
    ageMs,
    sinceSoldMs: waits.sinceSoldMs,
    stop,
    close,
  };
}
