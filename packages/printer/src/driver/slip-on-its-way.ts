import type { PrintJob, PrintResult } from '../printer.ts';
import { feedAndCut } from '../status/commands.ts';
import { type Trouble, troubleOf } from '../status/sensors.ts';
import { CANNOT_TELL, gaveUpWords, LOST, STALLED, STOPPED, TORN_WORDS } from '../status/words.ts';
import type { FenceKind } from '../uri-parameters.ts';
import type { Conversation } from './conversation.ts';
import { type FenceNames, passFence } from './fence.ts';
import type { PrinterTimings } from './timings.ts';

/** What a slip's journey needs. */
export interface Journey {
  readonly conversation: Conversation;
  readonly fence: FenceKind;
  /** Whether the printer answers questions about its state. */
  readonly asksStatus: boolean;
  readonly fenceNames: FenceNames;
  readonly timings: PrinterTimings;
  readonly monotonicMs: () => number;
  /** How far paper is fed before a torn piece is cut off. */
  readonly cutFeedLines: number;
}

/**
 * Small enough that a pulled plug or a stalled line is noticed within the stall time even at
 * 1200 baud, and that the system's buffer takes a piece whole: what it holds can be thrown away,
 * a write that is still going on can't.
 */
const PIECE_BYTES = 512;
/** A question among the bytes of a section is asked only when the line seems to be stuck. */
const LOOK_WHILE_SENDING_MS = 2_000;
const LINE_FEED = 0x0a;

/** How a wait for the printer ended. */
type End = 'done' | 'lost' | 'stalled' | 'given-up';

/**
 * One slip on its way: section after section, each behind the fence of the one before, so that at
 * most one is in doubt. It sends nothing twice, and nothing after it ended.
 */
export class SlipOnItsWay {
  readonly #journey: Journey;
  readonly #job: PrintJob;
  #onPaper = 0;
  #sent = 0;
  /** The printer stopped within this slip: whatever follows is a copy's to tell. */
  #broken: Trouble | undefined;
  #giveUp: () => void = () => undefined;
  readonly #givenUp: Promise<'given-up'>;

