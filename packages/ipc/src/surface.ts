import type { Permission } from '@tillkeeper/domain';
import type { z } from 'zod';

/** The windows of the till: the selling screen and the virtual printer's paper. */
export type WindowRole = 'till' | 'printer';

/**
 * Who may ask. `anyone`: also while nobody is signed in. `signed-in`: whoever stands at the till,
 * even before choosing a PIN of their own. A permission: a person whose role carries it. With
 * `orApproved` another person who has it may answer for the one at the till.
 */
export type Need = 'anyone' | 'signed-in' | Permission | ApprovableNeed;

/** A permission that somebody else can give for one question: see `requestApproval`. */
export interface ApprovableNeed {
  readonly orApproved: Permission;
}

/** A need that a supervisor at the cashier's till can meet. The verb's question carries `approval`. */
export function orApproved(permission: Permission): ApprovableNeed {
  return { orApproved: permission };
}

/** The permission in a need, if it names one. */
export function permissionOf(need: Need): Permission | undefined {
  if (typeof need === 'object') return need.orApproved;
  return need === 'anyone' || need === 'signed-in' ? undefined : need;
}

/** Something a window may ask of the main process. */
export interface Verb<Ask extends z.ZodType, Answer extends z.ZodType> {
  readonly channel: string;
  /** The windows that may ask it. */
  readonly windows: readonly WindowRole[];
  /** Checked by the main process for the person at the till, on every call. */
  readonly needs: Need;
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
  needs: Need,
  ask: Ask,
  answer: Answer,
): Verb<Ask, Answer> {
  return { channel: `till:ask:${name}`, windows, needs, ask, answer };
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
