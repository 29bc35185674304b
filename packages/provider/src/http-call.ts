import type { IncomingHttpHeaders } from 'node:http';

/** One HTTP request, complete. */
export interface HttpCall {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** From the moment the request may leave, until the whole answer is here. */
  readonly timeoutMs: number;
}

/** What one HTTP request came to. */
export type HttpResult = HttpAnswer | HttpFailure;

/** A whole answer arrived; its status may be anything. */
export interface HttpAnswer {
  readonly kind: 'answered';
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** No whole answer arrived. */
export interface HttpFailure {
  readonly kind: 'failed';
  readonly phase: FailurePhase;
  /** In words for a log: never quotes a header or a body. */
  readonly detail: string;
}

/**
 * How far a failed request got.
 * - `not-executed`: proven that none of its bytes left (refused, DNS, TLS, connect timeout).
 * - `no-answer`: bytes may have left, and no whole answer came in time.
 * - `bad-answer`: an answer began, but it is half, garbled or too large.
 */
export type FailurePhase = 'not-executed' | 'no-answer' | 'bad-answer';

/** Sends one request once. Never throws and never sends again by itself. */
export type CallOnce = (call: HttpCall) => Promise<HttpResult>;

/** Makes the value of a failure. */
export function failure(phase: FailurePhase, detail: string): HttpFailure {
  return { kind: 'failed', phase, detail };
}
