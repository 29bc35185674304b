import type { Clock, Product } from '@tillkeeper/domain';
import { type Catalogue, catalogueSchema } from '@tillkeeper/ipc';
import type { Lookup, Provider } from '@tillkeeper/provider';
import type { Favourites } from './favourites.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';
import type { Log } from './log.ts';

/** What the file holds: the stars of the shop have a file of their own. */
const keptSchema = catalogueSchema.pick({ products: true, syncedUtcMs: true });

/** The products on sale: from the provider when it answers, from the last time when it does not. */
export interface CatalogueStore {
  current(): Catalogue;
  product(productCode: string): Product | undefined;
  /** Asks the provider again; keeps what there is when it does not answer. */
  sync(): Promise<Lookup<readonly Product[]>>;
  /** Stars a product, or takes its star away. */
  star(productCode: string, starred: boolean): void;
  /** Remembers what a lookup offered, so that it can be sold: it stands in no list. */
  offer(products: readonly Product[]): void;
}

/** Looked-up offers are for the customer at the counter, not for keeping. */
const OFFERS_AT_MOST = 500;

/** Makes the store over a file of the data folder. */
export function createCatalogue(
  file: string,
  provider: Pick<Provider, 'listProducts' | 'services' | 'capabilities'>,
  favourites: Favourites,
  clock: Clock,
  log: Log,
  onChanged: (catalogue: Catalogue) => void,
): CatalogueStore {
  let kept = readJsonFile(file, keptSchema) ?? { products: [], syncedUtcMs: null };
  let offered: readonly Product[] = [];
  // What can be done besides selling follows from what is sold.
  const products = (): Product[] => [...kept.products, ...provider.services(kept.products)];
  const current = (): Catalogue => ({
    products: products(),
    syncedUtcMs: kept.syncedUtcMs,
    favourites: [...favourites.codes()],
    sendsVouchers: provider.capabilities.sendsVouchers,
  });
  return {
    current,
    product: (productCode) =>
      [...products(), ...offered].find((each) => each.productCode === productCode),
    sync: async () => {
      const listed = await provider.listProducts();
      if (listed.ok) {
        kept = { products: [...listed.value], syncedUtcMs: clock.nowUtcMs() };
        keep();
        onChanged(current());
      }
      return listed;
    },
    star: (productCode, starred) => {
      favourites.star(productCode, starred);
      onChanged(current());
    },
    offer: (more) => {
      const codes = new Set(more.map(({ productCode }) => productCode));
      const others = offered.filter(({ productCode }) => !codes.has(productCode));
      offered = [...others, ...more].slice(-OFFERS_AT_MOST);
    },
  };

  // The file serves the next start; a full disk must not take today's products off the screen.
  function keep(): void {
    try {
      writeJsonFile(file, kept);
    } catch (error) {
      log.error('the catalogue could not be kept', error);
    }
  }
}
