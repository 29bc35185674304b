import { ipc, type PayloadOf, type WindowRole } from '@tillkeeper/ipc';
import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { z } from 'zod';
import type { VerbName } from './access/guard.ts';
import type { Answerer } from './answer.ts';
import type { Log } from './log.ts';
import { isOwnPage } from './windows/security.ts';
import type { Windows } from './windows/windows.ts';

type EventMap = typeof ipc.events;

/** Answers the windows on the channels of the schema. */
export function serveIpc(answer: Answerer, windows: Windows): void {
  for (const [name, verb] of Object.entries(ipc.verbs)) {
    ipcMain.handle(verb.channel, (event, value: unknown) =>
      answer(senderRole(event, windows), name as VerbName, value),
    );
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
