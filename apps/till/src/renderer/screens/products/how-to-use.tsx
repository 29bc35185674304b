import type { Product } from '@tillkeeper/domain';
import type { ReactElement } from 'react';
import { Caption } from '../../components/two-pane.tsx';
import { en } from '../../strings/en.ts';
import styles from './products.module.css';

/** How the customer uses it, in the vendor's own words: what people ask before they pay. */
export function HowToUse({ product }: { readonly product: Product }): ReactElement | null {
  const { redemptionInstructions, termsAndConditions } = product;
  if (redemptionInstructions.trim() === '' && termsAndConditions.trim() === '') return null;
  return (
    <section>
      <Caption>
        {redemptionInstructions.trim() === '' ? en.sell.goodToKnow : en.sell.howToUse}
      </Caption>
      <div className={styles['how']}>
        {redemptionInstructions !== '' && <p>{redemptionInstructions}</p>}
        {termsAndConditions !== '' && <p className={styles['terms']}>{termsAndConditions}</p>}
      </div>
    </section>
  );
}
