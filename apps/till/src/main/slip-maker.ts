import type { Evidence, Sale } from '@tillkeeper/domain';
import type { SlipMaker } from '@tillkeeper/sale-engine';
import {
  buildPendingSlip,
  buildSaleSlip,
  DEFAULT_VAT_RULES,
  markAsTraining,
  type SlipDocument,
  type SlipTemplate,
  type StoreDetails,
} from '@tillkeeper/slip';
import type { TillConfig } from './config/load.ts';

/** Makes the slip that is stored with a sold sale, as the settings are at that moment. */
export function createSlipMaker(settings: () => TillConfig): SlipMaker {
  return {
    make: (sale: Sale, evidence: Evidence) => {
      const config = settings();
      const vat = { ...DEFAULT_VAT_RULES, rateBasisPoints: config.vatRateBasisPoints };
      const slip = buildSaleSlip(unframed(sale, config), evidence, storeDetails(config), vat);
      return paperOf(config, slip);
    },
    makePending: (sale: Sale) => {
      const config = settings();
      return paperOf(config, buildPendingSlip(unframed(sale, config), storeDetails(config)));
    },
  };
}

function unframed(sale: Sale, config: TillConfig): Sale {
  return { ...sale, intent: { ...sale.intent, demo: sale.intent.demo && saysDemo(config) } };
}

/** A document as this till prints it: in training it says so at both ends. */
export function paperOf({ training, slip }: TillConfig, document: SlipDocument): SlipDocument {
  return training ? markAsTraining(document, slip.language) : document;
}

/** Whether slips say DEMO: what is worth nothing does, but training has a frame of its own. */
export function saysDemo({ worthless, training }: TillConfig): boolean {
  return worthless && !training;
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
