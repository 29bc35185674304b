import { RefusedByTill, replySchema } from './reply.ts';
import { ipc } from './schema.ts';
import type { AnswerOf, AskOf, PayloadOf } from './surface.ts';

/**
 * What the preload script exposes to a window, and all that it exposes: two functions that pass
 * values on the channels of the schema and refuse every other channel.
 */
export interface Bridge {
  invoke(channel: string, ask: unknown): Promise<unknown>;
  /** Hears an event; the returned function stops hearing it. */
  listen(channel: string, listener: (payload: unknown) => void): () => void;
}

/** The name under which the preload script exposes the {@link Bridge}. */
export const BRIDGE_NAME = 'tillBridge';

type VerbMap = typeof ipc.verbs;
type EventMap = typeof ipc.events;

/** The surface as a window uses it: one typed function per verb, one typed subscription per event. */
export type TillClient = {
  readonly [Name in keyof VerbMap]: undefined extends AskOf<VerbMap[Name]>
    ? () => Promise<AnswerOf<VerbMap[Name]>>
    : (ask: AskOf<VerbMap[Name]>) => Promise<AnswerOf<VerbMap[Name]>>;
} & {
  readonly on: <Name extends keyof EventMap>(
    name: Name,
    listener: (payload: PayloadOf<EventMap[Name]>) => void,
  ) => () => void;
};

/**
 * Makes the typed surface from the bridge; every answer and event is parsed before it is used.
 * A verb rejects with {@link RefusedByTill} when the one at the till may not ask it.
 */
export function createTillClient(bridge: Bridge): TillClient {
  const verbs = Object.fromEntries(
    Object.entries(ipc.verbs).map(([name, { channel, ask, answer }]) => [
      name,
      async (value: unknown): Promise<unknown> => {
        const reply = replySchema.parse(await bridge.invoke(channel, ask.parse(value)));
        if (reply.kind === 'refused') throw new RefusedByTill(reply.why);
        return answer.parse(reply.value);
      },
    ]),
  );
  const on = (name: keyof EventMap, listener: (payload: never) => void): (() => void) =>
    bridge.listen(ipc.events[name].channel, (payload) =>
      listener(ipc.events[name].payload.parse(payload) as never),
    );
  return { ...verbs, on } as unknown as TillClient;
}

/** The channels a window may invoke; the preload script lets nothing else through. */
export const ASK_CHANNELS: readonly string[] = Object.values(ipc.verbs).map(
  ({ channel }) => channel,
);
/** The channels a window may hear. */
export const TELL_CHANNELS: readonly string[] = Object.values(ipc.events).map(
  ({ channel }) => channel,
);
