import { EMPTY_HOUSE, type HouseFact, type Sale } from '@tillkeeper/domain';
import type { AuditEntry, AuditQuery } from '@tillkeeper/ipc';
import { auditRows } from '@tillkeeper/words';
import { expect, it } from 'vitest';
import { auditPage } from './audit.ts';

const NALEDI = { operatorId: 'OP-NALEDI', name: 'Naledi' };
const AT = { by: NALEDI, atUtcMs: 0 };
const ALL: AuditQuery = {
  group: 'all',
  actorId: null,
  fromUtcMs: null,
  toUtcMs: null,
  beforeSeq: null,
};
const WAIVED = {
  kind: 'override-made',
  what: 'sell-without-printer',
  reason: 'No paper',
  approvedBy: null,
  ...AT,
} as const;

/** The entries of a log in which these facts stand; one sale came of `INTENT-SOLD`. */
function entriesOf(facts: readonly HouseFact[]): AuditEntry[] {
  const page = auditPage(
    {
      houseFacts: () =>
        facts.map((fact, index) => ({ seq: index + 1, atUtcMs: 0, hash: 'ab', fact })),
      house: () => EMPTY_HOUSE,
      saleByIntent: (intentId) =>
        intentId === 'INTENT-SOLD' ? ({ intent: { slipNumber: 7 } } as Sale) : undefined,
    },
    ALL,
  );
  return page.entries;
}

it('names the slip of a sale without a printer, which was no sale yet when it was allowed', () => {
  const entries = entriesOf([
    { ...WAIVED, about: 'INTENT-SOLD' },
    { ...WAIVED, about: 'INTENT-LEFT' },
  ]);
  expect(entries.map(({ details }) => details['about'])).toEqual(['slip 7', 'nothing was sold']);
});

it('shows nobody what is for machines: names for people, lists in one line', () => {
  const closed: HouseFact = {
    kind: 'shift-closed',
    shiftNumber: 3,
    afterSeq: 0,
    throughSeq: 9,
    expectedCents: 50_000,
    countedCents: 49_000,
    varianceCents: -1_000,
    netSoldCents: 0,
    handedTo: { operatorId: 'OP-SIPHO', name: 'Sipho' },
    openSlipNumbers: [12, 14],
    chainHead: 'abcd',
    ...AT,
  };
  const [entry] = entriesOf([closed]);
  expect(entry && auditRows(entry)).toEqual([
    ['Shift', '3'],
    ['Expected', 'R 500.00'],
    ['Counted', 'R 490.00'],
    ['Difference', '-R 10.00'],
    ['Sold less voids', 'R 0.00'],
    ['Open items handed to', 'Sipho'],
    ['Slips of open items', '12, 14'],
    ['Head of the records', 'abcd'],
  ]);
});
