import { PRODUCT_GROUPS, type ProductGroup } from '@tillkeeper/domain';
import type { Journal } from '@tillkeeper/journal';
import type { CommissionRate, RatesAt } from '@tillkeeper/reports';
import { z } from 'zod';
import type { TillConfig } from '../config/load.ts';
import { settingChanges } from '../settings/setting-changes.ts';

/** The rates from one moment on. */
interface Held {
  readonly fromUtcMs: number;
  readonly rates: readonly CommissionRate[];
}

/** Where rates are kept: those of now, and on record those of before. */
export interface RateRecords {
  readonly journal: Pick<Journal, 'houseFacts'>;
  readonly config: Pick<TillConfig, 'office'>;
}

/**
 * The commission rates that held at any time, as the record of changed settings tells. Before the first
 * change those that it replaced held; where no change is on record, those of now always did.
 */
export function ratesOnRecord({ journal, config }: RateRecords): RatesAt {
  const held = heldRates(journal);
  const [first] = held;
  if (first === undefined) return () => config.office.commission;
  return (utcMs) => (held.findLast(({ fromUtcMs }) => fromUtcMs <= utcMs) ?? first).rates;
}

/** Oldest first. */
function heldRates(journal: RateRecords['journal']): Held[] {
  const held: Held[] = [];
  let before: readonly CommissionRate[] = [];
  for (const { setting, from, to, atUtcMs } of settingChanges(journal)) {
    if (setting !== 'office.commission') continue;
    const rates = ratesIn(to);
    if (rates !== undefined) held.unshift({ fromUtcMs: atUtcMs, rates });
    before = ratesIn(from) ?? [];
  }
  if (held.length === 0) return [];
  return [{ fromUtcMs: Number.NEGATIVE_INFINITY, rates: before }, ...held];
}

const ratesSchema = z.array(
  z.object({
    group: z.enum(PRODUCT_GROUPS as [ProductGroup]),
    productCode: z.string(),
    basisPoints: z.number().int(),
  }),
);

/** Rates as they stand on record; `undefined` for those of a till that knew other product groups. */
function ratesIn(recorded: string): CommissionRate[] | undefined {
  if (recorded === '') return [];
  const rates = ratesSchema.safeParse(JSON.parse(recorded));
  return rates.data?.map(({ productCode, ...rate }) =>
    productCode === '' ? rate : { ...rate, productCode },
  );
}
