import { createHash } from 'node:crypto';
import type { LedgerOperation } from '@tillkeeper/flash-ledger';

/** One money call as it arrived: enough to prove "same reference, same bytes", and no secret. */
export interface LoggedRequest {
  readonly operation: LedgerOperation;
  /** Empty when the body could not be read. */
  readonly reference: string;
  /** SHA-256 of the body's bytes, in hex. */
  readonly bodySha256: string;
  readonly atUtcMs: number;
}

/** The calls of this run, oldest first; the oldest are dropped beyond 10 000. */
export interface RequestLog {
  add(operation: LedgerOperation, body: string, atUtcMs: number): void;
  all(): readonly LoggedRequest[];
}

const KEPT = 10_000;

/** Starts empty. */
export function requestLog(): RequestLog {
  const requests: LoggedRequest[] = [];
  return {
    add: (operation, body, atUtcMs) => {
      const bodySha256 = createHash('sha256').update(body).digest('hex');
      requests.push({ operation, reference: referenceIn(body), bodySha256, atUtcMs });
      if (requests.length > KEPT) requests.shift();
    },
    all: () => requests,
  };
}

/** The reference in a body, as far as it can be read. */
export function referenceIn(body: string): string {
  const reference = /"reference"\s*:\s*"([^"\\]{1,100})"/.exec(body)?.[1];
  return reference ?? '';
}
