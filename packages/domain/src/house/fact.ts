import type { AccessFact } from './access-fact.ts';
import type { AuditFact } from './audit-fact.ts';
import type { PeopleFact } from './people-fact.ts';
import type { ShiftFact } from './shift-fact.ts';

/**
 * Something that happened in the shop and belongs to no sale. House facts are recorded in the same
 * chain as those of sales, on both copies, and the state of the house is folded from them.
 */
export type HouseFact = PeopleFact | AccessFact | AuditFact | ShiftFact;
