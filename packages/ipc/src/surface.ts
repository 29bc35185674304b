import type { z } from 'zod';

/** The windows of the till: the selling screen and the virtual printer's paper. */
export type WindowRole = 'till' | 'printer';

/** Something a window may ask of the main process. */
export interface Verb<Ask extends z.ZodType, Answer extends z.ZodType> {
  readonly channel: string;
  /** The windows that may ask it. */
  readonly windows: readonly WindowRole[];
  readonly ask: Ask;
  readonly answer: Answer;
}

/** Something the main process tells windows. */
export interface Event<Payload extends z.ZodType> {
  readonly channel: string;
  readonly windows: readonly WindowRole[];
  readonly payload: Payload;
}

/** Declares a verb. */
export function verb<Ask extends z.ZodType, Answer extends z.ZodType>(
  name: string,
  windows: readonly WindowRole[],
  ask: Ask,
  answer: Answer,
): Verb<Ask, Answer> {
  return { channel: `till:ask:${name}`, windows, ask, answer };
}

/** Declares an event. */
export function event<Payload extends z.ZodType>(
  name: string,
  windows: readonly WindowRole[],
  payload: Payload,
): Event<Payload> {
  return { channel: `till:tell:${name}`, windows, payload };
}

/** What a verb takes. */
export type AskOf<V> = V extends Verb<infer Ask, z.ZodType> ? z.infer<Ask> : never;
/** What a verb gives. */
export type AnswerOf<V> = V extends Verb<z.ZodType, infer Answer> ? z.infer<Answer> : never;
/** What an event carries. */
export type PayloadOf<E> = E extends Event<infer Payload> ? z.infer<Payload> : never;
