/** Which call of a world a fate is asked for. */
export interface CallPlace {
  /** Names the call across runs: `sale 3 purchase 2`. */
  readonly name: string;
  readonly kind: 'token' | 'purchase' | 'reversal';
  /** From 1, among the calls of its kind for its sale. */
  readonly number: number;
  readonly nowMs: number;
  readonly timeoutMs: number;
}

/** Decides what becomes of each call. */
export type FateSource = (place: CallPlace) => Fate;

/** What becomes of one call on its way to the provider and back. */
export interface Fate {
  readonly fault: FaultKind | 'none';
  /** The way there and the way back, when nothing else is said. */
  readonly thereMs: number;
  readonly backMs: number;
  /** For faults that happen later: so much later. */
  readonly laterMs: number;
  /** For faults in which the provider answers something else: whether it acted as well. */
  readonly executed: boolean;
  /** The HTTP status and response code of an answer that is put in the place of the real one. */
  readonly status: number;
  readonly code: number;
}

/** Everything that can go wrong with a call. */
export const FAULT_KINDS = [
  /** No connection: proven not executed. */
  'refused',
  /** The request never arrives, and the till waits its time out. */
  'request-lost',
  /** The connection is reset at once, and the request never arrives. */
  'reset',
  /** The request hangs on the way and is executed after the till has given it up. */
  'request-late',
  /** The request arrives twice before its answer leaves. */
  'request-twice',
  /** The answer is lost, and a copy of the request arrives much later. */
  'copy-late',
  /** Executed; no answer comes. */
  'answer-lost',
  /** Executed; the answer comes after the till has given up. */
  'answer-late',
  /** Executed; the answer breaks off. */
  'answer-half',
  /** Any 5xx, executed or not. */
  'server-error',
  /** A gateway's HTML page with any status, executed or not. */
  'html',
  /** 2210, 2220, 2225 and their like, executed or not, perhaps later. */
  'busy',
  /** 2373, 2377, HTTP 429. */
  'slow-down',
  /** A code that nobody has published. */
  'undocumented',
  /** 401 although the token is good. */
  'unauthorised',
  /** Code 0 without its PIN or token. */
  'missing-pin',
  /** 2201, 2248, 2359, 2372 for a reference that the provider knows. */
  'collision',
  /** 2256 although the bytes are the same. */
  'request-changed',
  /** A documented refusal of this one attempt that the provider forgets again. */
  'declined-once',
  /** The answer belongs to another sale, with that one's PIN. */
  'foreign-answer',
  /** 2275, 2276, 2277 to a reversal; kept under its reference. */
  'reversal-declined',
  /** 2267 to a reversal; kept under its reference. */
  'reversal-unclear',
] as const;

/** One way in which a call goes wrong. */
export type FaultKind = (typeof FAULT_KINDS)[number];

/** A call that goes well. */
export const GOOD_FATE: Fate = {
  fault: 'none',
  thereMs: 120,
  backMs: 120,
  laterMs: 0,
  executed: true,
  status: 200,
  code: 0,
};
