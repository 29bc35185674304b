import type { Link } from '../link/link.ts';
import { type Answer, AnswerReader } from '../status/answers.ts';
import { ASK_PAPER_SENSOR, askStatus, CLEAR_BUFFERS, fence } from '../status/commands.ts';
import { ALL_WELL, heardAnswer, type Sensors, type StatusQuestion } from '../status/sensors.ts';

interface Waiting {
  readonly isMine: (answer: Answer) => boolean;
  readonly hear: (answer: Answer | undefined) => void;
}

/**
 * Questions and answers over one open line. Answers find their question by kind and order, and one
 * question of a kind is under way at a time.
 */
export class Conversation {
  readonly link: Link;
  readonly #reader = new AnswerReader();
  readonly #onSensors: () => void;
  readonly #monotonicMs: () => number;
  #waiting: Waiting[] = [];
  #asking: Promise<boolean> | undefined;
  #sensors: Sensors = ALL_WELL;
  /** How often the printer told its state unasked. */
  #tellings = 0;
  #heardAtMs: number | undefined;

  /** @param onSensors told after each answer that says something of the sensors. */
  constructor(link: Link, monotonicMs: () => number, onSensors: () => void) {
    this.link = link;
    this.#monotonicMs = monotonicMs;
    this.#onSensors = onSensors;
    link.onBytes((bytes) => this.#hear(bytes));
    link.onClose(() => {
      for (const each of this.#waiting.splice(0)) each.hear(undefined);
    });
  }

  /** What the sensors said last. */
  get sensors(): Sensors {
    return this.#sensors;
  }

  /** When the printer last said something that could be understood; `undefined`: never. */
  get heardAtMs(): number | undefined {
    return this.#heardAtMs;
  }

  /** Whether a question is under way, perhaps on a line that does not take it. */
  get isAsking(): boolean {
    return this.#asking !== undefined;
  }

  /**
   * Asks for all sensors; false when an answer did not come in time after the question had left. While
   * questions are under way everybody who asks gets the same answer: none pile up on a stopped line.
   */
  askSensors(withinMs: number): Promise<boolean> {
    this.#asking ??= this.#askAll(withinMs).finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  /** Puts a fence behind what was sent. Resolves to true when it is reached; there is no time limit. */
  async fenceById(id: string): Promise<boolean> {
    const reached = this.#next((answer) => answer.kind === 'fence' && answer.id === id);
    return (await this.#sent(fence(id))) && (await reached.answer) !== undefined;
  }

  /** The same with the question for the paper sensor, which is answered in its turn. */
  async fenceByPaperSensor(): Promise<boolean> {
    const reached = this.#next((answer) => answer.kind === 'paper-sensor');
    return (await this.#sent(ASK_PAPER_SENSOR)) && (await reached.answer) !== undefined;
  }

  /** Clears the printer's buffers; true when it said that it did. */
  async clearBuffers(withinMs: number): Promise<boolean> {
    const cleared = this.#next((answer) => answer.kind === 'cleared');
    // Not waited for: a line that is stuck takes nothing, and is closed with whatever it holds.
    void this.#sent(CLEAR_BUFFERS);
    const answer = await Promise.race([cleared.answer, pause(withinMs)]);
    cleared.forget();
    return answer !== undefined;
  }

  async #askAll(withinMs: number): Promise<boolean> {
    // Put together before it is told: half of it could say "offline" without the reason.
    const tellings = this.#tellings;
    let sensors = this.#sensors;
    for (const question of [1, 2, 4] as const) {
      const byte = await this.#askOne(question, withinMs);
      if (byte === undefined) return false;
      sensors = heardAnswer(sensors, question, byte);
    }
    // What it told by itself meanwhile is whole, and newer than the first of these answers.
    if (this.#tellings === tellings) {
      this.#sensors = sensors;
      this.#onSensors();
    }
    return true;
  }

  async #askOne(question: StatusQuestion, withinMs: number): Promise<number | undefined> {
    const answered = this.#next((answer) => answer.kind === 'status');
    // On a line that was told to stop the question leaves only when it may go on.
    if (!(await this.#sent(askStatus(question)))) return undefined;
    const answer = await Promise.race([answered.answer, pause(withinMs)]);
    if (answer !== undefined) return answer.kind === 'status' ? answer.byte : undefined;
    answered.forget();
    // An answer that comes late must not be taken for the next question's.
    await pause(withinMs);
    return undefined;
  }

  /** The next answer of a kind; `undefined` when the line closes before. */
  #next(isMine: Waiting['isMine']): {
    readonly answer: Promise<Answer | undefined>;
    readonly forget: () => void;
  } {
    const { promise, resolve } = withResolvers<Answer | undefined>();
    const forget = (): void => {
      this.#waiting = this.#waiting.filter((each) => each !== waiting);
    };
    const waiting: Waiting = {
      isMine,
      hear: (answer) => {
        forget();
        resolve(answer);
      },
    };
    this.#waiting.push(waiting);
    if (!this.link.isOpen()) waiting.hear(undefined);
    return { answer: promise, forget };
  }

  #sent(bytes: Uint8Array): Promise<boolean> {
    return this.link.send(bytes).then(
      () => true,
      () => false,
    );
  }

  #hear(bytes: Uint8Array): void {
    for (const answer of this.#reader.read(bytes)) {
      this.#heardAtMs = this.#monotonicMs();
      if (answer.kind === 'asb') {
        this.#tellings += 1;
        this.#sensors = answer.sensors;
        this.#onSensors();
      }
      this.#waiting.find((each) => each.isMine(answer))?.hear(answer);
    }
  }
}

function pause(forMs: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), forMs));
}

// Electron 33 runs Node 20, which has no Promise.withResolvers.
function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
