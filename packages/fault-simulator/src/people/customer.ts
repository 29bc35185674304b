import type { SaleOrder } from '@tillkeeper/sale-engine';
import type { SalePlan } from '../plan/plan.ts';

/** A customer at the counter, across restarts of the till. */
export interface Customer {
  readonly plan: SalePlan;
  /** 0 for the first try, 1 when they try once more after getting their money back. */
  readonly attempt: number;
  /** The same in every run of the seed: `sale 3.0`. */
  readonly name: string;
  readonly order: SaleOrder;
  /** Once the journal has the sale. */
  saleId: string | undefined;
  /** How often a refusal sent them back in the queue. */
  refusals: number;
  /** The cashier is about to do something about this sale already. */
  isBeingServed: boolean;
  hasTriedAgain: boolean;
  presses: number;
}

/** A customer who comes to the counter. */
export function createCustomer(plan: SalePlan, attempt: number): Customer {
  const { index, product, amountCents, target, tender } = plan;
  return {
    plan,
    attempt,
    name: `sale ${index}.${attempt}`,
    order: { intentId: `INTENT-${index}-${attempt}`, product, amountCents, target, tender },
    saleId: undefined,
    refusals: 0,
    isBeingServed: false,
    hasTriedAgain: false,
    presses: 0,
  };
}

/** The want behind a try: whoever tries again still wants one thing. */
export function wantOf(customerName: string): string {
  return customerName.replace(/\.\d+$/, '');
}
