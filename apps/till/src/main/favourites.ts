import { z } from 'zod';
import { readJsonFile, writeJsonFile } from './json-file.ts';
import type { Log } from './log.ts';

const schema = z.object({ productCodes: z.array(z.string().max(40)).max(200) });
/** More stars than this are a list of everything, and the home screen shows a handful. */
const FAVOURITES_AT_MOST = 60;

/** The products that this shop has starred, in the order in which it starred them. */
export interface Favourites {
  codes(): readonly string[];
  /** Stars a product or takes its star away; kept for the next start. */
  star(productCode: string, starred: boolean): void;
}

/** Opens the stars of this till. They outlive a product that is off the list for a while. */
export function openFavourites(file: string, log: Log): Favourites {
  let codes: readonly string[] = readJsonFile(file, schema)?.productCodes ?? [];
  return {
    codes: () => codes,
    star: (productCode, starred) => {
      const others = codes.filter((each) => each !== productCode);
      codes = (starred ? [...others, productCode] : others).slice(-FAVOURITES_AT_MOST);
      try {
        writeJsonFile(file, { productCodes: codes });
      } catch (error) {
        // The star shows until the till closes; selling does not depend on it.
        log.error('the favourites could not be kept', error);
      }
    },
  };
}
