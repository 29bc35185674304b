import { createHash } from 'node:crypto';

/** What an event's hash covers, besides the hash before it. */
export interface ChainedEvent {
  readonly seq: number;
  readonly tillId: string;
  readonly atUtcMs: number;
  /** The sale it belongs to; empty for what happened to the journal itself. */
  readonly saleId: string;
  readonly kind: string;
  /** The fact, as the JSON text that is stored. */
  readonly body: string;
  /** Digests of the sealed companions, as the JSON text that is stored. */
  readonly secretDigests: string;
}

/** An event with its place in the chain. */
export interface EventRow extends ChainedEvent {
  readonly previousHash: string;
  readonly hash: string;
}

/** The hash before the first event. */
export const GENESIS_HASH = '0'.repeat(64);

/**
 * The text that an event's hash covers: the hash before it and everything it says. One changed,
 * missing or swapped event breaks every hash after it. JSON of an array leaves no ambiguity about
 * where one field ends. The tape keeps this very text.
 */
export function chainText(previousHash: string, event: ChainedEvent): string {
  return JSON.stringify([
    previousHash,
    event.seq,
    event.tillId,
    event.atUtcMs,
    event.saleId,
    event.kind,
    event.body,
    event.secretDigests,
  ]);
}

/** SHA-256 of {@link chainText}, in hex. */
export function chainHash(previousHash: string, event: ChainedEvent): string {
  return createHash('sha256').update(chainText(previousHash, event), 'utf8').digest('hex');
}

/** Whether an event is what its own hash says, and follows the event with `previousHash`. */
export function isNextLink(previousHash: string, row: EventRow): boolean {
  return row.previousHash === previousHash && row.hash === chainHash(previousHash, row);
}
