import { isOpen, type Sale } from '@tillkeeper/domain';
import type { LedgerEntry } from '@tillkeeper/flash-ledger';
import type { Autopsy } from '../autopsy.ts';
import type { Invariant } from './check.ts';

/**
 * 1. "Each reference the provider holds as SOLD has exactly one journal sale that is printed,
 * printable, owned as unreversible, or listed as open."
 */
export const providerSalesAreKnown: Invariant = (autopsy) => {
  const standing = standingSales(autopsy);
  const seen = new Set<string>();
  return standing.flatMap(({ reference }) => {
    const sales = autopsy.sales.filter(({ intent }) => intent.request.reference === reference);
    const sale = sales[0];
    const twice = seen.has(reference) ? [`${reference} is sold twice at the provider`] : [];
    seen.add(reference);
    if (sale === undefined || sales.length > 1)
      return [...twice, `${reference} is sold at the provider and has ${sales.length} sales`];
    return isAccountedFor(sale, autopsy)
      ? twice
      : [...twice, `${reference} is sold at the provider and ${describe(sale)} in the journal`];
  });
};

/** 2. "The journal has no SOLD that the provider does not hold as sold", with the very same goods. */
export const soldIsSold: Invariant = (autopsy) => {
  const standing = new Map(standingSales(autopsy).map((entry) => [entry.reference, entry]));
  return autopsy.sales.filter(isSold).flatMap((sale) => {
    const { reference } = sale.intent.request;
    const entry = standing.get(reference);
    if (entry === undefined) return [`${reference} is sold in the journal, not at the provider`];
    if (sale.phase.kind === 'settled') return [];
    const goods = goodsOf(entry);
    const evidence = JSON.stringify(autopsy.evidence.get(sale.intent.saleId) ?? '');
    return goods.every((secret) => evidence.includes(secret))
      ? []
      : [`${reference} is sold with other goods than the provider's`];
  });
};

/** 3. "One customer intent never has two SOLD references": nor one confirmation two sales. */
export const noSecondSale: Invariant = (autopsy) => {
  const soldOf = new Map<string, string[]>();
  for (const { intent, phase } of autopsy.sales.filter(isSold)) {
    if (phase.kind === 'settled') continue;
    const want = autopsy.wantOfSale.get(intent.saleId) ?? intent.intentId;
    soldOf.set(want, [...(soldOf.get(want) ?? []), intent.request.reference]);
  }
  const twice = [...soldOf].filter(([, references]) => references.length > 1);
  return [
    ...twice.map(([want, references]) => `${want} was sold twice: ${references.join(', ')}`),
    ...confirmedTwice(autopsy),
  ];
};

/** What was sold to somebody else under a reference of ours is not ours to undo. */
export const strangersAreLeftAlone: Invariant = ({ entries, foreign }) =>
  entries
    .filter(({ reference, status }) => foreign.has(reference) && status === 'Reversed')
    .map(({ reference }) => `${reference} belongs to another till and was undone`);

/** The provider's sales to this till that stand. */
export function standingSales({ entries, foreign }: Autopsy): LedgerEntry[] {
  return entries.filter(({ reference, status }) => status === 'Sold' && !foreign.has(reference));
}

/** Whether the journal says that the customer, or the store, has bought it. */
export function isSold({ phase }: Sale): boolean {
  return phase.kind === 'sold' || (phase.kind === 'settled' && phase.as === 'sold');
}

/** A sale's state in a few words. */
export function describe({ phase, refund, slip }: Sale): string {
  return `${phase.kind} (refund ${refund}, slip ${slip.kind})`;
}

function isAccountedFor(sale: Sale, { evidence }: Autopsy): boolean {
  if (sale.phase.kind !== 'sold') return isSold(sale) || (isOpen(sale) && !isOver(sale));
  // Printed, or printable: what is to be printed can be read.
  return sale.slip.kind === 'printed' || evidence.get(sale.intent.saleId) !== undefined;
}

// Open only for its refund: in the journal it is over, and nothing was bought.
function isOver({ phase }: Sale): boolean {
  return ['declined', 'not-sold', 'reversed', 'settled'].includes(phase.kind);
}

function goodsOf({ pin, tokens }: LedgerEntry): readonly string[] {
  return pin === undefined ? tokens : [pin, ...tokens];
}

function confirmedTwice({ confirms, sales }: Autopsy): string[] {
  const saleOf = new Map(confirms.map(({ intentId, saleId }) => [intentId, saleId]));
  const others = confirms.filter(({ intentId, saleId }) => saleOf.get(intentId) !== saleId);
  const ids = sales.map(({ intent }) => intent.intentId);
  const doubled = ids.filter((each, index) => ids.indexOf(each) !== index);
  return [
    ...others.map(({ intentId }) => `${intentId} was confirmed once and became two sales`),
    ...doubled.map((intentId) => `${intentId} has two sales`),
  ];
}
