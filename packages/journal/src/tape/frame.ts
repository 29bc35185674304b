import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { SecretKind } from '@tillkeeper/domain';
import { chainText, type EventRow } from '../chain.ts';
import { digestOf } from '../seal.ts';
import type { SecretRow } from '../sql/secret-rows.ts';

/**
 * One event as the tape holds it:
 *
 *      0   4  mark F5 'T' 'K' 'E'; the byte F5 never occurs in UTF-8, so text can't imitate it
 *      4   4  length of the facts
 *      8   4  length of the secrets
 *     12   4  events of the same commit that went before
 *     16   4  events of the same commit that still follow; 0 in the last
 *     20  32  SHA-256 of the facts: the event's own hash in the chain
 *     52   4  CRC-32 of bytes 0 to 51
 *     56   .  facts: the very text that the hash covers
 *      .   .  secrets in the order of their digests: 4 bytes length, 12 bytes nonce, sealed bytes
 *
 * Numbers are little-endian. The facts are proved by the hash, the secrets by the digests in the
 * facts. Nothing but those digests covers the secrets, so that a purge can overwrite them with
 * zeros and leave everything else as it was.
 */
export interface TapeEvent {
  readonly event: EventRow;
  readonly secrets: readonly SecretRow[];
  /** `whole`: as the digests say. `wiped`: nothing but zeros. `damaged`: anything else. */
  readonly secretsAre: 'whole' | 'wiped' | 'damaged';
  /** How many bytes at the end of the frame are secrets. */
  readonly secretBytes: number;
  readonly place: PlaceInCommit;
}

/**
 * Where an event stands in its commit. A write that a power cut tore may lack any of its sectors,
 * the first as well as the last: its events must be known as one commit from each of them.
 */
export interface PlaceInCommit {
  /** Events of the same commit that went before. */
  readonly before: number;
  /** Events of the same commit that follow. */
  readonly left: number;
}

/** A frame read from bytes, with its outer form checked and its facts proved by their hash. */
export interface Frame {
  readonly kind: 'event' | 'head';
  readonly facts: string;
  readonly hash: string;
  readonly secretBytes: Buffer;
  readonly place: PlaceInCommit;
  readonly length: number;
}

export const HEADER_BYTES = 56;
const HASH_AT = 20;
const CHECK_AT = 52;
const EVENT_MARK = 0x454b54f5;
const HEAD_MARK = 0x484b54f5;
/** The first bytes of every frame, for finding the next one behind damage. */
export const MARK_PREFIX = Buffer.from([0xf5, 0x54, 0x4b]);
/** The place of an event that is a commit of its own. */
export const ALONE: PlaceInCommit = { before: 0, left: 0 };
const NONCE_BYTES = 12;
const LENGTH_BYTES = 4;
/** Far more than any slip; a length beyond it is damage. */
const LONGEST_PART_BYTES = 64 * 1024 * 1024;

/** An event and its secrets as bytes for the tape. */
export function encodeEvent(
  event: EventRow,
  secrets: readonly SecretRow[],
  place: PlaceInCommit,
): Buffer {
  const facts = Buffer.from(chainText(event.previousHash, event), 'utf8');
  const parts = secrets.flatMap(({ nonce, sealed }) => [lengthBytes(sealed.length), nonce, sealed]);
  return encodeFrame(
    EVENT_MARK,
    facts,
    Buffer.from(event.hash, 'hex'),
    Buffer.concat(parts),
    place,
  );
}

/** The first frame of a tape: what a copy needs to be useful alone. */
export function encodeHead(text: string): Buffer {
  const facts = Buffer.from(text, 'utf8');
  const hash = createHash('sha256').update(facts).digest();
  return encodeFrame(HEAD_MARK, facts, hash, Buffer.alloc(0), ALONE);
}

