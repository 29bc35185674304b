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

/** A customer who comes to the counter, perhaps with the PIN of a voucher to pay with. */
export function createCustomer(plan: SalePlan, attempt: number, customerPin?: string): Customer {
  const { index, product, amountCents, tender } = plan;
  const intentId = `INTENT-${index}-${attempt}`;
  const order: SaleOrder = { intentId, product, amountCents, target: plan.target, tender };
  return {
    plan,
    attempt,
    name: `sale ${index}.${attempt}`,
    order: customerPin === undefined ? order : { ...order, ...broughtBy(customerPin) },
    saleId: undefined,
    refusals: 0,
    isBeingServed: false,
    hasTriedAgain: false,
    presses: 0,
  };
}

function broughtBy(customerPin: string): Pick<SaleOrder, 'target' | 'customerPin'> {
  return { target: { kind: 'customer-pin', lastFour: customerPin.slice(-4) }, customerPin };
}

/** The want behind a try: whoever tries again still wants one thing. */
export function wantOf(customerName: string): string {
  return customerName.replace(/\.\d+$/, '');
}