  constructor(journey: Journey, job: PrintJob) {
    this.#journey = journey;
    this.#job = job;
    this.#givenUp = new Promise((resolve) => {
      this.#giveUp = () => resolve('given-up');
    });
  }

  /** The cashier waits no longer. */
  giveUp(): void {
    this.#giveUp();
  }

  /** The printer says that it stopped; it may have gone on by the time anybody looks again. */
  noticeTrouble(trouble: Trouble): void {
    this.#broken = trouble;
  }

  /** Sends it, and tells what became of it. */
  async run(): Promise<PrintResult> {
    const { sections, onSection } = this.#job;
    for (const [index, section] of sections.entries()) {
      const { name } = section;
      const start = { index, name, sectionCount: sections.length, onPaper: this.#onPaper };
      const mayGoOn = (await onSection?.(start)) ?? true;
      if (!mayGoOn || !this.#journey.conversation.link.isOpen()) return this.#notSent();
      this.#sent = index + 1;
      const end = await this.#section(section.bytes);
      if (end !== 'done') return this.#ended(end);
      if (this.#broken !== undefined && index + 1 < sections.length) return this.#torn();
    }
    return this.#finish();
  }

  async #section(bytes: Uint8Array): Promise<End> {
    for (const piece of piecesOf(bytes)) {
      const end = await this.#patiently(
        this.#journey.conversation.link.send(piece).then(
          () => true,
          () => false,
        ),
        this.#journey.timings.stallAfterMs,
        LOOK_WHILE_SENDING_MS,
      );
      if (end !== 'done') return end;
    }
    const { conversation, fence, fenceNames, timings } = this.#journey;
    if (fence === 'none') return 'done';
    const passed = passFence(conversation, fence, fenceNames.next());
    const end = await this.#patiently(passed, timings.fenceWithinMs);
    if (end === 'done') this.#onPaper = this.#sent;
    return end;
  }

  /**
   * Waits for the printer as long as it lives: while it says why it stopped there is no limit, the
   * paper is a person's to bring. Silence has one, and so has a printer that is well and does nothing.
   */
  async #patiently(
    work: Promise<boolean>,
    limitMs: number,
    lookEveryMs = this.#journey.timings.pollEveryMs,
  ): Promise<End> {
    const { conversation, timings, monotonicMs, asksStatus } = this.#journey;
    const begunMs = monotonicMs();
    let wellSinceMs = begunMs;
    let end: End | undefined;
    const finished = work.then((ok): End => (ok ? 'done' : 'lost'));
    while (end === undefined) {
      const next = await Promise.race([finished, this.#givenUp, tick(lookEveryMs)]);
      if (next !== 'tick') return next;
      if (!conversation.link.isOpen()) return 'lost';
      // Not waited for: on a line that was told to stop it may never be answered.
      if (asksStatus) void conversation.askSensors(timings.answerWithinMs);
      const nowMs = monotonicMs();
      const trouble = asksStatus ? troubleOf(conversation.sensors) : undefined;
      if (trouble !== undefined) {
        this.#broken = trouble;
        wellSinceMs = nowMs;
      }
      const heardMs = Math.max(begunMs, conversation.heardAtMs ?? begunMs);
      const isSilent = nowMs - heardMs > timings.stallAfterMs;
      // A printer that tells by itself is silent while it is stopped: it speaks when that changes.
      const isMute = asksStatus && isSilent && trouble === undefined;
      if (isMute || nowMs - wellSinceMs > limitMs) end = 'stalled';
    }
    return end;
  }

  // The torn piece is cut off, so that the copy begins on paper of its own. It tells nothing.
  async #torn(): Promise<PrintResult> {
    const { conversation, cutFeedLines } = this.#journey;
    const why = TORN_WORDS[this.#broken ?? 'offline'];
    await this.#patiently(
      conversation.link.send(feedAndCut(cutFeedLines)).then(
        () => true,
        () => false,
      ),
      this.#journey.timings.stallAfterMs,
    );
    return { kind: 'torn', why, onPaper: this.#onPaper };
  }

  async #finish(): Promise<PrintResult> {
    const { conversation, fence, timings, asksStatus } = this.#journey;
    const { sections } = this.#job;
    if (fence !== 'none') return { kind: 'printed' };
    try {
      await conversation.link.endOfSlip?.();
    } catch {
      // A queue that took nothing has nothing to print.
      return { kind: 'not-begun', why: 'The print queue did not take the slip.' };
    }
    await new Promise((resolve) => setTimeout(resolve, timings.settleMs));
    if (asksStatus) await conversation.askSensors(timings.answerWithinMs);
    const trouble = asksStatus ? troubleOf(conversation.sensors) : undefined;
    const why = trouble === undefined ? CANNOT_TELL : TORN_WORDS[trouble];
    const counts = { onPaper: 0, sent: sections.length };
    return { kind: 'doubtful', why: conversation.link.isOpen() ? why : LOST, ...counts };
  }

  #notSent(): PrintResult {
    const isOpen = this.#journey.conversation.link.isOpen();
    const why = isOpen ? STOPPED : LOST;
    if (this.#sent === 0) return { kind: 'not-begun', why };
    if (this.#onPaper === this.#sent) return { kind: 'torn', why, onPaper: this.#onPaper };
    return { kind: 'doubtful', why, onPaper: this.#onPaper, sent: this.#sent };
  }

  async #ended(end: Exclude<End, 'done'>): Promise<PrintResult> {
    const { conversation, timings } = this.#journey;
    const counts = { onPaper: this.#onPaper, sent: this.#sent };
    if (end === 'lost') return { kind: 'doubtful', why: LOST, ...counts };
    // What lies in the printer's buffer must not come out after people were told that it failed.
    const cleared = await conversation.clearBuffers(timings.answerWithinMs);
    if (end === 'stalled') return { kind: 'doubtful', why: STALLED, ...counts };
    return { kind: 'doubtful', why: gaveUpWords(this.#broken, cleared), ...counts };
  }
}

/** Pieces end behind a line feed where they can: a question between two of them splits no command. */
function piecesOf(bytes: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; ) {
    const full = bytes.subarray(from, from + PIECE_BYTES);
    const lines = full.lastIndexOf(LINE_FEED) + 1;
    const piece = from + full.length < bytes.length && lines > 0 ? full.subarray(0, lines) : full;
    pieces.push(piece);
    from += piece.length;
  }
  return pieces;
}

function tick(afterMs: number): Promise<'tick'> {
  return new Promise((resolve) => setTimeout(() => resolve('tick'), afterMs));
}
