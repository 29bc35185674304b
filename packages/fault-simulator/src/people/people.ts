import { isAtRisk, type Sale } from '@tillkeeper/domain';
import type { SaleEvent } from '@tillkeeper/sale-engine';
import type { SalePlan } from '../plan/plan.ts';
import type { Stage } from '../stage.ts';
import { guarded, type Till } from '../till/till.ts';
import { isReady } from '../till/virtual-printer.ts';
import { eventOfPress, nextChore } from './chores.ts';
import { type Customer, createCustomer } from './customer.ts';

/** Everybody at the counter: customers, the cashier, and in the end a supervisor. */
export interface People {
  /** Plans everybody's day. */
  begin(): void;
  tillStarted(): void;
  saleChanged(sale: Sale): void;
  /** Settles what only a person can, after asking the provider; true when there was something. */
  settleAll(): boolean;
  readonly customers: readonly Customer[];
}

const PATIENCE_MS = 30_000;
const REFUSALS_TAKEN = 4;

/** Lets people in. */
export function createPeople(stage: Stage, till: Till): People {
  const { heap, plan, witness } = stage;
  const customers: Customer[] = [];
  const bySaleId = new Map<string, Customer>();

  function arrive(salePlan: SalePlan, attempt: number): void {
    const { index, paysWith } = salePlan;
    const pin = paysWith && stage.server.sellElsewhere(String(index), paysWith.valueCents);
    const customer = createCustomer(salePlan, attempt, pin);
    customers.push(customer);
    confirm(customer);
    const again = attempt === 0 ? salePlan.pressesAgainAfterMs : undefined;
    if (again !== undefined) heap.after(again, () => confirm(customer));
  }

  function confirm(customer: Customer): void {
    const journal = till.journal();
    const engine = till.engine();
    if (engine === undefined || journal === undefined) return;
    const atRiskBefore = journal.openSales().filter(isAtRisk).length;
    const wasNew = journal.saleByIntent(customer.order.intentId) === undefined;
    witness.serves(customer.name);
    witness.note('confirm', customer.name);
    guarded(stage, () => {
      const confirmed = engine.confirm(customer.order);
      if (!confirmed.ok)
        return refused(customer, `${confirmed.error.why} ${confirmed.error.detail}`);
      const { saleId, intentId } = confirmed.value.intent;
      witness.confirmed({ intentId, saleId, customer: customer.name, wasNew, atRiskBefore });
      adopt(customer, confirmed.value);
    });
  }

  function refused(customer: Customer, why: string): void {
    witness.log(why);
    witness.note('refused', `${customer.name}: ${why}`);
    customer.refusals += 1;
    if (customer.refusals <= REFUSALS_TAKEN) heap.after(PATIENCE_MS, () => look(customer));
  }

  // The cashier looks whether the sale is there before pressing again.
  function look(customer: Customer): void {
    if (customer.saleId !== undefined) return;
    const sale = till.journal()?.saleByIntent(customer.order.intentId);
    if (sale !== undefined) adopt(customer, sale);
    else if (customer.refusals <= REFUSALS_TAKEN) confirm(customer);
  }

  function adopt(customer: Customer, sale: Sale): void {
    if (customer.saleId !== undefined) return;
    const { saleId, request } = sale.intent;
    customer.saleId = saleId;
    bySaleId.set(saleId, customer);
    if (customer.attempt === 0) planPresses(customer);
    const { stolenAfterMs } = customer.plan;
    if (stolenAfterMs !== undefined) heap.after(stolenAfterMs, () => steal(request.reference));
    serve(customer, sale);
  }

  function planPresses({ plan: { presses }, saleId = '' }: Customer): void {
    for (const { name, afterMs, button } of presses) {
      heap.after(afterMs, () => {
        witness.happens(name);
        press(saleId, eventOfPress(button, papersOf(saleId)));
      });
    }
  }

  function steal(reference: string): void {
    const sold = stage.server.ledger.entries().find((entry) => entry.reference === reference);
    if (sold?.pin !== undefined) use(sold.pin, 'stolen');
  }

  function use(pin: string, how: string): void {
    const { responseCode } = stage.server.ledger.redeem(pin);
    witness.note('voucher', `${how}: ${responseCode}`);
  }

  function papersOf(saleId: string) {
    return witness.papers.filter((each) => each.saleId === saleId);
  }

  function press(saleId: string, event: SaleEvent): void {
    witness.note('press', `${bySaleId.get(saleId)?.name} ${event.kind}`);
    guarded(stage, () => till.engine()?.tell(saleId, event));
  }

  function serve(customer: Customer, sale: Sale): void {
    useWhatCameOut(customer, sale.intent.saleId);
    tryAgainAfter(customer, sale);
    if (customer.isBeingServed || nextChore(sale, []) === undefined) return;
    customer.isBeingServed = true;
    heap.after(customer.plan.reactionMs, () => doChore(customer, sale.intent.saleId));
  }

  function doChore(customer: Customer, saleId: string): void {
    customer.isBeingServed = false;
    const sale = till.journal()?.sale(saleId);
    const chore = sale === undefined ? undefined : nextChore(sale, papersOf(saleId));
    if (sale === undefined || chore === undefined) return;
    if (chore.kind !== 'print-asked' || isReady(stage)) {
      press(saleId, chore);
      return;
    }
    customer.isBeingServed = true;
    heap.after(PATIENCE_MS + customer.plan.reactionMs, () => doChore(customer, saleId));
  }

  function useWhatCameOut(customer: Customer, saleId: string): void {
    const { redeemsAfterMs } = customer.plan;
    if (redeemsAfterMs === undefined || customer.presses > 0) return;
    const pin = papersOf(saleId).find(({ paper, came }) => paper === 'slip' && came === 'whole')
      ?.slip.secrets[0];
    if (pin === undefined) return;
    customer.presses += 1;
    heap.after(redeemsAfterMs, () => use(pin, 'used'));
  }

  function tryAgainAfter(customer: Customer, sale: Sale): void {
    const gotNothing = ['declined', 'not-sold', 'reversed'].includes(sale.phase.kind);
    if (!customer.plan.triesAgain || customer.hasTriedAgain || customer.attempt > 0) return;
    if (!gotNothing || sale.refund !== 'paid') return;
    customer.hasTriedAgain = true;
    heap.after(PATIENCE_MS, () => arrive(customer.plan, 1));
  }

  function settle(sale: Sale): void {
    const { saleId, request } = sale.intent;
    const as = isOurs(stage, request.reference) ? 'sold' : 'not-sold';
    press(saleId, { kind: 'settled', as, operatorName: 'Thandi', note: 'asked the provider' });
  }

  return {
    customers,
    begin: () => {
      for (const each of plan.sales) heap.after(each.startMs, () => arrive(each, 0));
    },
    tillStarted: () => {
      for (const customer of customers) {
        const { saleId } = customer;
        const sale = saleId === undefined ? undefined : till.journal()?.sale(saleId);
        if (sale !== undefined) serve(customer, sale);
        else if (saleId === undefined) heap.after(PATIENCE_MS, () => look(customer));
      }
    },
    saleChanged: (sale) => {
      const customer = bySaleId.get(sale.intent.saleId);
      if (customer !== undefined) serve(customer, sale);
    },
    settleAll: () => {
      const open = till.journal()?.openSales() ?? [];
      const unsettled = open.filter(
        ({ phase }) => phase.kind === 'frozen' || phase.kind === 'unreversible',
      );
      for (const sale of unsettled) settle(sale);
      return unsettled.length > 0;
    },
  };
}

function isOurs({ server }: Stage, reference: string): boolean {
  if (server.foreign.has(reference)) return false;
  return server.ledger
    .entries()
    .some((entry) => entry.reference === reference && entry.status === 'Sold');
}
