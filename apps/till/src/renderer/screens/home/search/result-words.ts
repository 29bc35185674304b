import { formatMeterNumber, formatMsisdn, plainName } from '@tillkeeper/domain';
import { en } from '../../../strings/en.ts';
import type { Result } from './results.ts';

/** A result in words: what it is, and a finer line under it. */
export function resultWords(result: Result): { readonly title: string; readonly fine: string } {
  const words = en.search;
  switch (result.kind) {
    case 'group':
      return { title: en.frame.groupNames[result.group], fine: '' };
    case 'product':
      return {
        title: plainName(result.product.name),
        fine: `${result.product.vendor} · ${en.frame.groupNames[result.product.group]}`,
      };
    case 'gift-card':
      return { title: plainName(result.product.name), fine: words.scanned(result.barcode) };
    case 'number':
      return { title: en.frame.groupNames[result.group], fine: whoOf(result.entry) };
    case 'problem':
      return words.problems[result.problem];
  }
}

function whoOf(entry: Extract<Result, { kind: 'number' }>['entry']): string {
  switch (entry.kind) {
    case 'msisdn':
      return en.search.forNumber(formatMsisdn(entry.msisdn));
    case 'meter':
      return en.search.forMeter(formatMeterNumber(entry.meterNumber));
    case 'voucher-pin':
      return en.search.forPin(entry.pin.slice(-4));
  }
}
