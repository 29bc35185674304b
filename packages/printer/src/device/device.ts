import type { InterpreterEvent } from '../interpreter/event.ts';
import { EscPosInterpreter } from '../interpreter/interpreter.ts';
import type { Paper } from '../interpreter/paper.ts';
import { parseCommand } from '../interpreter/parse.ts';
import { ALL_WELL, type Sensors } from '../status/sensors.ts';
import { asbBytes, paperSensorByte, statusByte } from './answers.ts';
import { RealTimeFilter } from './real-time.ts';

/** How a simulated printer is made. */
export interface DeviceOptions {
  readonly columns: number;
  /** Paper speed; `Infinity` prints at once. A usual printer moves 1,200 dots a second. */
  readonly dotsPerSecond?: number;
  /** Bytes that it takes before it says stop. */
  readonly bufferBytes?: number;
  /** Which questions it knows; all of them where absent. */
  readonly knows?: {
    readonly status?: boolean;
    readonly fence?: boolean;
    readonly sensor?: boolean;
  };
  /** Where its answers go. */
  readonly onAnswer?: (bytes: Uint8Array) => void;
  /** Told when it can't take more bytes, and when it can again. */
  readonly onFlow?: (flow: 'stop' | 'go') => void;
  readonly onEvent?: (event: InterpreterEvent) => void;
  /** Told after something came on paper. */
  readonly onPaper?: () => void;
  readonly maximumSlips?: number;
}

/** A fault that strikes when so many bytes came, or so many dots of paper moved, since it was set. */
export interface Fault {
  readonly after: { readonly bytes: number } | { readonly dots: number };
  readonly strike: () => void;
}

const DEFAULT_BUFFER_BYTES = 4_096;

/**
 * An ESC/POS printer as hardware behaves: it has a buffer, a speed, paper that ends, a cover, a power
 * switch, and answers. It prints what lies in its buffer by itself when paper comes back, and forgets
 * it when the power goes. Faults are set on it by tests, by the demo and by trainers.
 */
export class EscPosDevice {
  readonly #options: DeviceOptions;
  readonly #interpreter: EscPosInterpreter;
  readonly #realTime: RealTimeFilter;
  #buffer: Uint8Array = new Uint8Array();
  #sensors: Sensors = ALL_WELL;
  #isOn = true;
  #isConnected = true;
  #isMute = false;
  #garbles = false;
  #tellsChanges = false;
  #stoppedFlow = false;
  #held = false;
  #dotsLeft = Number.POSITIVE_INFINITY;
  #movedDots = 0;
  #receivedBytes = 0;
  #fault: Fault | undefined;
  #faultFrom = { bytes: 0, dots: 0 };
  #printing: NodeJS.Timeout | undefined;

