import type { HouseFact } from '@tillkeeper/domain';
import type { JournalNote } from '@tillkeeper/journal/contract';

/** Everything that the audit log shows: what happened in the shop, and to the journal itself. */
export type AuditFact = HouseFact | JournalNote;

/** The kinds of entries. */
export type AuditKind = AuditFact['kind'];

/** What never leaves the main process, and what has a place of its own in an entry. */
export const NOT_DETAILS = [
  'kind',
  'atUtcMs',
  'by',
  'approvedBy',
  'pinHash',
  'badgeHash',
  'approvalId',
  'operatorId',
] as const;

type NotDetail = (typeof NOT_DETAILS)[number];
type KeysOf<Fact> = Fact extends unknown ? Exclude<keyof Fact, NotDetail> : never;

/** What an entry can say besides who did what and when. `person`: whom it was done to. */
export type DetailName = KeysOf<AuditFact> | 'person';

type FactOf<Kind extends AuditKind> = Extract<AuditFact, { kind: Kind }>;
type ChosenKeys<Fact> = {
  [Name in KeysOf<Fact> & keyof Fact]: Fact[Name] extends string
    ? string extends Fact[Name]
      ? never
      : Name
    : never;
}[KeysOf<Fact> & keyof Fact];

/** For each kind its details that are one of a few words of the till's own. */
export type ChoiceWords = {
  readonly [Kind in AuditKind as ChosenKeys<FactOf<Kind>> extends never ? never : Kind]: {
    readonly [Name in ChosenKeys<FactOf<Kind>>]: Readonly<
      Record<FactOf<Kind>[Name] & string, string>
    >;
  };
};
