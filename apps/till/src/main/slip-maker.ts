import type { Evidence, Sale } from '@tillkeeper/domain';
import type { SlipMaker } from '@tillkeeper/sale-engine';
import {
  buildPendingSlip,
  buildSaleSlip,
  DEFAULT_VAT_RULES,
  type SlipTemplate,
  type StoreDetails,
} from '@tillkeeper/slip';
import type { TillConfig } from './config/load.ts';

/** Makes the slip that is stored with a sold sale. */
export function createSlipMaker(config: TillConfig): SlipMaker {
  const store = storeDetails(config);
  const vat = { ...DEFAULT_VAT_RULES, rateBasisPoints: config.vatRateBasisPoints };
  return {
    make: (sale: Sale, evidence: Evidence) => buildSaleSlip(sale, evidence, store, vat),
    makePending: (sale: Sale) => buildPendingSlip(sale, store),
  };
}

/** The shop as every slip shows it: sales, voids, cash and reports. */
export function storeDetails(config: TillConfig): StoreDetails {
  const { name, addressLines, vatNumber } = config.store;
  return {
    name,
    addressLines,
    tillName: config.tillId,
    ...(vatNumber === undefined ? {} : { vatNumber }),
    template: slipTemplate(config),
  };
}

function slipTemplate({ slip }: TillConfig): SlipTemplate {
  const { logoFile, supportLink = '', ...rest } = slip;
  return { ...rest, supportLink, logo: logoFile !== undefined };
}