function encodeFrame(
  mark: number,
  facts: Buffer,
  hash: Buffer,
  secretBytes: Buffer,
  place: PlaceInCommit,
): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt32LE(mark, 0);
  header.writeUInt32LE(facts.length, 4);
  header.writeUInt32LE(secretBytes.length, 8);
  header.writeUInt32LE(place.before, 12);
  header.writeUInt32LE(place.left, 16);
  hash.copy(header, HASH_AT);
  header.writeUInt32LE(crc32(header.subarray(0, CHECK_AT)), CHECK_AT);
  return Buffer.concat([header, facts, secretBytes]);
}

function lengthBytes(length: number): Buffer {
  const bytes = Buffer.alloc(LENGTH_BYTES);
  bytes.writeUInt32LE(length);
  return bytes;
}

/** How long the frame with this header is, or `undefined` when it is no whole header. */
export function frameLength(header: Buffer): number | undefined {
  if (header.length < HEADER_BYTES) return undefined;
  const mark = header.readUInt32LE(0);
  if (mark !== EVENT_MARK && mark !== HEAD_MARK) return undefined;
  if (header.readUInt32LE(CHECK_AT) !== crc32(header.subarray(0, CHECK_AT))) return undefined;
  const factBytes = header.readUInt32LE(4);
  const secretBytes = header.readUInt32LE(8);
  if (factBytes > LONGEST_PART_BYTES || secretBytes > LONGEST_PART_BYTES) return undefined;
  return HEADER_BYTES + factBytes + secretBytes;
}

/** Reads the frame that fills `bytes`; `undefined` when its facts are not what its hash says. */
export function decodeFrame(bytes: Buffer): Frame | undefined {
  const factsEnd = HEADER_BYTES + bytes.readUInt32LE(4);
  const facts = bytes.subarray(HEADER_BYTES, factsEnd);
  const hash = createHash('sha256').update(facts).digest();
  if (!hash.equals(bytes.subarray(HASH_AT, CHECK_AT))) return undefined;
  return {
    kind: bytes.readUInt32LE(0) === HEAD_MARK ? 'head' : 'event',
    facts: facts.toString('utf8'),
    hash: hash.toString('hex'),
    secretBytes: bytes.subarray(factsEnd),
    place: { before: bytes.readUInt32LE(12), left: bytes.readUInt32LE(16) },
    length: bytes.length,
  };
}

type StoredFacts = [string, number, string, number, string, string, string, string];

/** The event in a frame. Its facts were proved by their hash, so their form is our own. */
export function toTapeEvent(frame: Frame): TapeEvent {
  const facts = JSON.parse(frame.facts) as StoredFacts;
  const [previousHash, seq, tillId, atUtcMs, saleId, kind, body, secretDigests] = facts;
  const { hash, place } = frame;
  const event = { seq, tillId, atUtcMs, saleId, kind, body, secretDigests, previousHash, hash };
  const secrets = takeSecrets(event, frame.secretBytes);
  const read = { event, place, secretBytes: frame.secretBytes.length };
  if (secrets !== undefined) return { ...read, secrets, secretsAre: 'whole' };
  const wiped = frame.secretBytes.every((byte) => byte === 0);
  return { ...read, secrets: [], secretsAre: wiped ? 'wiped' : 'damaged' };
}

function takeSecrets(event: EventRow, bytes: Buffer): SecretRow[] | undefined {
  const secrets: SecretRow[] = [];
  let at = 0;
  for (const [kind, digest] of digestsOf(event)) {
    if (at + LENGTH_BYTES > bytes.length) return undefined;
    const end = at + LENGTH_BYTES + NONCE_BYTES + bytes.readUInt32LE(at);
    const nonce = bytes.subarray(at + LENGTH_BYTES, at + LENGTH_BYTES + NONCE_BYTES);
    const sealed = bytes.subarray(at + LENGTH_BYTES + NONCE_BYTES, end);
    if (end > bytes.length || digestOf({ nonce, sealed }) !== digest) return undefined;
    secrets.push({ seq: event.seq, saleId: event.saleId, kind, nonce, sealed });
    at = end;
  }
  return at === bytes.length ? secrets : undefined;
}

/** The kinds and digests of the secrets that an event vouches for. */
export function digestsOf(event: EventRow): readonly (readonly [SecretKind, string])[] {
  return JSON.parse(event.secretDigests) as [SecretKind, string][];
}
