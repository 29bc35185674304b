import { makeId, makeReference, type SaleFact } from '@tillkeeper/domain';
import type { NewEntry } from '@tillkeeper/journal';
import type { SaleOrder } from '@tillkeeper/sale-engine';
import { RANDOM, TILL_ID } from '../system.ts';

/** A real sale as it went by: everything needed to play it again as another sale. */
export interface RecordedSale {
  readonly order: SaleOrder;
  /** What the engine recorded, commit by commit. */
  readonly commits: readonly (readonly NewEntry[])[];
  readonly path: string;
  /** The frozen bytes that were sent, and the provider's answer to them. */
  readonly requestBody: string;
  readonly answerBody: string;
  readonly reference: string;
  /** Bytes that each commit left in the tables of the journal, and on its second file. */
  readonly storedBytes: readonly StoredBytes[];
}

/** What one commit stores. */
export interface StoredBytes {
  readonly database: number;
  readonly tape: number;
}

/** The same sale, sold to somebody else. */
export interface PlayedSale {
  readonly saleId: string;
  readonly commits: readonly (readonly NewEntry[])[];
}

/** Makes another sale of a recorded one: new ids, a new reference and the given slip number. */
export function playAgain(recorded: RecordedSale, slipNumber: number): PlayedSale {
  const saleId = makeId(RANDOM);
  const changed = { saleId, intentId: makeId(RANDOM), slipNumber };
  const reference = makeReference(TILL_ID, RANDOM);
  const again = (fact: SaleFact): SaleFact => {
    if (fact.kind !== 'sale-intended') return fact;
    const { request } = fact.intent;
    const body = request.body.replace(request.reference, reference);
    return {
      ...fact,
      intent: { ...fact.intent, ...changed, request: { ...request, reference, body } },
    };
  };
  const commits = recorded.commits.map((entries) =>
    entries.map((entry) => ({ ...entry, fact: again(entry.fact) })),
  );
  return { saleId, commits };
}

/** Sales of all recorded kinds in turn, with slip numbers that go on from `nextSlipNumber`. */
export function playMany(
  recorded: readonly RecordedSale[],
  count: number,
  nextSlipNumber: number,
): PlayedSale[] {
  return Array.from({ length: count }, (_, index) => {
    const sale = recorded[(nextSlipNumber + index) % recorded.length];
    if (sale === undefined) throw new Error('No sale was recorded.');
    return playAgain(sale, nextSlipNumber + index);
  });
}
