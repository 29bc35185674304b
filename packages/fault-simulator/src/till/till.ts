import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Evidence, Sale } from '@tillkeeper/domain';
import { type Journal, openJournal } from '@tillkeeper/journal';
import { createFlashProvider } from '@tillkeeper/provider-flash';
import { createSaleEngine, type SaleEngine, type SlipMaker } from '@tillkeeper/sale-engine';
import { chanceAt } from '../chance/chance.ts';
import { createLine } from '../network/network.ts';
import { ACCOUNT_NUMBER, API_KEY } from '../network/server.ts';
import type { Stage } from '../stage.ts';
import { createLife, type KillableProcess, ProcessDied } from './life.ts';
import { createVirtualPrinter, type PlainSlip } from './virtual-printer.ts';
import { watchJournal } from './watched-journal.ts';

/** The till: one process after another on the same files. */
export interface Till {
  /** The engine, while a process lives. */
  engine(): SaleEngine | undefined;
  /** The journal of the living process, without a witness. */
  journal(): Journal | undefined;
  /** The database file of the present life. */
  file(): string;
  /** The first start. */
  start(): void;
  /** Ends it for good. */
  close(): void;
}

/** What the world wants to hear of the till. */
export interface TillListener {
  readonly onStarted: () => void;
  readonly onSaleChanged: (sale: Sale) => void;
}

export const SEALING_KEY = new Uint8Array(32).map((_, index) => (index * 73 + 41) % 256);

interface Running {
  readonly life: KillableProcess;
  readonly journal: Journal;
  readonly engine: SaleEngine;
}

/** Puts a till into a folder. `template` is a journal file without a sale, to begin from. */
export function createTill(
  stage: Stage,
  folder: string,
  template: string | undefined,
  listener: TillListener,
): Till {
  let running: Running | undefined;
  let handle: Journal | undefined;
  let lifeNumber = 0;
  const fileOf = (life: number): string => join(folder, `${life}.db`);

  function start(): void {
    lifeNumber += 1;
    handle?.close();
    if (lifeNumber === 1 && template !== undefined) copyJournal(template, fileOf(1));
    // What a dead process's handle would still tidy up must not count, so the files are copied as
    // they are at the moment of death, and the next life goes on with the copy.
    const life = createLife(stage, lifeNumber, (downMs) => {
      copyJournal(fileOf(lifeNumber), fileOf(lifeNumber + 1));
      stage.heap.after(downMs, start);
    });
    handle = openAgain(stage, life, fileOf(lifeNumber));
    if (handle === undefined || !life.isAlive()) return;
    stage.witness.counts.starts += 1;
    stage.witness.note('start', `life ${lifeNumber}`);
    const engine = startEngine(stage, life, handle, listener);
    running = { life, journal: handle, engine };
    planTimedDeaths(stage, running);
    guarded(stage, () => void engine.recover());
    if (life.isAlive()) listener.onStarted();
  }

  return {
    engine: () => (running?.life.isAlive() ? running.engine : undefined),
    journal: () => (running?.life.isAlive() ? running.journal : undefined),
    file: () => fileOf(lifeNumber),
    start,
    close: () => handle?.close(),
  };
}

/**
 * Whose journal it is. What a full disk does is other tests' business, so no room is set aside; the
 * tape makes little at a time, so that worlds of a few sales see it grow.
 */
export function journalOptions(file: string) {
  const space = { lowBytes: 0, fullBytes: 0, ballastBytes: 0, tapeRoomBytes: 4 * 1024 };
  return { file, tillId: 'T03', sealingKey: SEALING_KEY, space };
}

function openAgain(stage: Stage, life: KillableProcess, file: string): Journal | undefined {
  const opened = openJournal({
    ...journalOptions(file),
    clock: clockOf(stage),
    random: chanceAt(stage.plan.seed, `journal of life ${life.number}`),
    onPoint: (point) => {
      if (point === 'tape-written' && life.dies('tape-written')) throw new ProcessDied();
    },
  });
  if (opened.ok) return opened.value;
  stage.witness.defect(`The journal does not open: ${opened.error.kind}, ${opened.error.detail}`);
  return undefined;
}

