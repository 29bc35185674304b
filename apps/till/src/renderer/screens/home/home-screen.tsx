import { givesValueAway, type Product, type ProductGroup } from '@tillkeeper/domain';
import { type ReactElement, useId, useMemo, useRef } from 'react';
import { LetterPad } from '../../components/letter-pad.tsx';
import { Caption, TwoPane } from '../../components/two-pane.tsx';
import { useArrowGrid } from '../../components/use-arrow-grid.ts';
import { useBurst } from '../../components/use-burst.ts';
import { useKey } from '../../components/use-keys.ts';
import { starProduct, useCatalogue } from '../../stores/catalogue-store.ts';
import { go } from '../../stores/route-store.ts';
import { useSales } from '../../stores/sales-store.ts';
import { en } from '../../strings/en.ts';
import { type Again, customersOfToday } from './again.ts';
import { AgainCards } from './again-cards.tsx';
import { EmptyCatalogue } from './empty-catalogue.tsx';
import { Favourites } from './favourites.tsx';
import styles from './home.module.css';
import { ProductTiles } from './product-tiles.tsx';
import { indexProducts } from './search/find-products.ts';
import { type Result, resultsOf, routeOf, scanResult, sellProduct } from './search/results.ts';
import searchStyles from './search/search.module.css';
import { SearchField } from './search/search-field.tsx';
import { resultId, SearchResults } from './search/search-results.tsx';
import { useSearch } from './search/use-search.ts';
import { favouritesOf, tilesOf } from './tiles.ts';
import { TodayTicket } from './today-ticket.tsx';

const groupName = (group: ProductGroup): string => en.frame.groupNames[group];
/** Ten keys: `1` to `9`, and `0` for the tenth. */
const DIGIT_KEYS = '1234567890';
const keyAt = (index: number): string | undefined => DIGIT_KEYS[index];

/** What gives value away is no sale to be found: a supervisor does it from the sale that it undoes. */
const isFound = ({ group }: Product): boolean => !givesValueAway(group);

/** Where every customer begins: the search, the products, the customers of today, the day so far. */
export function HomeScreen(): ReactElement {
  const catalogue = useCatalogue((state) => state.catalogue);
  const today = useSales((state) => state.today);
  const tiles = tilesOf(catalogue);
  const favourites = favouritesOf(catalogue);
  const customers = customersOfToday(today?.sales ?? [], catalogue?.products ?? []);
  const sellAgain = (again: Again): void => go({ kind: 'sell', group: again.group, again });
  const search = useSearch();
  const listId = useId();
  const grid = useRef<HTMLDivElement>(null);

  const products = useMemo(() => catalogue?.products.filter(isFound) ?? [], [catalogue]);
  const index = useMemo(() => indexProducts(products, (each) => groupName(each.group)), [products]);
  const starred = new Set(catalogue?.favourites);
  const groups = tiles.map(({ group }) => group);
  const ground = { products, index, starred, groups, groupName };
  const results = search.open ? resultsOf(search.text, ground) : [];

  const choose = (result: Result | undefined): void => {
    const route = result && routeOf(result);
    if (route !== undefined) go(route);
  };
  const starMarked = (): void => {
    const result = results[search.marked];
    if (result?.kind !== 'product') return;
    const { productCode } = result.product;
    void starProduct(productCode, !starred.has(productCode));
  };
  const keyed = [
    ...tiles.map((tile) => () => go({ kind: 'sell', group: tile.group })),
    ...favourites.map((product) => () => go(sellProduct(product))),
    ...customers.map((again) => () => sellAgain(again)),
  ];

  useBurst((burst) => {
    if (burst.kind === 'scan') {
      const scanned = scanResult(resultsOf(burst.text, ground));
      if (scanned === undefined) search.begin(burst.text, false);
      else choose(scanned);
    } else if (burst.kind === 'key' && /\d/.test(burst.key))
      keyed[DIGIT_KEYS.indexOf(burst.key)]?.();
    else search.begin(burst.kind === 'key' ? burst.key : burst.text, false);
  });
  useKey('F4', () => search.begin('', false));
  useArrowGrid(grid);

  const empty = catalogue !== null && catalogue.products.length === 0;
  return (
    <TwoPane ticketLabel={en.home.today.title} ticket={<TodayTicket today={today} />}>
      <div className={styles['home']} ref={grid}>
        <h1 className="hidden-words">{en.home.title}</h1>
        <SearchField
          search={search}
          label={en.search.label}
          placeholder={en.search.placeholder}
          hint={search.open ? 'Esc' : 'F4'}
          listId={listId}
          markedId={results.length > 0 ? resultId(listId, search.marked) : undefined}
          onStep={(step) => search.move(step, results)}
          onChoose={() => choose(results[search.marked])}
          onStar={starMarked}
          onEscape={search.close}
        />
        {search.open ? (
          <div className={searchStyles['panel']}>
            <SearchResults
              id={listId}
              status={search.text.trim() === '' ? en.search.begin : en.search.found(results.length)}
              results={results}
              marked={search.marked}
              starred={starred}
              onChoose={choose}
            />
            {search.byTouch && (
              <LetterPad value={search.text} onChange={search.type} onClose={search.close} />
            )}
          </div>
        ) : (
          <>
            {catalogue === null && <p className={styles['none']}>{en.home.loading}</p>}
            {empty && <EmptyCatalogue />}
            <ProductTiles tiles={tiles} keyOf={keyAt} />
            <Favourites products={favourites} keyOf={(at) => keyAt(tiles.length + at)} />
            <section aria-label={en.home.again}>
              <Caption>{en.home.again}</Caption>
              {customers.length === 0 ? (
                <p className={styles['none']}>{en.home.noneYet}</p>
              ) : (
                <AgainCards
                  customers={customers}
                  keyOf={(at) => keyAt(tiles.length + favourites.length + at)}
                  onAgain={sellAgain}
                />
              )}
            </section>
          </>
        )}
      </div>
    </TwoPane>
  );
}
