import type { InterpreterEvent } from './event.ts';
import type { Paper } from './paper.ts';
import { PaperRoll } from './paper-roll.ts';
import { parseCommand } from './parse.ts';
import { PrintHead } from './print-head.ts';

/** How an interpreter is set up. */
export interface InterpreterOptions {
  /** Characters of the normal font on a line; what goes beyond wraps, as on a real printer. */
  readonly columns: number;
  /** Hears cuts, drawer pulses, questions and errors, in the order of the bytes. */
  readonly onEvent?: (event: InterpreterEvent) => void;
  /** Told how many dots the paper moved, each time. */
  readonly onMoved?: (dots: number) => void;
  /** How many slips stay on the roll; older ones are forgotten. */
  readonly maximumSlips?: number;
}

/**
 * An ESC/POS printer without hardware: bytes in, in any chunks, paper and events out. A line is on
 * paper when its line feed came, not before: what a cut cable leaves in the buffer was never
 * printed. It knows the commands that receipt printers share; anything else is an error event.
 */
export class EscPosInterpreter {
  readonly #columns: number;
  readonly #head: PrintHead;
  #pending: Uint8Array = new Uint8Array();
  #offset = 0;

  constructor(options: InterpreterOptions) {
    const { columns, onEvent = () => undefined, onMoved, maximumSlips = 50 } = options;
    this.#columns = columns;
    this.#head = new PrintHead(columns, onEvent, new PaperRoll(maximumSlips, onMoved));
  }

  /** Takes bytes as a cable delivers them. */
  write(chunk: Uint8Array): void {
    const bytes = concat(this.#pending, chunk);
    let at = 0;
    while (at < bytes.length) {
      const parsed = parseCommand(bytes, at);
      if (parsed.kind === 'incomplete') break;
      const offset = this.#offset + at;
      if (parsed.kind === 'command') this.#head.obey(parsed.command, offset);
      else this.#head.complain(bytes.subarray(at, at + parsed.length), offset);
      at += parsed.length;
    }
    this.#offset += at;
    this.#pending = bytes.slice(at);
  }

  /** What is on paper now. */
  paper(): Paper {
    return { columns: this.#columns, slips: this.#head.slips() };
  }

  /** Whether the bytes so far end within a command or a line: something was cut short. */
  get isMidLine(): boolean {
    return this.#pending.length > 0 || this.#head.isMidLine;
  }

  /** The roll came to its end: what hangs in the printer is a piece of paper of its own. */
  endOfRoll(): void {
    this.#head.endOfRoll();
  }

  /** Clears the buffers as a power cut does; what is on paper stays. */
  powerCycle(): void {
    this.#pending = new Uint8Array();
    this.#head.reset();
  }
}

/** Always a copy: the caller may use its buffer again, and a Buffer's slices share its memory. */
function concat(first: Uint8Array, second: Uint8Array): Uint8Array {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}
