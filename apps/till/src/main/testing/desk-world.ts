import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Operator, Sale } from '@tillkeeper/domain';
import type { Reply, WindowRole } from '@tillkeeper/ipc';
import { type Journal, openJournal } from '@tillkeeper/journal';
import { type AccessDesk, openAccessDesk } from '../access/desk.ts';
import type { VerbName } from '../access/guard.ts';
import { createAnswerer } from '../answer.ts';
import { createHandlers } from '../handlers/handlers.ts';
import { writeWorkbook } from '../office/export/workbook.ts';
import { systemClock, systemRandom, systemTimers } from '../ports.ts';
import { saleView } from '../sale-view.ts';
import type { TillSession } from '../till-session.ts';

/** PINs of the people in {@link openDeskWorld}. */
export const PINS = { Naledi: '604718', Sipho: '835164', Thandi: '7294' } as const;

/** The recovery key of {@link openDeskWorld}. */
export const RECOVERY_CODE = 'ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345-6789';

/** The people, the guard and the handlers of a till on a real journal, without provider or printer. */
export interface DeskWorld {
  readonly journal: Journal;
  readonly desk: AccessDesk;
  /** The names of verbs whose handlers were reached. */
  readonly reached: VerbName[];
  person(name: string): Operator;
  signIn(name: keyof typeof PINS, pin?: string): Promise<void>;
  /** Asks as a window does. */
  ask(verb: VerbName, value: unknown, role?: WindowRole | undefined): Promise<Reply>;
  dispose(): void;
}

// Argon2id is tested where it is made; here a hash need only be one that is quick.
const digest = (pin: string): string => createHash('sha256').update(pin).digest('hex');
const HASHER = {
  hash: async (pin: string) => digest(pin),
  matches: async (hash: string, pin: string) => hash === digest(pin),
};

const TIMES = { nextMs: undefined, customerWaitMs: 75_000, ageMs: 0 };
const sessionOn = (journal: Journal): TillSession =>
  ({
    journal,
    view: (sale: Sale) => saleView(sale, TIMES, () => ({ what: '', money: '', help: '' })),
  }) as unknown as TillSession;

/**
 * Opens a till with a manager, a supervisor and a cashier.
 * @param session a till that sells, whose journal is used and left open; without one nothing is sold.
 */
export async function openDeskWorld(session?: TillSession): Promise<DeskWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'tillkeeper-desk-'));
  const journal = session?.journal ?? openOwnJournal(folder);
  const desk = openAccessDesk({
    journal,
    pepper: new Uint8Array(32),
    clock: systemClock,
    random: systemRandom,
    timers: systemTimers,
    demo: false,
    demoSignsIn: false,
    lockAfterMs: () => 0,
    suggestedName: '',
    onChange: () => {},
    onFault: () => {},
    hasher: HASHER,
  });
  await desk.office.addForDemo([
    { name: 'Naledi', role: 'manager', pin: PINS.Naledi },
    { name: 'Sipho', role: 'supervisor', pin: PINS.Sipho },
    { name: 'Thandi', role: 'cashier', pin: PINS.Thandi },
  ]);
  const reached: VerbName[] = [];
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const handlers = createHandlers({
    boot: () => ({ kind: 'cannot-start', what: '', mend: '' }),
    retryBoot: async () => ({ kind: 'cannot-start', what: '', mend: '' }),
    session: () => session ?? sessionOn(journal),
    desk: () => desk,
    preferences: { theme: () => 'system', setTheme: () => {} },
    unlock: () => ({ kind: 'cannot-start', what: '', mend: '' }),
    setUp: {
      begin: () => ({ kind: 'cannot-start', what: '', mend: '' }),
      check: () => [],
      save: async () => ({ kind: 'refused', why: 'failed' }),
      openDemo: async () => ({ kind: 'cannot-start', what: '', mend: '' }),
    },
    keys: {
      makeRecoveryCode: () => RECOVERY_CODE,
      isRecoveryCode: (code) => code === RECOVERY_CODE,
      hasRecoveryKey: () => false,
    },
    settings: () => ({
      view: () => ({ kind: 'unreadable', file: '', problems: [] }),
      save: () => ({ kind: 'refused', why: 'not-written' }),
      tryAccount: async () => undefined,
      holdsRestart: () => false,
    }),
    restartTill: () => ({ kind: 'refused', why: '' }),
    choosePath: async () => null,
    saveApiKey: async () => ({ kind: 'refused', why: 'failed' }),
    changeApiKey: async () => ({ kind: 'refused', why: 'failed' }),
    training: { begin: async () => ({ kind: 'done' }), end: () => ({ kind: 'done' }) },
    exportsDir: () => folder,
    fileMakers: {
      toPdf: () => Promise.reject(new Error('There is no window here.')),
      toWorkbook: writeWorkbook,
    },
    onReconcile: () => {},
    paper: () => ({ slips: [] }),
    clock: systemClock,
    log,
  });
  const watched = new Proxy(handlers, {
    get: (target, name) => {
      reached.push(name as VerbName);
      return Reflect.get(target, name) as unknown;
    },
  });
  const answer = createAnswerer({ handlers: () => watched, guard: () => desk.guard, log });
  const person = (name: string): Operator => {
    const found = journal.house().people.operators.find((each) => each.name === name);
    if (found === undefined) throw new Error(`Nobody is called ${name}.`);
    return found;
  };
  return {
    journal,
    desk,
    reached,
    person,
    signIn: async (name, pin = PINS[name]) => {
      const { operatorId } = person(name);
      const done = await desk.access.signIn({ kind: 'pin', operatorId, pin });
      if (!done.ok) throw new Error(done.error.kind);
    },
    ask: (verb, value, role = 'till') => answer(role, verb, value),
    dispose: () => {
      if (session === undefined) journal.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function openOwnJournal(folder: string): Journal {
  const opened = openJournal({
    file: join(folder, 'journal.db'),
    tillId: 'T03',
    sealingKey: new Uint8Array(32).fill(7),
    clock: systemClock,
    random: systemRandom,
    space: { ballastBytes: 0 },
  });
  if (!opened.ok) throw new Error(opened.error.detail);
  return opened.value;
}
