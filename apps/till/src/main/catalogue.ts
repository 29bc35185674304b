import type { Clock, Product } from '@tillkeeper/domain';
import { type Catalogue, catalogueSchema } from '@tillkeeper/ipc';
import type { Lookup, Provider } from '@tillkeeper/provider';
import { readJsonFile, writeJsonFile } from './json-file.ts';
import type { Log } from './log.ts';

/** The products on sale: from the provider when it answers, from the last time when it does not. */
export interface CatalogueStore {
  current(): Catalogue;
  product(productCode: string): Product | undefined;
  /** Asks the provider again; keeps what there is when it does not answer. */
  sync(): Promise<Lookup<readonly Product[]>>;
}

/** Makes the store over a file of the data folder. */
export function createCatalogue(
  file: string,
  provider: Pick<Provider, 'listProducts'>,
  clock: Clock,
  log: Log,
  onChanged: (catalogue: Catalogue) => void,
): CatalogueStore {
  let catalogue: Catalogue = readJsonFile(file, catalogueSchema) ?? {
    products: [],
    syncedUtcMs: null,
  };
  return {
    current: () => catalogue,
    product: (productCode) => catalogue.products.find((each) => each.productCode === productCode),
    sync: async () => {
      const listed = await provider.listProducts();
      if (listed.ok) {
        catalogue = { products: [...listed.value], syncedUtcMs: clock.nowUtcMs() };
        keep(catalogue);
        onChanged(catalogue);
      }
      return listed;
    },
  };

  // The file serves the next start; a full disk must not take today's products off the screen.
  function keep(current: Catalogue): void {
    try {
      writeJsonFile(file, current);
    } catch (error) {
      log.error('the catalogue could not be kept', error);
    }
  }
}
