import { type AnswerOf, type AskOf, ipc, type Reply, type WindowRole } from '@tillkeeper/ipc';
import { JournalFull } from '@tillkeeper/journal';
import type { Caller } from './access/caller.ts';
import type { Guard, VerbName } from './access/guard.ts';
import type { Log } from './log.ts';

type VerbMap = typeof ipc.verbs;

/** One function for every verb of the schema: a missing one does not compile. */
export type Handlers = {
  readonly [Name in keyof VerbMap]: (
    ask: AskOf<VerbMap[Name]>,
    caller: Caller,
  ) => AnswerOf<VerbMap[Name]> | Promise<AnswerOf<VerbMap[Name]>>;
};

/** What answering needs. */
export interface AnswerPorts {
  readonly handlers: () => Handlers;
  readonly guard: () => Guard;
  readonly log: Log;
}

/** Answers one question of a window; `role` undefined: it came from no window of ours. */
export type Answerer = (
  role: WindowRole | undefined,
  verb: VerbName,
  value: unknown,
) => Promise<Reply>;

/**
 * Every question is checked four times before a handler sees it: it comes from one of our pages,
 * from a window that may ask this verb, in the verb's form, and for a person who may. Needs no
 * Electron, so that a test can ask as a hostile page would.
 */
export function createAnswerer({ handlers, guard, log }: AnswerPorts): Answerer {
  return async (role, name, value) => {
    const verb = ipc.verbs[name];
    if (role === undefined || !(verb.windows as readonly WindowRole[]).includes(role)) {
      log.warn('a window asked what it may not', { verb: name });
      throw new Error('This window may not ask that.');
    }
    const ask = verb.ask.safeParse(value);
    if (!ask.success) {
      log.warn('a window asked in a wrong form', { verb: name });
      throw new Error('That question has a wrong form.');
    }
    const caller = guard()(name, ask.data);
    if (!caller.ok) {
      log.warn('somebody asked what they may not', { verb: name, why: caller.error });
      return { kind: 'refused', why: caller.error };
    }
    const handler = handlers()[name] as (ask: unknown, caller: Caller) => unknown;
    try {
      return { kind: 'answer', value: verb.answer.parse(await handler(ask.data, caller.value)) };
    } catch (error) {
      if (!(error instanceof JournalFull)) throw error;
      log.warn('the disk is too full to write it down', { verb: name });
      return { kind: 'refused', why: 'disk-full' };
    }
  };
}
