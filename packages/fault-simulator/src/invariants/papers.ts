import type { PaperRecord } from '../witness/records.ts';
import type { Invariant } from './check.ts';

/** 9. "Nothing prints after REV_OWED, unless unreversible": no slip, and no pending slip either. */
export const nothingPrintsWhileUndone: Invariant = ({ papers, facts }) =>
  papers.flatMap((paper) => {
    const before = facts.filter(
      ({ saleId, atMs }) => saleId === paper.saleId && atMs <= paper.atMs,
    );
    const owed = before.findIndex(({ fact }) => fact.kind === 'reversal-owed');
    const isBack = before.slice(owed).some(({ fact }) => IS_BACK.has(fact.kind));
    const { held } = paper;
    const began = before.findLastIndex(
      ({ fact }) => fact.kind === 'print-started' && fact.copyNumber === paper.copyNumber,
    );
    const isAfter = owed >= 0 && owed < began && !isBack;
    return isAfter || held?.phase.kind === 'reversing' || held?.phase.kind === 'reversed'
      ? [`${paper.slip.reference}: a ${paper.paper} printed while it was being undone`]
      : [];
  });

// After one of these the sale is the customer's again.
const IS_BACK: ReadonlySet<string> = new Set(['found-irreversible', 'void-refused']);

/**
 * Rule 1, "no slip before the answer is durable": when a paper's first byte leaves, the journal has
 * its printing open, and a slip shows what the provider has sold under that reference.
 */
export const papersAreTrue: Invariant = ({ papers, entries }) =>
  papers.flatMap((record) => {
    const { held, paper, slip } = record;
    const state = paper === 'slip' ? held?.slip : held?.pendingSlip;
    const words: string[] = [];
    if (state?.kind !== 'printing' || state.copyNumber !== record.copyNumber)
      words.push(`${slip.reference}: a ${paper} began that the journal knows nothing of`);
    if (paper === 'pending-slip') return words;
    if (held?.phase.kind !== 'sold')
      words.push(`${slip.reference}: a slip began before the sale was durably sold`);
    const sold = entries.filter(({ reference }) => reference === slip.reference);
    const goods = sold.flatMap(({ pin, tokens }) => (pin === undefined ? tokens : [pin]));
    if (record.atProvider !== 'sold' || !slip.secrets.every((each) => goods.includes(each)))
      words.push(`${slip.reference}: a slip shows what the provider did not sell`);
    return words;
  });

/**
 * Rule 9, "PRINTING = print unknown (ask, then a COPY)": the bytes of an original leave once. Only a
 * job that is proven not to have begun may be begun again under its number.
 */
export const theOriginalIsPrintedOnce: Invariant = ({ papers }) => {
  const seen = new Map<string, PaperRecord>();
  return papers.flatMap((record) => {
    if (record.came === 'nothing') return [];
    const key = `${record.saleId} ${record.paper} ${record.copyNumber}`;
    const isSecond = seen.has(key);
    seen.set(key, record);
    return isSecond
      ? [`${record.slip.reference}: copy ${record.copyNumber} of the ${record.paper} left twice`]
      : [];
  });
};
