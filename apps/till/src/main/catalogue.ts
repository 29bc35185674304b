import type { Clock, Product } from '@tillkeeper/domain';
import { type Catalogue, catalogueSchema } from '@tillkeeper/ipc';
import type { Lookup, Provider } from '@tillkeeper/provider';
import { readJsonFile, writeJsonFile } from './json-file.ts';
import type { Favourites } from './favourites.ts';
import type { Log } from './log.ts';

/** What the file holds: the stars of the shop have a file of their own. */
const keptSchema = catalogueSchema.omit({ favourites: true });

/** The products on sale: from the provider when it answers, from the last time when it does not. */
export interface CatalogueStore {
  current(): Catalogue;
  product(productCode: string): Product | undefined;
  /** Asks the provider again; keeps what there is when it does not answer. */
  sync(): Promise<Lookup<readonly Product[]>>;
  /** Stars a product, or takes its star away. */
  star(productCode: string, starred: boolean): void;
}

/** Makes the store over a file of the data folder. */
export function createCatalogue(
  file: string,
  provider: Pick<Provider, 'listProducts'>,
  favourites: Favourites,
  clock: Clock,
  log: Log,
  onChanged: (catalogue: Catalogue) => void,
): CatalogueStore {
  let kept = readJsonFile(file, keptSchema) ?? { products: [], syncedUtcMs: null };
  const current = (): Catalogue => ({ ...kept, favourites: [...favourites.codes()] });
  return {
    current,
    product: (productCode) => kept.products.find((each) => each.productCode === productCode),
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
