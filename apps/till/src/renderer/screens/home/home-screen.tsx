import type { ReactElement } from 'react';
import { Caption, Heading, TwoPane } from '../../components/two-pane.tsx';
import { useDigitKeys } from '../../components/use-keys.ts';
import { useCatalogue } from '../../stores/catalogue-store.ts';
import { go } from '../../stores/route-store.ts';
import { useSales } from '../../stores/sales-store.ts';
import { en } from '../../strings/en.ts';
import { type Again, customersOfToday } from './again.ts';
import { AgainCards } from './again-cards.tsx';
import { EmptyCatalogue } from './empty-catalogue.tsx';
import styles from './home.module.css';
import { ProductTiles } from './product-tiles.tsx';
import { GROUPS, tilesOf } from './tiles.ts';
import { TodayTicket } from './today-ticket.tsx';

/** Where every customer begins: the products, the customers of today, and the day so far. */
export function HomeScreen(): ReactElement {
  const catalogue = useCatalogue((state) => state.catalogue);
  const today = useSales((state) => state.today);
  const tiles = tilesOf(catalogue);
  const customers = customersOfToday(today?.sales ?? [], catalogue?.products ?? []);
  const sellAgain = (again: Again): void => go({ kind: 'sell', group: again.group, again });

  useDigitKeys((digit) => {
    const tile = tiles[digit - 1];
    const again = customers[digit - GROUPS.length - 1];
    if (tile?.kind === 'on-sale') go({ kind: 'sell', group: tile.group });
    else if (again) sellAgain(again);
  });

  const empty = catalogue !== null && catalogue.products.length === 0;
  return (
    <TwoPane ticketLabel={en.home.today.title} ticket={<TodayTicket today={today} />}>
      <div className={styles['home']}>
        <Heading>{en.home.title}</Heading>
        {empty && <EmptyCatalogue />}
        <ProductTiles tiles={tiles} />
        <section aria-label={en.home.again}>
          <Caption>{en.home.again}</Caption>
          {customers.length === 0 ? (
            <p className={styles['none']}>{en.home.noneYet}</p>
          ) : (
            <AgainCards customers={customers} firstDigit={GROUPS.length + 1} onAgain={sellAgain} />
          )}
        </section>
      </div>
    </TwoPane>
  );
}
