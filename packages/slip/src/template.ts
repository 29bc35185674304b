import type { StoreDetails } from './store.ts';
import { type SlipLanguage, type SlipWords, slipWords } from './words/slip-words.ts';

/** How a shop wants its slips. What a customer needs to use or to query a sale is always there. */
export interface SlipTemplate {
  readonly language: SlipLanguage;
  /** Whether the shop's logo stands at the head; its dots are given when a slip is encoded. */
  readonly logo: boolean;
  /** Under the address: a phone number, opening hours. */
  readonly headerLines: readonly string[];
  /** At the very end: thanks, the shop's own terms. */
  readonly footerLines: readonly string[];
  /** What a QR code at the end opens, such as a WhatsApp chat with the shop; empty for none. */
  readonly supportLink: string;
  /** On which slips the reference stands as a QR code too, for a till with a scanner. */
  readonly referenceCode: 'always' | 'pending' | 'never';
  readonly show: OptionalLines;
}

/** Lines that a shop may leave out. */
export interface OptionalLines {
  readonly operatorName: boolean;
  /** Where the owner of a meter lives, as the utility knows it. */
  readonly customerAddress: boolean;
  readonly utilityAddress: boolean;
  /** Each step of the tariff: units, rate and amount. */
  readonly tariffBlocks: boolean;
  /** The provider's terms and conditions. Instructions are always printed. */
  readonly terms: boolean;
}

/** The usual way. */
export const DEFAULT_SLIP_TEMPLATE: SlipTemplate = {
  language: 'en',
  logo: false,
  headerLines: [],
  footerLines: [],
  supportLink: '',
  referenceCode: 'pending',
  show: {
    operatorName: true,
    customerAddress: true,
    utilityAddress: true,
    tariffBlocks: true,
    terms: true,
  },
};

/** The shop's way, or the usual one. */
export function templateOf(store: StoreDetails): SlipTemplate {
  return store.template ?? DEFAULT_SLIP_TEMPLATE;
}

/** The fixed words in the shop's language. */
export function wordsOf(store: StoreDetails): SlipWords {
  return slipWords(templateOf(store).language);
}
