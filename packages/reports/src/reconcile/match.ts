import type { SaleLine } from '@tillkeeper/domain';
import type { FileRow } from './parse-file.ts';

/** How one sale and one row stand to each other. */
export type FindingKind =
  | 'matched'
  /** The provider has it and this till does not. */
  | 'missing-here'
  /** This till has it for sold and the provider does not list it. */
  | 'missing-there'
  /** A second row says sold of a sale that another row has for sold already. */
  | 'listed-twice'
  | 'amount-differs'
  | 'status-differs'
  /** The same by the provider's number, amount and state, under a reference that is not ours. */
  | 'reference-differs'
  /** Not settled here yet, and not in the file: nothing to compare. */
  | 'open-here';

/** One result of a reconciliation. At least one of `row` and `line` is there. */
export interface Finding {
  readonly kind: FindingKind;
  readonly row: FileRow | null;
  readonly line: SaleLine | null;
}

/** What the journal says about a sale, as far as the provider's list goes. */
export type Standing = 'sold' | 'nothing' | 'open';

/** Whether the provider should list a sale as sold. */
export function standingOf({ state }: SaleLine): Standing {
  switch (state) {
    case 'sold':
    case 'settled-sold':
    case 'unreversible':
      return 'sold';
    case 'declined':
    case 'not-sold':
    case 'reversed':
    case 'settled-not-sold':
      return 'nothing';
    case 'open':
    case 'frozen':
      return 'open';
  }
}

/** Compares a row with the sale that it is about; `null` when there is nothing to tell of it. */
export function compareRow(row: FileRow, line: SaleLine | undefined): Finding | null {
  if (line === undefined)
    // What failed at the provider cost nobody anything, also when another till tried it.
    return row.status === 'failed' ? null : { kind: 'missing-here', row, line: null };
  return { kind: kindOf(row, line), row, line };
}

function kindOf(row: FileRow, line: SaleLine): FindingKind {
  const kind = comparedValue(row, line);
  return kind === 'matched' && bearsAnother(row, line) ? 'reference-differs' : kind;
}

/** Whether a row bears the reference of something else: a row may have none, and be written in capitals. */
export function bearsAnother({ reference }: FileRow, line: SaleLine): boolean {
  return reference !== '' && reference.toLowerCase() !== line.reference.toLowerCase();
}

function comparedValue(row: FileRow, line: SaleLine): FindingKind {
  const isListedSold = row.status === 'sold';
  if (isListedSold && row.amountCents !== line.valueCents) return 'amount-differs';
  switch (standingOf(line)) {
    case 'sold':
      return isListedSold ? 'matched' : 'status-differs';
    case 'nothing':
      return row.status === 'failed' ? 'matched' : 'status-differs';
    case 'open':
      return row.status === 'pending' ? 'matched' : 'status-differs';
  }
}

/** What a sale that no row names is: `null` when the provider owes no row. */
export function compareUnlisted(line: SaleLine): Finding | null {
  switch (standingOf(line)) {
    case 'sold':
      return { kind: 'missing-there', row: null, line };
    case 'open':
      // What is being undone and is not listed is undone there: the two agree.
      return line.refund === 'none' ? { kind: 'open-here', row: null, line } : null;
    case 'nothing':
      return null;
  }
}
