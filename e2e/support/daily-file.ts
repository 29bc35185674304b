import type { LedgerEntry } from '@tillkeeper/flash-ledger';

const HEAD =
  'Date;Reference;Transaction ID;Transaction Type;Product Code;Product;Account Number;Account Name;Gross Amount;Fee;Commission;Net Amount;Status;Metadata';
const SAST_OFFSET_MS = 2 * 60 * 60 * 1000;

/** What is planted into a daily file: the amount of one of the sales that stand is another. */
interface Planted {
  readonly changed: number;
}

/**
 * The provider's file of a day, as it was seen in the field, with two mistakes in it: one amount is
 * changed, and there is a sale that no till has made.
 */
export function dailyFile(
  entries: readonly LedgerEntry[],
  planted: Planted,
): { readonly name: string; readonly text: string } {
  const now = sast(Date.now());
  const standing = entries.filter(({ status }) => status === 'Sold');
  const [first] = standing;
  if (first === undefined) throw new Error('Nothing was sold.');
  const stranger = { ...first, reference: 'SOMEBODY-ELSES-REFERENCE' };
  const rows = [...standing, stranger].map((entry, index) =>
    rowOf(entry, index, index === planted.changed ? 100 : 0, now),
  );
  const name = `recon_${now.slice(0, 10).replaceAll('/', '')}.csv`;
  return { name, text: [HEAD, ...rows, ''].join('\r\n') };
}

function rowOf(entry: LedgerEntry, index: number, moreCents: number, time: string): string {
  const rand = ((entry.amountCents + moreCents) / 100).toFixed(4);
  const id = String(520_000_000 + index);
  return `${time};${entry.reference};${id};Purchase;${entry.productCode};Product;7111;Test;${rand};0.0000;0.0000;${rand};Success;"{""a"":""b""}"`;
}

function sast(utcMs: number): string {
  const text = new Date(utcMs + SAST_OFFSET_MS).toISOString();
  return `${text.slice(0, 10).replaceAll('-', '/')} ${text.slice(11, 16)}`;
}
