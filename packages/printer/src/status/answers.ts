import { type Sensors, sensorsFromAsb } from './sensors.ts';

/** One thing that a printer said. */
export type Answer =
  /** To DLE EOT; which question it answers is known only to whoever asked. */
  | { readonly kind: 'status'; readonly byte: number }
  /** Told by itself, after GS a. */
  | { readonly kind: 'asb'; readonly sensors: Sensors }
  /** To GS r 1. */
  | { readonly kind: 'paper-sensor'; readonly byte: number }
  /** To GS ( H: everything before the fence of this name is on paper. */
  | { readonly kind: 'fence'; readonly id: string }
  /** To DLE DC4 8: the buffers are empty. */
  | { readonly kind: 'cleared' };

const HEADER = 0x37;
const LONGEST_BLOCK = 80;

/**
 * Tells a printer's answers apart. They are told by bits that never change (ESC/POS command
 * reference, "Identification of status"), so one stream carries all of them. XON, XOFF and whatever
 * a wrong baud rate makes of a byte are passed over.
 */
export class AnswerReader {
  #pending: number[] = [];

  /** The answers that these bytes complete. */
  read(bytes: Uint8Array): Answer[] {
    const answers: Answer[] = [];
    for (const byte of bytes) {
      const answer = this.#take(byte);
      if (answer !== undefined) answers.push(answer);
    }
    return answers;
  }

  /** Forgets half an answer. */
  reset(): void {
    this.#pending = [];
  }

  #take(byte: number): Answer | undefined {
    const [first] = this.#pending;
    if (first === HEADER) return this.#block(byte);
    if (first !== undefined) {
      // The three last bytes of an automatic status have bits 4 and 7 clear; anything else begins anew.
      if ((byte & 0x90) === 0) return this.#asb(byte);
      this.#pending = [];
    }
    if (byte === HEADER || (byte & 0x93) === 0x10) {
      this.#pending = [byte];
      return undefined;
    }
    if ((byte & 0x93) === 0x12) return { kind: 'status', byte };
    if ((byte & 0x90) === 0) return { kind: 'paper-sensor', byte };
    return undefined;
  }

  #asb(byte: number): Answer | undefined {
    this.#pending.push(byte);
    const [first = 0, second = 0, third = 0, fourth] = this.#pending;
    if (fourth === undefined) return undefined;
    this.#pending = [];
    return { kind: 'asb', sensors: sensorsFromAsb([first, second, third]) };
  }

  // Blocks begin with 37h and a letter for their kind, and end with NUL.
  #block(byte: number): Answer | undefined {
    if (byte !== 0) {
      this.#pending.push(byte);
      if (this.#pending.length > LONGEST_BLOCK) this.#pending = [];
      return undefined;
    }
    const [, kind, ...data] = this.#pending;
    this.#pending = [];
    if (kind === 0x22) return { kind: 'fence', id: String.fromCharCode(...data) };
    return kind === 0x25 ? { kind: 'cleared' } : undefined;
  }
}
