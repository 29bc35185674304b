import { createHash } from 'node:crypto';

/** What an event's hash covers, besides the hash before it. */
export interface ChainedEvent {
  readonly seq: number;
  readonly tillId: string;
  readonly atUtcMs: number;
  readonly saleId: string;
  readonly kind: string;
  /** The fact, as the JSON text that is stored. */
  readonly body: string;
  /** Digests of the sealed companions, as the JSON text that is stored. */
  readonly secretDigests: string;
}

/** The hash before the first event. */
export const GENESIS_HASH = '0'.repeat(64);

/**
 * The hash of an event: SHA-256 over the hash before it and everything it says. One changed,
 * missing or swapped event breaks every hash after it. JSON of an array leaves no ambiguity about
 * where one field ends.
 */
export function chainHash(previousHash: string, event: ChainedEvent): string {
  const covered = [
    previousHash,
    event.seq,
    event.tillId,
    event.atUtcMs,
    event.saleId,
    event.kind,
    event.body,
    event.secretDigests,
  ];
  return createHash('sha256').update(JSON.stringify(covered), 'utf8').digest('hex');
}
