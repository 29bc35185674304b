import type { TenderPart } from '@tillkeeper/reports';

/** How sales are paid, on reports. */
export const TENDER_WORDS: Readonly<Record<TenderPart, string>> = {
  cash: 'Cash',
  card: 'Card',
  voucher: '1Voucher',
  rounding: 'Rounding',
  none: 'Free',
};

/** A way of paying; one that this till has no word for by its own name. */
export function tenderWords(tender: string): string {
  const words: Readonly<Record<string, string>> = TENDER_WORDS;
  return words[tender] ?? tender;
}

/** A provider by its name: `flash` is Flash. */
export function providerWords(providerId: string): string {
  return providerId.slice(0, 1).toUpperCase() + providerId.slice(1);
}

/** What every report says of how it counts. */
export const REPORT_NOTES = {
  voids:
    'A void is taken off in the hour, on the day and in the shift in which it was made, from the number of sales and from the money, under whoever made the sale.',
  commission:
    'Commission is worked out with the rates that held when each sale was made, and rounded once for the whole report, so that its lines add up. A void takes the commission of its sale back.',
} as const;
