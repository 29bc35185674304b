import type { Product } from '@tillkeeper/domain';
import { plainName } from '@tillkeeper/domain';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { VendorMark } from '../../components/vendor-mark.tsx';
import { en } from '../../strings/en.ts';
import { priceWords } from '../product-words.ts';
import styles from './products.module.css';

interface ChosenProductProps {
  readonly product: Product;
  /** What a scanner read off its card. */
  readonly barcode: string | undefined;
  readonly disabled: boolean;
  /** Absent where there is nothing else to choose. */
  readonly onChange?: () => void;
}

/** The product being sold, and the way back to the list. */
export function ChosenProduct(props: ChosenProductProps): ReactElement {
  const { product, barcode, disabled, onChange } = props;
  return (
    <section className={styles['chosen']} aria-label={en.sell.product}>
      <VendorMark vendor={product.vendor} large />
      <div className={styles['chosenNames']}>
        <strong data-testid="chosen-product">{plainName(product.name)}</strong>
        <span>
          {[product.vendor, priceWords(product), barcode && en.search.scanned(barcode)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      {onChange !== undefined && (
        <Button onPress={onChange} disabled={disabled}>
          {en.sell.chooseAnother}
        </Button>
      )}
    </section>
  );
}
