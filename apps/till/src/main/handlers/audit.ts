import type { Clock, PersonRef } from '@tillkeeper/domain';
import type { AuditEntry, AuditPage, AuditQuery, VerifyAnswer } from '@tillkeeper/ipc';
import { type HouseEntry, type Journal, runInSlices } from '@tillkeeper/journal';
import { type AuditFact, type AuditKind, NOT_DETAILS } from '@tillkeeper/words';

const PAGE_ROWS = 100;
const HASH_SHOWN = 12;

/** The kinds of facts that a reader looks for together. Every kind is in one group, or in none but all. */
export const AUDIT_GROUPS: Readonly<
  Record<Exclude<AuditQuery['group'], 'all'>, readonly AuditKind[]>
> = {
  people: ['operator-added', 'operator-changed', 'pin-set', 'badge-set', 'lockout-ended'],
  'sign-in': ['pin-tried', 'pin-proved', 'badge-unknown', 'signed-in', 'signed-out'],
  approval: ['approval-given', 'approval-used', 'override-made', 'refused'],
  money: [
    'secret-shown',
    'paper-printed',
    'exported',
    'shift-opened',
    'cash-moved',
    'cash-counted',
    'x-read',
    'shift-closed',
    'reconciled',
  ],
  settings: ['setting-changed', 'key-changed', 'training-switched'],
  till: ['clock-jumped', 'journal-verified', 'journal-repaired', 'secrets-purged'],
};

/** One page of the audit log, newest first. */
export function auditPage(
  journal: Pick<Journal, 'houseFacts' | 'house' | 'saleByIntent'>,
  query: AuditQuery,
): AuditPage {
  const { group, actorId, fromUtcMs, toUtcMs, beforeSeq } = query;
  const entries = journal.houseFacts({
    limit: PAGE_ROWS + 1,
    ...(group === 'all' ? {} : { kinds: AUDIT_GROUPS[group] }),
    ...(actorId === null ? {} : { actorId }),
    ...(fromUtcMs === null ? {} : { fromUtcMs }),
    ...(toUtcMs === null ? {} : { toUtcMs }),
    ...(beforeSeq === null ? {} : { beforeSeq }),
  });
  const { operators } = journal.house().people;
  const nameOf = (operatorId: string): string =>
    operators.find((each) => each.operatorId === operatorId)?.name ?? operatorId;
  const slipOf = (intentId: string): number | undefined =>
    journal.saleByIntent(intentId)?.intent.slipNumber;
  const shown = entries.slice(0, PAGE_ROWS).map((entry) => auditEntry(entry, nameOf, slipOf));
  return { entries: shown, more: entries.length > PAGE_ROWS };
}

const LEFT_OUT: ReadonlySet<string> = new Set(NOT_DETAILS);

/** A fact as the audit log shows it. */
export function auditEntry(
  { seq, atUtcMs, hash, fact }: HouseEntry,
  nameOf: (operatorId: string) => string,
  slipOf: (intentId: string) => number | undefined,
): AuditEntry {
  const details = Object.entries(withSlip(fact, slipOf)).filter(([key]) => !LEFT_OUT.has(key));
  const person = 'operatorId' in fact ? { person: nameOf(fact.operatorId) } : {};
  return {
    seq,
    atUtcMs,
    kind: fact.kind,
    who: nameIn(fact, 'by'),
    approvedBy: nameIn(fact, 'approvedBy'),
    details: {
      ...person,
      ...Object.fromEntries(details.map(([key, value]) => [key, plain(value)])),
    },
    hash: hash.slice(0, HASH_SHOWN),
  };
}

function nameIn(fact: object, key: 'by' | 'approvedBy'): string {
  const person = Reflect.get(fact, key) as PersonRef | null | undefined;
  return person?.name ?? '';
}

// The exception is made before the sale has a slip, so its fact knows the confirmation alone.
function withSlip(fact: AuditFact, slipOf: (intentId: string) => number | undefined): AuditFact {
  if (fact.kind !== 'override-made' || fact.what !== 'sell-without-printer') return fact;
  const slipNumber = slipOf(fact.about);
  return { ...fact, about: slipNumber === undefined ? 'nothing was sold' : `slip ${slipNumber}` };
}

function plain(value: unknown): string | number | boolean {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return textOf(value).slice(0, 2_000);
}

function textOf(value: unknown): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (isPerson(value)) return value.name;
  const isList = Array.isArray(value) && value.every((each) => typeof each !== 'object');
  return isList ? value.join(', ') : JSON.stringify(value);
}

function isPerson(value: unknown): value is PersonRef {
  return typeof value === 'object' && value !== null && 'operatorId' in value && 'name' in value;
}

/**
 * Proves the whole journal in slices of milliseconds, between which sales go on, and puts what was
 * found on record.
 */
export async function verifyJournal(
  journal: Pick<Journal, 'verifyInSteps' | 'recordHouse'>,
  clock: Clock,
  by: PersonRef | null,
): Promise<VerifyAnswer> {
  const startedMs = clock.monotonicMs();
  const report = await runInSlices(journal.verifyInSteps(), clock);
  const { eventCount, saleCount, secretCount, headHash } = report;
  const problems = [...report.problems];
  const fact = { eventCount, headHash, problemCount: problems.length };
  journal.recordHouse([{ kind: 'journal-verified', ...fact, by, atUtcMs: clock.nowUtcMs() }]);
  const durationMs = clock.monotonicMs() - startedMs;
  const shown = problems.slice(0, 50);
  return {
    kind: 'verified',
    eventCount,
    saleCount,
    secretCount,
    headHash,
    problems: shown,
    durationMs,
  };
}
