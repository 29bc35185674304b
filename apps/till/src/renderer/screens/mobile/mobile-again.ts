import { formatMsisdn } from '@tillkeeper/domain';
import type { Again } from '../home/again.ts';
import type { MobileDraft, NetworkChoice } from './mobile-form.ts';

/** What stands in the fields for a customer of today; nothing for a new one. */
export function againDraft(
  again: Again | undefined,
  networks: readonly NetworkChoice[],
): MobileDraft {
  if (again?.target.kind !== 'msisdn') return { number: '', chosenId: undefined };
  const network = networks.find(({ products }) =>
    products.some(({ productCode }) => productCode === again.productCode),
  );
  return { number: formatMsisdn(again.target.msisdn), chosenId: network?.id };
}
