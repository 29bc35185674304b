import type { Product } from '@tillkeeper/domain';
import { type ReactElement, useId, useMemo } from 'react';
import { LetterPad } from '../../components/letter-pad.tsx';
import { starProduct, useCatalogue } from '../../stores/catalogue-store.ts';
import { go } from '../../stores/route-store.ts';
import { en } from '../../strings/en.ts';
import { indexProducts } from '../home/search/find-products.ts';
import { type Result, resultsOf } from '../home/search/results.ts';
import searchStyles from '../home/search/search.module.css';
import { SearchField } from '../home/search/search-field.tsx';
import { resultId, SearchResults } from '../home/search/search-results.tsx';
import { useSearch } from '../home/search/use-search.ts';
import styles from './products.module.css';

interface ProductPickerProps {
  readonly products: readonly Product[];
  readonly label: string;
  readonly placeholder: string;
  readonly onFocus: () => void;
  /** Chosen; with the barcode when a card was scanned. */
  readonly onChoose: (product: Product, barcode?: string) => void;
}

/** Finds one product among hundreds: a few letters, a finger, or a scanned card. */
export function ProductPicker(props: ProductPickerProps): ReactElement {
  const { products } = props;
  const favourites = useCatalogue((state) => state.catalogue?.favourites);
  const search = useSearch('keys');
  const listId = useId();
  const index = useMemo(() => indexProducts(products, () => ''), [products]);
  const starred = new Set(favourites);
  const results: Result[] =
    search.text.trim() === ''
      ? favouritesFirst(products, starred).map((product) => ({ kind: 'product', product }))
      : resultsOf(search.text, { products, index, starred, groups: [], groupName: () => '' });
  const choose = (result: Result | undefined): void => {
    if (result?.kind === 'product') props.onChoose(result.product);
    if (result?.kind === 'gift-card') props.onChoose(result.product, result.barcode);
  };
  const marked = results[search.marked];
  return (
    <div className={styles['picker']}>
      <SearchField
        search={search}
        label={props.label}
        placeholder={props.placeholder}
        listId={listId}
        markedId={marked && resultId(listId, search.marked)}
        onFocus={props.onFocus}
        onStep={(step) => search.move(step, results)}
        onChoose={() => choose(marked)}
        onStar={() => marked?.kind === 'product' && star(marked.product, starred)}
        onEscape={() => (search.text === '' ? go({ kind: 'home' }) : search.type(''))}
      />
      <div className={searchStyles['panel']}>
        <SearchResults
          id={listId}
          status={en.search.found(results.length)}
          results={results}
          marked={search.marked}
          starred={starred}
          onChoose={choose}
        />
        {search.byTouch && (
          <LetterPad
            value={search.text}
            onChange={search.type}
            onClose={() => search.begin(search.text, false)}
          />
        )}
      </div>
    </div>
  );
}

function favouritesFirst(
  products: readonly Product[],
  starred: ReadonlySet<string>,
): readonly Product[] {
  const isStarred = ({ productCode }: Product): boolean => starred.has(productCode);
  return [...products.filter(isStarred), ...products.filter((each) => !isStarred(each))];
}

function star({ productCode }: Product, starred: ReadonlySet<string>): void {
  void starProduct(productCode, !starred.has(productCode));
}
