import { createHash } from 'node:crypto';
import type { Paper, Sale } from '@tillkeeper/domain';
import type { NewEntry } from '@tillkeeper/journal/contract';
import type { HttpCall, HttpResult } from '@tillkeeper/provider';
import { referencesIn } from '../network/read-request.ts';
import type { CallPlace, Fate, FaultKind } from '../plan/fate.ts';
import type { PrintFate } from '../plan/plan.ts';
import type { KillableProcess } from '../till/life.ts';
import type { PlainSlip } from '../till/virtual-printer.ts';
import { secretsInAnswer } from './answered-secrets.ts';
import type {
  AtProvider,
  ConfirmRecord,
  FactRecord,
  PaperRecord,
  SecretRecord,
  SlowDownRecord,
  WireRecord,
  WorldCounts,
} from './records.ts';

/** Sees everything that can be seen of a world, and keeps what the invariants are about. */
export interface Witness {
  readonly wires: readonly WireRecord[];
  readonly facts: readonly FactRecord[];
  readonly papers: readonly PaperRecord[];
  readonly secrets: readonly SecretRecord[];
  readonly confirms: readonly ConfirmRecord[];
  readonly slowDowns: readonly SlowDownRecord[];
  /** Things that must not happen whatever else is true: a halt, an exception. */
  readonly defects: readonly string[];
  /** Everything that a log would hold. */
  readonly logLines: readonly string[];
  readonly counts: WorldCounts;
  /** Faults, deaths and the rest that happened, by the names under which they can be left out. */
  readonly happened: ReadonlySet<string>;
  readonly trace: readonly string[];

  note(what: string, words: string): void;
  log(line: string): void;
  defect(words: string): void;
  happens(name: string): void;
  faulted(name: string, kind: FaultKind): void;
  countCall(name: string): number;
  /** The customer behind a reference, by the name that is the same in every run. */
  customerOf(reference: string): string;
  /** Says whose sale the next recorded one will be. */
  serves(customer: string): void;
  confirmed(record: ConfirmRecord): void;
  /** Facts became durable: on both copies, or on the one that the other is mended from. */
  recorded(saleId: string, entries: readonly NewEntry[]): void;
  leaves(call: HttpCall, place: CallPlace, fate: Fate): void;
  received(place: CallPlace, status: number): void;
  arrives(
    call: HttpCall,
    place: CallPlace,
    result: HttpResult,
    isGenuine: boolean,
    life: KillableProcess,
  ): void;
  toldToSlowDown(call: HttpCall): void;
  /** Once nothing stirs: were the secrets that arrived durable? */
  checkArrivals(): void;
  printBegins(job: PrintJob, held: Sale | undefined): PaperRecord;
  paperCame(record: PaperRecord, came: 'torn' | 'whole'): void;
  died(life: number, why: string, downMs: number): void;
  hash(...more: readonly string[]): string;
}

/** A print job as it begins. */
export interface PrintJob {
  readonly sale: Sale;
  readonly paper: Paper;
  readonly copyNumber: number;
  readonly slip: PlainSlip;
  readonly job: number;
  readonly fate: PrintFate['kind'];
}

/** What a witness looks through. */
export interface WitnessPorts {
  readonly nowMs: () => number;
  readonly atProvider: (reference: string) => AtProvider;
  /** The PINs and tokens that stand under a reference at the provider. */
  readonly goodsOf: (reference: string) => readonly string[];
  /** The sale as the durable journal has it now. */
  readonly readSale: (saleId: string) => Sale | undefined;
  /** What is sealed as evidence beside a sale now. */
  readonly readEvidence: (saleId: string) => unknown;
  readonly keepsTrace: boolean;
}

interface Arrival {
  readonly reference: string;
  readonly secrets: readonly string[];
  readonly life: KillableProcess;
}

