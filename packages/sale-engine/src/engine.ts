import {
  assertNever,
  err,
  evolve,
  ok,
  type Paper,
  type Result,
  type Sale,
  type SaleFact,
} from '@tillkeeper/domain';
import type { NewEntry } from '@tillkeeper/journal/contract';
import { checkOrder } from './check-order.ts';
import { entriesOf } from './entries.ts';
import type { Effect, PrintOutcome, SaleEvent, StepContext } from './events.ts';
import { makeIntent, newReversal } from './intent.ts';
import type { EnginePorts, OrderRefusal, SaleOrder } from './ports.ts';
import { whyNotSelling } from './selling-limit.ts';
import { step } from './step.ts';
import { createWaits } from './waits.ts';

/** The runner: makes the facts of each step durable, then carries out its effects. */
export interface SaleEngine {
  /** Records what the customer wants and sends it. The same `intentId` again gives the same sale. */
  confirm(order: SaleOrder): Result<Sale, OrderRefusal>;
  /** Tells the machine what happened; the sale as it is now, or `undefined` for an unknown id. */
  tell(saleId: string, event: SaleEvent): Sale | undefined;
  /** Finds every unfinished sale again and goes on with it. Call once, before anything is sold. */
  recover(): readonly Sale[];
  /** Milliseconds until the next attempt of a sale, when one is planned. */
  nextAttemptInMs(saleId: string): number | undefined;
  /** Plans no more attempts and takes no more orders. Answers that still come are recorded. */
  stop(): void;
}

/** Makes the engine. It keeps nothing that the journal does not have, but for timers. */
export function createSaleEngine(ports: EnginePorts): SaleEngine {
  const { journal, provider, printer, clock, settings, machine = step } = ports;
  const waits = createWaits(ports.timers, clock, ports.random);
  let state: 'selling' | 'stopping' | 'halted' = 'selling';

  function confirm(order: SaleOrder): Result<Sale, OrderRefusal> {
    const already = journal.saleByIntent(order.intentId);
    if (already !== undefined) return ok(already);
    const refusal = refuseNow() ?? checkOrder(order);
    if (refusal !== undefined) return err(refusal);
    const intent = makeIntent(order, ports);
    if (!intent.ok) return intent;
    return begin({ kind: 'sale-intended', intent: intent.value });
  }

  function refuseNow(): OrderRefusal | undefined {
    if (state !== 'selling') return { why: 'till-stopping', detail: state };
    if (!printer.ready()) return { why: 'printer-not-ready', detail: '' };
    return whyNotSelling(journal.openSales(), clock.nowUtcMs(), settings);
  }

  // The intent and its first attempt are one commit: both are durable before the first byte leaves.
  function begin(fact: Extract<SaleFact, { kind: 'sale-intended' }>): Result<Sale, OrderRefusal> {
    const { saleId } = fact.intent;
    waits.begin(saleId);
    const intended = evolve(undefined, fact);
    const first = machine(intended, { kind: 'confirmed' }, contextOf(intended));
    const sale = commit(
      saleId,
      [{ fact }, ...entriesOf(intended, first, ports.slips)],
      first.effects,
    );
    return sale === undefined ? err({ why: 'till-stopping', detail: 'halted' }) : ok(sale);
  }

  function tell(saleId: string, event: SaleEvent): Sale | undefined {
    const sale = journal.sale(saleId);
    if (sale === undefined || state === 'halted') return sale;
    const next = machine(sale, event, contextOf(sale));
    if (next.facts.length === 0) return sale;
    return commit(saleId, entriesOf(sale, next, ports.slips), next.effects) ?? sale;
  }

  function commit(
    saleId: string,
    entries: readonly NewEntry[],
    effects: readonly Effect[],
  ): Sale | undefined {
    let sale: Sale;
    try {
      sale = journal.record(saleId, entries);
    } catch (error) {
      // What can't be recorded must not go on: no send, no screen, no slip.
      halt(error);
      return undefined;
    }
    for (const { fact } of entries) waits.heard(saleId, fact);
    // Plans come before the news, so that the screen is told of the next attempt as well.
    for (const effect of effects) carryOut(sale, effect);
    ports.onSaleChanged(sale);
    return sale;
  }

  function carryOut(sale: Sale, effect: Effect): void {
    const { saleId } = sale.intent;
    switch (effect.kind) {
      case 'send':
        send(sale, effect.attemptNumber, effect.timeoutMs);
        break;
      case 'send-reversal':
        sendReversal(saleId, effect);
        break;
      case 'print':
        print(sale, effect.paper, effect.copyNumber);
        break;
      case 'pause':
        if (state === 'selling') {
          waits.pause(saleId, effect.durationMs, () => tell(saleId, { kind: 'pause-over' }));
        }
        break;
      default:
        assertNever(effect);
    }
  }

  function send({ intent }: Sale, attemptNumber: number, timeoutMs: number): void {
    hear(provider.send(intent.request, { timeoutMs }), intent.saleId, (outcome) => ({
      kind: 'answered',
      attemptNumber,
      outcome,
    }));
  }

  function sendReversal(saleId: string, effect: Extract<Effect, { kind: 'send-reversal' }>): void {
    const { reversalNumber, attemptNumber, request, timeoutMs } = effect;
    hear(provider.sendReversal(request, { timeoutMs }), saleId, (outcome) => ({
      kind: 'reversal-answered',
      reversalNumber,
      attemptNumber,
      outcome,
    }));
  }

  function print(sale: Sale, paper: Paper, copyNumber: number): void {
    const { saleId } = sale.intent;
    const job = async (): Promise<PrintOutcome> =>
      printer.print(sale, journal.readSecret(saleId, paper), copyNumber);
    hear(job(), saleId, (result) => ({ kind: 'print-ended', paper, copyNumber, result }));
  }

  // Clients and printers return values; a rejection is a defect, and a till with a defect stops.
  function hear<T>(promise: Promise<T>, saleId: string, eventOf: (value: T) => SaleEvent): void {
    promise.then((value) => tell(saleId, eventOf(value))).catch(halt);
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
      printerReady: printer.ready(),
      newReversal: () => newReversal(intent, ports),
      settings,
    };
  }

  function recover(): readonly Sale[] {
    return journal.openSales().map((sale) => {
      const { saleId } = sale.intent;
      // A customer may still be standing there: the wait at the counter begins again.
      waits.begin(saleId);
      return tell(saleId, { kind: 'found-at-start' }) ?? sale;
    });
  }

  function stop(): void {
    if (state === 'selling') state = 'stopping';
    waits.cancelAll();
  }

  return { confirm, tell, recover, nextAttemptInMs: waits.nextInMs, stop };
}