function startEngine(
  stage: Stage,
  life: KillableProcess,
  journal: Journal,
  listener: TillListener,
): SaleEngine {
  const { mutant, plan } = stage;
  const clock = mutant?.clock?.(clockOf(stage)) ?? clockOf(stage);
  const ordinary = chanceAt(plan.seed, `till random ${life.number}`);
  const random = mutant?.random?.(ordinary, plan.seed) ?? ordinary;
  const line = createLine(stage, life);
  const provider = createFlashProvider(FLASH, {
    clock,
    random,
    callOnce: mutant?.callOnce?.(line) ?? line,
  });
  const watched = watchJournal(stage, life, journal);
  return createSaleEngine({
    journal: mutant?.journal?.(watched, stage) ?? watched,
    provider: mutant?.provider?.(provider) ?? provider,
    clock,
    random,
    timers: {
      after: (durationMs, callback) =>
        stage.heap.after(durationMs, () => {
          if (life.isAlive() && !life.dies('timer')) guarded(stage, callback);
        }),
    },
    slips: SLIPS,
    printer: createVirtualPrinter(stage, life, journal),
    identity: { tillId: 'T03', operatorName: () => 'Nomsa', demo: false },
    settings: { ...plan.settings, ...mutant?.settings },
    cashRounding: () => false,
    ...(mutant?.machine === undefined ? {} : { machine: mutant.machine }),
    // One sale in four is out of sight, so that its slip waits for a person.
    isAttended: (saleId) => saleId.charCodeAt(0) % 4 !== 0,
    onSaleChanged: (sale) => {
      stage.stirred();
      listener.onSaleChanged(sale);
    },
    // A defect of the product's own code is a finding like any other.
    onDefect: (error) => {
      if (life.isAlive()) stage.witness.defect(`A defect: ${wordsOf(error)}`);
    },
    onHalted: (error) => {
      if (life.isAlive()) stage.witness.defect(`The till halted: ${wordsOf(error)}`);
    },
  });
}

function clockOf({ wallClockMs, heap }: Stage) {
  return { nowUtcMs: wallClockMs, monotonicMs: heap.nowMs };
}

/** Copies a journal as it lies there: database, write-ahead log and tape. */
function copyJournal(from: string, to: string): void {
  for (const end of ['.db', '.db-wal', '.tape']) {
    const file = from.replace(/\.db$/, end);
    if (existsSync(file)) copyFileSync(file, to.replace(/\.db$/, end));
  }
}

function planTimedDeaths({ plan, heap }: Stage, { life, engine }: Running): void {
  for (const { name, atMs, downMs, inOrder } of plan.deaths.timed) {
    const inMs = atMs - heap.nowMs();
    if (inMs <= 0) continue;
    heap.after(inMs, () => {
      if (!life.isAlive()) return;
      if (inOrder) engine.stop();
      heap.after(inOrder ? 3_000 : 0, () => life.kill(downMs, name));
    });
  }
}

/** Does something in the till; a process that dies over it is no defect, anything else is. */
export function guarded(stage: Stage, action: () => void): void {
  try {
    action();
  } catch (error) {
    if (!(error instanceof ProcessDied)) stage.witness.defect(`Thrown: ${wordsOf(error)}`);
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const FLASH = {
  baseUrl: 'https://flash.example',
  apiKey: API_KEY,
  accountNumber: ACCOUNT_NUMBER,
  storeId: 'S1',
  terminalId: 'T03',
} as const;

const SLIPS: SlipMaker = {
  make: ({ intent }, evidence): PlainSlip => ({
    paper: 'slip',
    reference: intent.request.reference,
    secrets: secretsOf(evidence),
  }),
  makePending: ({ intent }): PlainSlip => ({
    paper: 'pending-slip',
    reference: intent.request.reference,
    secrets: [],
  }),
};

/** The PINs and tokens of evidence: what may never be lost, sold twice or seen. */
export function secretsOf(evidence: Evidence): readonly string[] {
  switch (evidence.kind) {
    case 'voucher':
      return [evidence.pin];
    case 'electricity':
      return evidence.tokens.map(({ token }) => token);
    case 'redemption':
      return evidence.change.kind === 'voucher' ? [evidence.change.voucher.pin] : [];
    case 'recharge':
    case 'bill':
    case 'sent-voucher':
    case 'cancellation':
      return [];
  }
}
