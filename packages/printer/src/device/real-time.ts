/** What a printer does at once, even while it is stopped. */
export interface RealTimeCommands {
  readonly ask: (question: number) => void;
  readonly clear: () => void;
}

const DLE = 0x10;
const EOT = 0x04;
const DC4 = 0x14;
const CLEAR = [DLE, DC4, 8, 1, 3, 20, 1, 6, 2, 8] as const;

/** Takes the real-time commands out of what arrives: they don't wait behind what is to be printed. */
export class RealTimeFilter {
  readonly #commands: RealTimeCommands;
  #held: number[] = [];

  constructor(commands: RealTimeCommands) {
    this.#commands = commands;
  }

  /** The bytes that go into the buffer. */
  filter(chunk: Uint8Array): Uint8Array {
    let passed: number[] = [];
    for (const byte of chunk) {
      this.#held.push(byte);
      if (this.#held.length === 3 && this.#held[0] === DLE && this.#held[1] === EOT) {
        this.#held = [];
        this.#commands.ask(byte);
      } else if (this.#held.length === CLEAR.length && isPartOf(this.#held, CLEAR)) {
        this.#held = [];
        passed = [];
        this.#commands.clear();
      } else {
        // What turned out to be no real-time command is printed in its order.
        while (this.#held.length > 0 && !mayBecomeOne(this.#held))
          passed.push(this.#held.shift() ?? 0);
      }
    }
    return Uint8Array.from(passed);
  }

  /** Forgets half a command. */
  reset(): void {
    this.#held = [];
  }
}

function mayBecomeOne(held: readonly number[]): boolean {
  if (isPartOf(held, CLEAR)) return true;
  return held[0] === DLE && (held.length === 1 || (held.length === 2 && held[1] === EOT));
}

function isPartOf(held: readonly number[], whole: readonly number[]): boolean {
  return held.every((byte, index) => byte === whole[index]);
}
