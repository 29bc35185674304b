import { readFileSync } from 'node:fs';
import type { Sale } from '@tillkeeper/domain';
import type { LedgerEntry } from '@tillkeeper/flash-ledger';
import type { BookedLine, VerifyReport } from '@tillkeeper/journal';
import type { EngineSettings } from '@tillkeeper/sale-engine';
import { API_KEY } from './network/server.ts';
import { wantOf } from './people/customer.ts';
import type { People } from './people/people.ts';
import type { Stage } from './stage.ts';
import { SEALING_KEY, type Till } from './till/till.ts';
import type {
  ConfirmRecord,
  FactRecord,
  PaperRecord,
  SecretRecord,
  SlowDownRecord,
  WireRecord,
  WorldCounts,
} from './witness/records.ts';

/** A world that has come to rest, opened up: everything the invariants look at. */
export interface Autopsy {
  /** Every sale, as the journal has it now. */
  readonly sales: readonly Sale[];
  /** What was open when the machine had come to rest, before the supervisor looked at it. */
  readonly openBeforePersons: readonly Sale[];
  /** The want behind each sale: whoever tries again still wants one thing. */
  readonly wantOfSale: ReadonlyMap<string, string>;
  /** The evidence that the journal gives back for each sale that has some, decrypted. */
  readonly evidence: ReadonlyMap<string, unknown>;
  readonly entries: readonly LedgerEntry[];
  /** References under which the provider has sold to somebody else. */
  readonly foreign: ReadonlySet<string>;
  /** What the provider has taken from the wallet, all in all. */
  readonly takenFromWalletCents: number;
  /** What the provider owes the shop for redemptions. */
  readonly redeemedCents: number;
  readonly wires: readonly WireRecord[];
  readonly facts: readonly FactRecord[];
  readonly papers: readonly PaperRecord[];
  readonly secrets: readonly SecretRecord[];
  readonly confirms: readonly ConfirmRecord[];
  readonly slowDowns: readonly SlowDownRecord[];
  readonly defects: readonly string[];
  readonly logLines: readonly string[];
  /** The books of the whole journal. */
  readonly bookings: readonly BookedLine[];
  /** The journal's own full check. */
  readonly report: VerifyReport | undefined;
  readonly headHash: string;
  /** The bytes of the journal's files. */
  readonly fileBytes: readonly Buffer[];
  /** Keys and access tokens: nothing may hold them. */
  readonly keys: readonly string[];
  readonly settings: EngineSettings;
  readonly counts: WorldCounts;
  readonly happened: ReadonlySet<string>;
  readonly trace: readonly string[];
}

/** Opens a world up. */
export function performAutopsy(
  { server, witness, plan }: Stage,
  till: Till,
  people: People,
  openBeforePersons: readonly Sale[],
): Autopsy {
  const journal = till.journal();
  const sales = journal?.salesBetween(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER) ?? [];
  const report = journal?.verify();
  // The log repeats what the tape and the database hold, many times over: some worlds are enough.
  const ends = plan.seed % 8 === 0 ? ['.db', '.tape', '.db-wal'] : ['.db', '.tape'];
  const bytes = bytesOf(till.file(), ends);
  return {
    sales,
    openBeforePersons,
    wantOfSale: wants(people, witness.confirms),
    evidence: new Map(
      sales.map(({ intent: { saleId } }) => [saleId, journal?.readSecret(saleId, 'evidence')]),
    ),
    entries: server.ledger.entries(),
    foreign: server.foreign,
    takenFromWalletCents: plan.balanceCents - server.ledger.balanceCents(),
    redeemedCents: server.ledger.redemptionBalanceCents(),
    wires: witness.wires,
    facts: witness.facts,
    papers: witness.papers,
    secrets: witness.secrets,
    confirms: witness.confirms,
    slowDowns: witness.slowDowns,
    defects: journal === undefined ? [...witness.defects, 'The till is not up.'] : witness.defects,
    logLines: witness.logLines,
    bookings:
      journal?.bookings({ by: 'event', afterSeq: 0, throughSeq: Number.MAX_SAFE_INTEGER }) ?? [],
    report,
    headHash: report?.headHash ?? '',
    fileBytes: bytes,
    keys: [API_KEY, ...server.accessTokens, Buffer.from(SEALING_KEY).toString('latin1')],
    settings: plan.settings,
    counts: witness.counts,
    happened: witness.happened,
    trace: witness.trace,
  };
}

function bytesOf(file: string, ends: readonly string[]): Buffer[] {
  return ends.flatMap((end) => {
    try {
      return [readFileSync(file.replace(/\.db$/, end))];
    } catch {
      return [];
    }
  });
}

function wants({ customers }: People, confirms: readonly ConfirmRecord[]): Map<string, string> {
  const adopted = customers.flatMap(({ saleId, name }) =>
    saleId === undefined ? [] : [[saleId, wantOf(name)] as const],
  );
  return new Map([
    ...confirms.map(({ saleId, customer }) => [saleId, wantOf(customer)] as const),
    ...adopted,
  ]);
}
