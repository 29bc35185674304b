import type { Product } from '@tillkeeper/domain';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Caption } from '../../components/two-pane.tsx';
import { VendorMark } from '../../components/vendor-mark.tsx';
import { go } from '../../stores/route-store.ts';
import { en } from '../../strings/en.ts';
import { priceWords, titleOf } from '../product-words.ts';
import styles from './home.module.css';
import { sellProduct } from './search/results.ts';

interface FavouritesProps {
  readonly products: readonly Product[];
  readonly keyOf: (index: number) => string | undefined;
}

/** The products that this shop starred; nothing where it starred none. */
export function Favourites({ products, keyOf }: FavouritesProps): ReactElement | null {
  if (products.length === 0) return null;
  return (
    <section aria-label={en.search.favourites}>
      <Caption>{en.search.favourites}</Caption>
      <div className={styles['customers']}>
        {products.map((product, index) => {
          const hint = keyOf(index);
          return (
            <Button
              key={product.productCode}
              className={styles['customer']}
              {...(hint !== undefined && { hint })}
              onPress={() => go(sellProduct(product))}
            >
              <VendorMark vendor={product.vendor} />
              <span className={styles['who']}>
                <strong>{titleOf(product)}</strong>
                <span>{priceWords(product)}</span>
              </span>
            </Button>
          );
        })}
      </div>
    </section>
  );
}
