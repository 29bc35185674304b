import { formatMsisdn, type Product } from '@tillkeeper/domain';
import type { Begin } from '../../stores/route-store.ts';
import type { Again } from '../home/again.ts';
import { type AmountDraft, draftOfAmount } from '../sell/amount.ts';
import { groupWhileTyping, type MobileDraft, type NetworkChoice } from './mobile-form.ts';

/** What stands in the fields when the screen opens: a customer of today, a product, or nothing. */
export function startDraft(
  again: Again | undefined,
  begin: Begin | undefined,
  networks: readonly NetworkChoice[],
): MobileDraft {
  const productCode = again?.productCode ?? begin?.productCode;
  const network = networks.find(({ products }) =>
    products.some((product) => product.productCode === productCode),
  );
  const number =
    again?.target.kind === 'msisdn'
      ? formatMsisdn(again.target.msisdn)
      : groupWhileTyping(begin?.number ?? '');
  return { number, chosenId: network?.id };
}

/** The amount to begin with: that of the customer of today, or the price of a chosen bundle. */
export function startAmount(
  again: Again | undefined,
  begin: Begin | undefined,
  products: readonly Product[],
): AmountDraft {
  if (again !== undefined) return draftOfAmount(again, products);
  const bundle = products.find(
    ({ fixedAmount, productCode }) => fixedAmount && productCode === begin?.productCode,
  );
  return bundle ? { kind: 'product', productCode: bundle.productCode } : { kind: 'none' };
}
