import { type AnswerOf, type AskOf, ipc, type PayloadOf, type WindowRole } from '@tillkeeper/ipc';
import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { z } from 'zod';
import type { Log } from './log.ts';
import { isOwnPage } from './windows/security.ts';
import type { Windows } from './windows/windows.ts';

type VerbMap = typeof ipc.verbs;
type EventMap = typeof ipc.events;

/** One function for every verb of the schema: a missing one does not compile. */
export type Handlers = {
  readonly [Name in keyof VerbMap]: (
    ask: AskOf<VerbMap[Name]>,
  ) => AnswerOf<VerbMap[Name]> | Promise<AnswerOf<VerbMap[Name]>>;
};

/**
 * Answers the windows. Every question is checked three times before a handler sees it: it comes from
 * the top frame of one of our pages, from a window that may ask this verb, and in the verb's form.
 */
export function serveIpc(handlers: () => Handlers, windows: Windows, log: Log): void {
  for (const [name, verb] of Object.entries(ipc.verbs)) {
    ipcMain.handle(verb.channel, async (event, value: unknown) => {
      const role = senderRole(event, windows);
      if (role === undefined || !verb.windows.includes(role)) {
        log.warn('a window asked what it may not', { verb: name });
        throw new Error('This window may not ask that.');
      }
      const ask = verb.ask.safeParse(value);
      if (!ask.success) {
        log.warn('a window asked in a wrong form', { verb: name });
        throw new Error('That question has a wrong form.');
      }
      const handler = handlers()[name as keyof VerbMap] as (value: unknown) => unknown;
      return verb.answer.parse(await handler(ask.data));
    });
  }
}

function senderRole(event: IpcMainInvokeEvent, windows: Windows): WindowRole | undefined {
  const frame = event.senderFrame;
  if (frame === null || frame !== event.sender.mainFrame || !isOwnPage(frame.url)) return undefined;
  return windows.roleOf(event.sender.id);
}

/** Tells the windows that may hear an event. */
export type Tell = <Name extends keyof EventMap>(
  name: Name,
  payload: PayloadOf<EventMap[Name]>,
) => void;

/**
 * Makes the function that tells windows what changed; every payload is checked against the schema.
 * It never throws: whoever tells has money to look after, and a screen can ask again.
 */
export function createTell(windows: Windows, log: Log): Tell {
  return (name, payload) => {
    const { channel, windows: roles, payload: schema } = ipc.events[name];
    const parsed = schema.safeParse(payload);
    if (!parsed.success) {
      log.error('windows could not be told', `${name}: ${z.prettifyError(parsed.error)}`);
      return;
    }
    const value = parsed.data;
    for (const role of roles) {
      const window = windows.get(role);
      if (window !== undefined && !window.isDestroyed()) window.webContents.send(channel, value);
    }
  };
}
