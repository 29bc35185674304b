import { customerName, type Sale } from '@tillkeeper/domain';
import { cleanText } from '../clean-text.ts';

const LONGEST = 60;

/** What the slip calls the thing that was bought, as a customer knows it. */
export function boughtName({ intent: { product } }: Pick<Sale, 'intent'>): string {
  const { group, name, vendor } = product;
  return customerName({
    group,
    name: cleanText(name, LONGEST),
    vendor: cleanText(vendor, LONGEST),
  });
}