/** Makes a witness who has seen nothing yet. */
export function createWitness(ports: WitnessPorts): Witness {
  const { nowMs } = ports;
  const digest = createHash('sha256');
  const calls = new Map<string, number>();
  const saleIdOf = new Map<string, string>();
  const referenceOf = new Map<string, string>();
  const customers = new Map<string, string>();
  const arrivals: Arrival[] = [];
  let served = 'nobody';
  let isOver = false;

  const kept = {
    wires: [] as WireRecord[],
    facts: [] as FactRecord[],
    papers: [] as PaperRecord[],
    secrets: [] as SecretRecord[],
    confirms: [] as ConfirmRecord[],
    slowDowns: [] as SlowDownRecord[],
    defects: [] as string[],
    logLines: [] as string[],
    happened: new Set<string>(),
    trace: [] as string[],
    counts: newCounts(),
  };

  function note(what: string, words: string): void {
    // What a broken till still does after its world has ended is nobody's business.
    if (isOver) return;
    const line = `${nowMs()} ${what}: ${words}`;
    digest.update(line);
    if (ports.keepsTrace) kept.trace.push(line);
  }

  function recordFact(saleId: string, { fact }: NewEntry): void {
    if (fact.kind === 'sale-intended') {
      const { reference } = fact.intent.request;
      customers.set(reference, served);
      saleIdOf.set(reference, saleId);
      referenceOf.set(saleId, reference);
    }
    if (fact.kind === 'reversal-started') saleIdOf.set(fact.request.reference, saleId);
    const reference = referenceOf.get(saleId) ?? '';
    const stillGood = fact.kind === 'refund-paid' ? ports.goodsOf(reference) : [];
    kept.facts.push({ atMs: nowMs(), saleId, fact, stillGood });
    note('fact', `${customers.get(reference)} ${describe(fact)}`);
  }

  return {
    ...kept,
    note,
    log: (line) => void kept.logLines.push(line),
    defect: (words) => {
      kept.defects.push(words);
      kept.logLines.push(words);
      note('DEFECT', words);
    },
    happens: (name) => void kept.happened.add(name),
    faulted: (name, kind) => {
      kept.happened.add(name);
      kept.counts.faults.set(kind, (kept.counts.faults.get(kind) ?? 0) + 1);
    },
    countCall: (name) => {
      const count = (calls.get(name) ?? 0) + 1;
      calls.set(name, count);
      return count;
    },
    customerOf: (reference) => customers.get(reference) ?? 'nobody',
    serves: (customer) => {
      served = customer;
    },
    confirmed: (record) => void kept.confirms.push(record),
    recorded: (saleId, entries) => {
      for (const entry of entries) recordFact(saleId, entry);
    },
    leaves: (call, place, fate) => {
      const body = call.body ?? '';
      const { reference, originalReference } = referencesIn(body);
      const saleId = saleIdOf.get(reference);
      const held = saleId === undefined ? undefined : ports.readSale(saleId);
      const kind = originalReference === '' ? 'purchase' : 'reversal';
      const { name } = place;
      kept.wires.push({ atMs: nowMs(), kind, name, reference, originalReference, body, held });
      note('send', `${name} ${reference} (${fate.fault})`);
    },
    received: (place, status) => note('provider', `has ${place.name}, answers ${status}`),
    arrives: (call, place, result, isGenuine, life) => {
      const words = result.kind === 'answered' ? `HTTP ${result.status}` : result.phase;
      note('answer', `${place.name} ${words}`);
      if (!isGenuine || place.kind !== 'purchase' || result.kind !== 'answered') return;
      const secrets = secretsInAnswer(result);
      const { reference } = referencesIn(call.body ?? '');
      if (secrets.length > 0) arrivals.push({ reference, secrets, life });
    },
    toldToSlowDown: ({ body = '' }) => {
      kept.slowDowns.push({ atMs: nowMs(), reference: referencesIn(body).reference });
    },
    checkArrivals: () => {
      for (const { reference, secrets, life } of arrivals.splice(0)) {
        const isDurable = life.isAlive()
          ? holdsAll(ports.readEvidence(saleIdOf.get(reference) ?? ''), secrets)
          : undefined;
        kept.secrets.push({ atMs: nowMs(), reference, secrets, isDurable });
      }
    },
    printBegins: ({ sale, paper, copyNumber, slip, job, fate }, held) => {
      const { saleId, request } = sale.intent;
      const atProvider = ports.atProvider(request.reference);
      const record: PaperRecord = {
        ...{ atMs: nowMs(), saleId, paper, copyNumber, slip, held, atProvider },
        came: 'nothing',
      };
      kept.papers.push(record);
      if (fate !== 'good') {
        kept.counts.printFaults += 1;
        kept.happened.add(`print ${job}`);
      }
      note('print', `${customers.get(request.reference)} ${paper} copy ${copyNumber} (${fate})`);
      return record;
    },
    paperCame: (record, came) => {
      record.came = came;
      if (came === 'whole') note('paper', `${record.paper} copy ${record.copyNumber} came out`);
    },
    died: (life, why, downMs) => {
      kept.counts.deaths += 1;
      kept.happened.add(why.slice(why.lastIndexOf('death')));
      note('death', `of life ${life} at ${why}, for ${downMs} ms`);
    },
    hash: (...more) => {
      isOver = true;
      for (const each of more) digest.update(each);
      return digest.digest('hex');
    },
  };
}

function newCounts(): WorldCounts {
  return { faults: new Map(), deaths: 0, killPoints: 0, starts: 0, clockJumps: 0, printFaults: 0 };
}

function holdsAll(evidence: unknown, secrets: readonly string[]): boolean {
  const text = JSON.stringify(evidence ?? '');
  return secrets.every((secret) => text.includes(secret));
}

function describe(fact: NewEntry['fact']): string {
  const parts: string[] = [fact.kind];
  for (const name of [
    'attemptNumber',
    'reversalNumber',
    'cause',
    'code',
    'verdict',
    'why',
    'as',
  ] as const) {
    const value = (fact as unknown as Record<string, unknown>)[name];
    if (value !== undefined && value !== '') parts.push(String(value));
  }
  return parts.join(' ');
}