  constructor(options: DeviceOptions) {
    this.#options = options;
    this.#interpreter = new EscPosInterpreter({
      columns: options.columns,
      onEvent: (event) => this.#noticed(event),
      onMoved: (dots) => this.#moved(dots),
      ...(options.maximumSlips === undefined ? {} : { maximumSlips: options.maximumSlips }),
    });
    this.#realTime = new RealTimeFilter({
      ask: (question) => this.#asked(question),
      clear: () => this.#clear(),
    });
  }

  /** What came out so far. */
  paper(): Paper {
    return this.#interpreter.paper();
  }

  /** What it would tell of itself. */
  get sensors(): Sensors {
    return this.#sensors;
  }

  /** Whether nothing waits in its buffer. */
  get isIdle(): boolean {
    return this.#buffer.length === 0 && this.#printing === undefined;
  }

  /** Bytes arrive over the cable. */
  receive(chunk: Uint8Array): void {
    if (!this.#isOn || !this.#isConnected) return;
    const bytes = this.#garbles
      ? chunk.map((byte) => ((byte << 3) ^ (byte >> 2) ^ 0x95) & 0xff)
      : chunk;
    let from = 0;
    // A fault strikes between two bytes, wherever the chunks end.
    while (from < bytes.length && this.#isOn && this.#isConnected) {
      const until = Math.min(bytes.length, from + Math.max(1, this.#bytesUntilFault()));
      const part = bytes.subarray(from, until);
      from = until;
      this.#receivedBytes += part.length;
      // Filtered first: a command to clear the buffer means the buffer before this part.
      const passed = this.#realTime.filter(part);
      this.#buffer = join(this.#buffer, passed);
      this.#run();
      this.#strikeIfDue();
    }
    this.#tellFlow();
  }

  /** Switches it off: what it has not printed is forgotten, and it says nothing. */
  powerOff(): void {
    this.#isOn = false;
    clearTimeout(this.#printing);
    this.#printing = undefined;
    this.#buffer = new Uint8Array();
    this.#realTime.reset();
    this.#tellsChanges = false;
    this.#stoppedFlow = false;
    this.#interpreter.powerCycle();
  }

  /** Switches it on. */
  powerOn(): void {
    this.#isOn = true;
    this.#tellChange();
  }

  /** Whether it is switched on. */
  get isOn(): boolean {
    return this.#isOn;
  }

  /** Its cable is in, or was pulled: what its buffer holds is printed all the same. */
  setConnected(isConnected: boolean): void {
    this.#isConnected = isConnected;
    // A new line begins without what was asked for on the old one.
    this.#tellsChanges = false;
    this.#realTime.reset();
  }

  /** The roll has so many dots left; the sensor tells of its near end on the last 300 lines. */
  setPaper(dotsLeft: number): void {
    this.#dotsLeft = dotsLeft;
    this.#set({ paperOut: dotsLeft <= 0, paperNearEnd: dotsLeft < NEAR_END_DOTS });
    this.#run();
  }

  /** A new roll: what hung in it is a piece of its own, and printing goes on. */
  loadPaper(): void {
    if (this.#sensors.paperOut) this.#interpreter.endOfRoll();
    this.setPaper(Number.POSITIVE_INFINITY);
  }

  /** Opens or closes its cover. */
  setCover(state: 'open' | 'closed'): void {
    this.#set({ coverOpen: state === 'open' });
    this.#run();
  }

  /** The knife jams, or is freed. */
  setError(error: boolean): void {
    this.#set({ error });
    this.#run();
  }

  /** It goes on printing and says nothing any more, or speaks again. */
  setMute(isMute: boolean): void {
    this.#isMute = isMute;
  }

  /** Line and printer have different speeds, or the same again: every byte arrives as another one. */
  setGarbling(garbles: boolean): void {
    this.#garbles = garbles;
  }

  /** It takes no bytes (XOFF) though nothing else is wrong, or takes them again. */
  hold(held: boolean): void {
    this.#held = held;
    this.#tellFlow();
    this.#run();
  }

  /** Whether the cable's end should read on: a printer that said stop takes nothing more. */
  get takesBytes(): boolean {
    return !this.#held && this.#buffer.length < this.#bufferBytes();
  }

  /** Sets the one fault that is to strike; counting begins now. */
  setFault(fault: Fault | undefined): void {
    this.#fault = fault;
    this.#faultFrom = { bytes: this.#receivedBytes, dots: this.#movedDots };
    this.#strikeIfDue();
  }

  /** How many bytes arrived in its life. */
  get receivedBytes(): number {
    return this.#receivedBytes;
  }

  #run(): void {
    if (this.#printing !== undefined) return;
    while (this.#canPrint() && this.#buffer.length > 0) {
      const parsed = parseCommand(this.#buffer, 0);
      if (parsed.kind === 'incomplete') break;
      const bytes = this.#buffer.subarray(0, parsed.length);
      const isMotion = parsed.kind === 'command' && MOTIONS.has(parsed.command.kind);
      if (isMotion && this.#dotsLeft <= 0) {
        this.setPaper(0);
        break;
      }
      this.#buffer = this.#buffer.slice(parsed.length);
      const before = this.#movedDots;
      this.#interpreter.write(bytes);
      this.#strikeIfDue();
      if (!this.#isOn) return;
      if (this.#rest(this.#movedDots - before)) return;
    }
    this.#tellFlow();
  }

  /** Paper takes its time; true when the next command has to wait for it. */
  #rest(dots: number): boolean {
    const { dotsPerSecond = Number.POSITIVE_INFINITY } = this.#options;
    const durationMs = (dots / dotsPerSecond) * 1_000;
    if (durationMs < 1) return false;
    this.#printing = setTimeout(() => {
      this.#printing = undefined;
      this.#run();
    }, durationMs);
    return true;
  }

  #canPrint(): boolean {
    const { coverOpen, paperOut, error } = this.#sensors;
    return this.#isOn && !coverOpen && !paperOut && !error;
  }

  #moved(dots: number): void {
    this.#movedDots += dots;
    if (dots === 0) return;
    this.#dotsLeft -= dots;
    if (this.#dotsLeft < NEAR_END_DOTS && !this.#sensors.paperNearEnd)
      this.#set({ paperNearEnd: true });
    if (this.#dotsLeft <= 0) this.#set({ paperOut: true });
    this.#options.onPaper?.();
  }

  #noticed(event: InterpreterEvent): void {
    const { knows = {} } = this.#options;
    this.#options.onEvent?.(event);
    if (event.kind === 'fence' && knows.fence !== false)
      this.#say(Uint8Array.of(0x37, 0x22, ...event.id, 0));
    if (event.kind === 'query' && event.name === 'GS r' && knows.sensor !== false)
      this.#say(Uint8Array.of(paperSensorByte(this.#sensors)));
    if (event.kind === 'status-back') {
      this.#tellsChanges = event.enabled && knows.status !== false;
      this.#tellChange();
    }
    if (event.kind === 'cut') this.#options.onPaper?.();
  }

  #asked(question: number): void {
    if (this.#options.knows?.status === false) return;
    const byte = statusByte(question, this.#sensors);
    if (byte !== undefined) this.#say(Uint8Array.of(byte));
  }

  #clear(): void {
    clearTimeout(this.#printing);
    this.#printing = undefined;
    this.#buffer = new Uint8Array();
    this.#interpreter.powerCycle();
    this.#say(Uint8Array.of(0x37, 0x25, 0));
  }

  #set(change: Partial<Sensors>): void {
    const next = { ...this.#sensors, ...change };
    const offline = next.coverOpen || next.paperOut || next.error;
    const changed = JSON.stringify({ ...next, offline }) !== JSON.stringify(this.#sensors);
    this.#sensors = { ...next, offline };
    if (changed) this.#tellChange();
  }

  #tellChange(): void {
    if (this.#tellsChanges) this.#say(asbBytes(this.#sensors));
  }

  #say(bytes: Uint8Array): void {
    if (!this.#isOn || this.#isMute || !this.#isConnected) return;
    // At another speed the till reads bytes that mean nothing.
    this.#options.onAnswer?.(this.#garbles ? bytes.map(() => 0xff) : bytes);
  }

  #tellFlow(): void {
    const stop = !this.takesBytes;
    if (stop === this.#stoppedFlow || !this.#isOn) return;
    this.#stoppedFlow = stop;
    this.#options.onFlow?.(stop ? 'stop' : 'go');
  }

  #bufferBytes(): number {
    return this.#options.bufferBytes ?? DEFAULT_BUFFER_BYTES;
  }

  #bytesUntilFault(): number {
    const fault = this.#fault;
    if (fault === undefined || !('bytes' in fault.after)) return Number.POSITIVE_INFINITY;
    return this.#faultFrom.bytes + fault.after.bytes - this.#receivedBytes;
  }

  #strikeIfDue(): void {
    const fault = this.#fault;
    if (fault === undefined) return;
    const isDue =
      'bytes' in fault.after
        ? this.#receivedBytes - this.#faultFrom.bytes >= fault.after.bytes
        : this.#movedDots - this.#faultFrom.dots >= fault.after.dots;
    if (!isDue) return;
    this.#fault = undefined;
    fault.strike();
  }
}

const NEAR_END_DOTS = 300 * 30;

/** Commands that move paper: they wait for it. */
const MOTIONS: ReadonlySet<string> = new Set([
  'line-feed',
  'form-feed',
  'feed',
  'cut',
  'raster',
  'barcode',
  'symbol',
]);

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}
