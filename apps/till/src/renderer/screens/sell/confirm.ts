import type { SaleTarget } from '@tillkeeper/domain';
import type { ConfirmSale, TillStatus } from '@tillkeeper/ipc';
import type { AmountProblem, AmountReading } from './amount.ts';
import type { TenderProblem, TenderReading } from './tender.ts';

/** Whom the sale is for, or what is still to be said about it. */
export type TargetReading =
  | { readonly kind: 'target'; readonly target: SaleTarget }
  | { readonly kind: 'waiting-for'; readonly what: TargetGap };

/** What a target may wait for. */
export type TargetGap =
  | 'number'
  | 'network'
  | 'meter'
  | 'meter-lookup'
  | 'biller'
  | 'account'
  | 'account-lookup'
  | 'offers'
  | 'product';

/** What the sale needs: everything a confirmation carries but its intent. */
export type SaleOrder = Omit<ConfirmSale, 'intentId'>;

/** Whether "Sell and print" can be pressed, and if not, the first thing that is missing. */
export type ConfirmView =
  | { readonly kind: 'ready'; readonly order: SaleOrder }
  | { readonly kind: 'waiting-for'; readonly what: TargetGap }
  | { readonly kind: 'amount'; readonly problem: AmountProblem }
  | { readonly kind: 'tender'; readonly problem: TenderProblem; readonly missingCents: number }
  | {
      readonly kind: 'printer';
      readonly printer: TillStatus['printer'];
      /** What a supervisor can let go without it. */
      readonly order: SaleOrder;
    };

/** Puts the parts of a sale together, in the order in which a cashier meets them. */
export function confirmOf(
  target: TargetReading,
  amount: AmountReading,
  tender: TenderReading,
  printer: TillStatus['printer'] | undefined,
): ConfirmView {
  if (target.kind === 'waiting-for') return target;
  if (amount.kind === 'problem') return { kind: 'amount', problem: amount.problem };
  if (tender.kind === 'problem')
    return { kind: 'tender', problem: tender.problem, missingCents: tender.missingCents };
  const { product, amountCents } = amount;
  const order: SaleOrder = {
    productCode: product.productCode,
    productName: product.name,
    amountCents,
    target: target.target,
    tender: tender.tender,
  };
  if (printer !== undefined && printer.kind !== 'ready') return { kind: 'printer', printer, order };
  return { kind: 'ready', order };
}
