/** Where in its work the till's process stands when it may die. */
export type KillPoint =
  /** The facts of a step are about to be made durable. */
  | 'before-record'
  /** The journal's second copy has them, its database has not. */
  | 'tape-written'
  /** They are durable, and nothing has been done about them. */
  | 'after-record'
  /** A money call is about to leave. */
  | 'before-send'
  /** Its bytes have left. */
  | 'after-send'
  /** Its answer is at the door of the process. */
  | 'before-answer'
  /** The first byte of a paper is about to leave. */
  | 'before-print'
  /** Half a paper is out. */
  | 'half-printed'
  /** All of it is out, and nobody wrote that down. */
  | 'after-print'
  /** A planned pause is over. */
  | 'timer';

/** A moment at which the process may die. */
export interface DeathPlace {
  readonly life: number;
  /** From 1, over the whole world. */
  readonly point: number;
  readonly kind: KillPoint;
  readonly nowMs: number;
}

/** Decides where the process dies: how long it stays dead, or `undefined` when it lives on. */
export interface DeathSource {
  atPoint(place: DeathPlace): number | undefined;
  /** Deaths at a time of their own: the power goes, or the till is shut down in good order. */
  readonly timed: readonly TimedDeath[];
}

/** A death by the clock. */
export interface TimedDeath {
  readonly name: string;
  readonly atMs: number;
  readonly downMs: number;
  /** Shut down in order: no more attempts, and a short while in which answers are still heard. */
  readonly inOrder: boolean;
}
