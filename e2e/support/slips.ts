import type { LedgerEntry } from '@tillkeeper/flash-ledger';

const WIDTH = 42;
const RULE = '-'.repeat(WIDTH);

/** A PIN or token as slips and screens show it: in groups of four. */
export function inFours(digits: string): string {
  return (digits.match(/.{1,4}/g) ?? []).join(' ');
}

/** What a slip calls itself. */
export type Standing = 'TAX INVOICE' | 'RECEIPT - NOT A TAX INVOICE';

/** The product's own lines of a slip, between the shop's head and the foot. */
export interface SlipBody {
  readonly standing: Standing;
  readonly lines: readonly string[];
}

/** A whole slip of the tests' shop, as it must stand on paper. Only its date is left open. */
export function wholeSlip(entry: LedgerEntry, slipNumber: number, body: SlipBody): string {
  const providerReference = pair('Provider ref', String(entry.transactionId));
  return `${framed(entry.reference, slipNumber, body)}${providerReference}\n`;
}

/** A whole pending slip: nobody knows the provider's reference yet. */
export function wholePendingSlip(
  { reference }: LedgerEntry,
  slipNumber: number,
  lines: readonly string[],
): string {
  const slip = framed(reference, slipNumber, { standing: 'PENDING SLIP - NOT SOLD YET', lines });
  const code = [
    '',
    centred('Scan to find this slip'),
    '',
    centred(`[QR ${reference.length} characters]`),
    '',
  ];
  return `${slip}${code.join('\n')}`;
}

function framed(
  reference: string,
  slipNumber: number,
  { standing, lines }: { readonly standing: string; readonly lines: readonly string[] },
): string {
  return [
    centred('Kasi Corner Store'),
    centred('4 Vilakazi St, Orlando West'),
    centred('VAT No 4123456789'),
    centred(standing),
    RULE,
    ...lines,
    RULE,
    pair('T03 Nomsa', `Slip ${String(slipNumber).padStart(6, '0')}`),
    pair('Date', 'yyyy-mm-dd hh:mm:ss'),
    pair('Ref', reference),
    '',
  ].join('\n');
}

/** A slip off the paper with its date and expiry taken out, to be compared with {@link wholeSlip}. */
export function withoutDates(slip: string): string {
  return slip
    .replace(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/g, 'yyyy-mm-dd hh:mm:ss')
    .replace(/\d{4}-\d\d-\d\d(?!\d| hh)/g, 'yyyy-mm-dd');
}

/** A line in the middle of the paper. */
export function centred(text: string): string {
  return ' '.repeat(Math.floor((WIDTH - text.length) / 2)) + text;
}

/** A label at the left edge and its value at the right one. */
export function pair(left: string, right: string): string {
  return left + right.padStart(WIDTH - left.length);
}

/** A PIN or token in double size, which halves the paper: in lines of `groups` groups. */
export function bigSecret(digits: string, ...linesOf: readonly number[]): string[] {
  const fours = inFours(digits).split(' ');
  return linesOf.map((count) => {
    const text = fours.splice(0, count).join(' ');
    // Each character is two wide, so the place of the line is that of twice its length.
    return centred(text);
  });
}
