import type { Command, Parsed } from './command.ts';

/** Thrown by {@link Reader} when a command's bytes have not all come; caught by the parser only. */
export const INCOMPLETE = Symbol('incomplete');

/** Reads a command's bytes in order, from the first one after the stream's current position. */
export class Reader {
  readonly #bytes: Uint8Array;
  readonly #start: number;
  #position: number;

  constructor(bytes: Uint8Array, start: number) {
    this.#bytes = bytes;
    this.#start = start;
    this.#position = start;
  }

  /** The next byte. */
  byte(): number {
    const value = this.#bytes[this.#position];
    if (value === undefined) throw INCOMPLETE;
    this.#position += 1;
    return value;
  }

  /** The next two bytes as a number, low byte first. */
  word(): number {
    return this.byte() + this.byte() * 256;
  }

  /** The next `count` bytes. */
  bytes(count: number): Uint8Array {
    const end = this.#position + count;
    if (end > this.#bytes.length) throw INCOMPLETE;
    const taken = this.#bytes.slice(this.#position, end);
    this.#position = end;
    return taken;
  }

  /** Everything up to a NUL, which is taken as well; `limit` bounds a stream that has none. */
  untilNul(limit: number): Uint8Array {
    const taken: number[] = [];
    for (let value = this.byte(); value !== 0; value = this.byte()) {
      taken.push(value);
      if (taken.length === limit) break;
    }
    return Uint8Array.from(taken);
  }

  /** The command, with as many bytes as were read. */
  done(command: Command): Parsed {
    return { kind: 'command', command, length: this.#position - this.#start };
  }

  /** No command that we know. */
  unknown(): Parsed {
    return { kind: 'unknown', length: this.#position - this.#start };
  }
}
