import type { Clock } from '@tillkeeper/domain';
import {
  type Absent,
  explainDisconnect,
  explainGivenUp,
  explainOpenFailure,
  muteHint,
  placeOf,
} from '../link/absence.ts';
import type { Link, LinkOpener } from '../link/link.ts';
import { patiently } from '../link/patience.ts';
import type {
  Printer,
  PrinterAbilities,
  PrinterStatus,
  PrintJob,
  PrintResult,
} from '../printer.ts';
import type { PrinterProfile } from '../profile.ts';
import { drawerPulse, TELL_CHANGES } from '../status/commands.ts';
import { troubleOf } from '../status/sensors.ts';
import { stopped } from '../status/words.ts';
import { StatusBoard } from '../status-board.ts';
import type { PrinterUri } from '../uri.ts';
import type { FenceKind } from '../uri-parameters.ts';
import { Conversation } from './conversation.ts';
import { FenceNames, probeFence } from './fence.ts';
import { SlipOnItsWay } from './slip-on-its-way.ts';
import { DEFAULT_TIMINGS, type PrinterTimings } from './timings.ts';

/** What a printer on a line needs from outside; tests give shorter times. */
export interface LinkedPrinterPorts {
  readonly clock: Pick<Clock, 'monotonicMs'>;
  readonly openLink: LinkOpener;
  readonly profile: PrinterProfile;
  readonly timings?: Partial<PrinterTimings>;
  readonly platform?: NodeJS.Platform;
}

/**
 * A printer on a line. The line stays open between slips, so that a pulled cable, an open cover and
 * the end of the paper are noticed when they happen; an absent printer is looked for every second.
 */
export function openLinkedPrinter(uri: PrinterUri, ports: LinkedPrinterPorts): Printer {
  return new LinkedPrinter(uri, ports);
}

/** Names of the last jobs: a job that comes again is a mistake of ours, and must not print. */
const REMEMBERED_JOBS = 1_000;
/** Three questions, and time for a late answer. */
const QUESTIONS = 5;

class LinkedPrinter implements Printer {
  readonly uri: string;
  readonly columns;
  readonly #address: PrinterUri;
  readonly #ports: LinkedPrinterPorts;
  readonly #timings: PrinterTimings;
  readonly #board = new StatusBoard({ kind: 'connecting' });
  readonly #fenceNames = new FenceNames();
  readonly #jobIds = new Set<string>();
  #conversation: Conversation | undefined;
  #fence: FenceKind | undefined;
  #hasAnswered = false;
  #opening: Promise<void>;
  #reopenTimer: NodeJS.Timeout | undefined;
  #slip: SlipOnItsWay | undefined;
  #job: Promise<PrintResult> | undefined;
  #mustClear = false;
  #isClosed = false;

  constructor(uri: PrinterUri, ports: LinkedPrinterPorts) {
    this.uri = uri.text;
    this.columns = uri.columns;
    this.#address = uri;
    this.#ports = ports;
    this.#timings = { ...DEFAULT_TIMINGS, ...ports.timings };
    this.#fence = uri.fence ?? ports.profile.fence;
    this.#opening = this.#open();
  }

  status(): PrinterStatus {
    return this.#board.current;
  }

  abilities(): PrinterAbilities {
    if (this.#conversation !== undefined && !this.#asksStatus(this.#conversation.link))
      return { status: false, fence: 'none' };
    return { status: this.#hasAnswered ? true : undefined, fence: this.#fence };
  }

  onStatusChange(listener: Parameters<Printer['onStatusChange']>[0]): () => void {
    return this.#board.listen(listener);
  }

  async print(job: PrintJob): Promise<PrintResult> {
    // The place is taken before anything is awaited, so that two slips can't both find it free.
    if (this.#job !== undefined) return notBegun('The printer is busy with another slip.');
    if (this.#jobIds.has(job.jobId)) return notBegun('This slip was sent to the printer before.');
    this.#job = this.#printNow(job);
    try {
      return await this.#job;
    } finally {
      this.#job = undefined;
      this.#slip = undefined;
      this.#tellSensors();
    }
  }

  async giveUp(): Promise<void> {
    this.#slip?.giveUp();
    await this.#job;
  }

  async kickDrawer(): Promise<boolean> {
    const { drawer } = this.#ports.profile;
    const pin = this.#address.drawer ?? drawer.pin;
    const link = this.#conversation?.link;
    if (pin === 'none' || link === undefined || this.#job !== undefined) return false;
    try {
      await link.send(drawerPulse(pin === 'pin5' ? 5 : 2, drawer.onMs, drawer.offMs));
      await link.endOfSlip?.();
      return true;
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#reopenTimer);
    this.#board.silence();
    await patiently(this.#opening);
    await this.#conversation?.link.discardAndClose();
    await this.#job;
  }

  async #printNow(job: PrintJob): Promise<PrintResult> {
    if (this.#board.current.kind === 'connecting') await this.#opening;
    const conversation = this.#conversation;
    if (this.#isClosed) return notBegun('The printer was closed.');
    if (conversation === undefined) return notBegun(this.#whyNot());
    const asksStatus = this.#asksStatus(conversation.link);
    // Paper and cover are looked at now, unless the printer spoke of them a moment ago.
    if (asksStatus && !this.#isFresh(conversation)) await this.#look(conversation);
    if (this.#board.current.kind !== 'ready') return notBegun(this.#whyNot());
    this.#remember(job.jobId);
    this.#board.set({ kind: 'busy' });
    this.#slip = new SlipOnItsWay(
      {
        conversation,
        asksStatus,
        fence: asksStatus ? (this.#fence ?? 'none') : 'none',
        fenceNames: this.#fenceNames,
        timings: this.#timings,
        monotonicMs: () => this.#ports.clock.monotonicMs(),
        cutFeedLines: this.#ports.profile.cutFeedLines,
      },
      job,
    );
    const result = await this.#slip.run();
    if (result.kind === 'doubtful' && result.onPaper < result.sent && result.why !== 'cannot-tell')
      await this.#giveLineUp(conversation, explainGivenUp(result.why));
    return result;
  }

  // A line that stalled or failed is given up whole: it must not print later what failed now.
  async #giveLineUp(conversation: Conversation, status: PrinterStatus): Promise<void> {
    if (this.#conversation !== conversation) return;
    this.#mustClear ||= this.#slip !== undefined;
    this.#forgetLine();
    await conversation.link.discardAndClose();
    if (this.#isClosed) return;
    this.#board.set(status);
    this.#reopenLater();
  }

  async #open(): Promise<void> {
    const { openLink, clock, platform = process.platform } = this.#ports;
    try {
      const link = await openLink(this.#address);
      if (this.#isClosed) return await link.discardAndClose();
      const conversation = new Conversation(
        link,
        () => clock.monotonicMs(),
        () => this.#tellSensors(),
      );
      this.#conversation = conversation;
      link.onClose(() => this.#lost(conversation, explainDisconnect(this.#address)));
      if (this.#asksStatus(link)) await this.#meet(conversation);
      else this.#board.set({ kind: 'ready', paperNearEnd: false });
    } catch (error) {
      this.#board.set(explainOpenFailure(error, this.#address, platform));
      this.#reopenLater();
    }
  }

  // The first questions on a new line; from then on it is asked again and again.
  async #meet(conversation: Conversation): Promise<void> {
    if (this.#mustClear && this.#ports.profile.canClear) {
      await conversation.clearBuffers(this.#timings.answerWithinMs);
    }
    this.#mustClear = false;
    await this.#look(conversation);
    void this.#watch(conversation);
  }

  async #watch(conversation: Conversation): Promise<void> {
    while (conversation === this.#conversation && conversation.link.isOpen() && !this.#isClosed) {
      await new Promise((resolve) => setTimeout(resolve, this.#timings.pollEveryMs));
      // A slip on its way asks for itself.
      if (this.#job === undefined) await this.#look(conversation);
    }
  }

  async #look(conversation: Conversation): Promise<void> {
    // Asked twice: a single answer can be late on a computer that is busy.
    const answered = (await this.#ask(conversation)) || (await this.#ask(conversation));
    if (conversation !== this.#conversation) return;
    const mute = stopped('mute', false, muteHint(this.#address));
    if (!answered && conversation.isAsking && this.#job === undefined) {
      // The question itself could not leave: a line that hangs is opened anew.
      return await this.#giveLineUp(conversation, mute);
    }
    if (!answered) {
      if (this.#slip === undefined)
        this.#board.set(stopped('mute', false, muteHint(this.#address)));
      return;
    }
    if (!this.#hasAnswered && this.#ports.profile.canTellChanges)
      await conversation.link.send(TELL_CHANGES).catch(() => undefined);
    this.#hasAnswered = true;
    if (this.#fence === undefined && troubleOf(conversation.sensors) === undefined)
      this.#fence = await probeFence(conversation);
    this.#tellSensors();
  }

  // A line that was told to stop does not even take the question: that is no answer as well.
  #ask(conversation: Conversation): Promise<boolean> {
    const { answerWithinMs } = this.#timings;
    const asked = conversation.askSensors(answerWithinMs);
    const enough = new Promise<boolean>((resolve) => {
      setTimeout(() => resolve(false), answerWithinMs * QUESTIONS);
    });
    return Promise.race([asked, enough]);
  }

  #tellSensors(): void {
    const conversation = this.#conversation;
    if (conversation === undefined || this.#isClosed) return;
    const inSlip = this.#slip !== undefined;
    if (!this.#asksStatus(conversation.link)) {
      this.#board.set(inSlip ? { kind: 'busy' } : { kind: 'ready', paperNearEnd: false });
      return;
    }
    if (!this.#hasAnswered || conversation.heardAtMs === undefined) return;
    const { sensors } = conversation;
    const trouble = troubleOf(sensors);
    if (trouble !== undefined) {
      this.#slip?.noticeTrouble(trouble);
      this.#board.set(stopped(trouble, inSlip));
    } else if (inSlip) this.#board.set({ kind: 'busy' });
    else if (this.#fence !== undefined)
      this.#board.set({ kind: 'ready', paperNearEnd: sensors.paperNearEnd });
  }

  #lost(conversation: Conversation, why: Absent): void {
    if (this.#conversation !== conversation) return;
    this.#forgetLine();
    if (this.#isClosed) return;
    this.#board.set(why);
    this.#reopenLater();
  }

  #forgetLine(): void {
    this.#conversation = undefined;
    this.#hasAnswered = false;
  }

  #reopenLater(): void {
    if (this.#isClosed) return;
    clearTimeout(this.#reopenTimer);
    this.#reopenTimer = setTimeout(() => {
      this.#opening = this.#open();
    }, this.#timings.reopenAfterMs);
  }

  #isFresh({ heardAtMs }: Conversation): boolean {
    const nowMs = this.#ports.clock.monotonicMs();
    return heardAtMs !== undefined && nowMs - heardAtMs < this.#timings.pollEveryMs * 1.5;
  }

  #asksStatus(link: Link): boolean {
    return link.canAnswer && this.#address.status !== 'none' && this.#ports.profile.answersStatus;
  }

  #remember(jobId: string): void {
    this.#jobIds.add(jobId);
    const [oldest] = this.#jobIds;
    if (this.#jobIds.size > REMEMBERED_JOBS && oldest !== undefined) this.#jobIds.delete(oldest);
  }

  #whyNot(): string {
    const status = this.#board.current;
    if (status.kind === 'absent' || status.kind === 'stopped') return status.why;
    return `The printer at ${placeOf(this.#address)} is not connected.`;
  }
}

function notBegun(why: string): PrintResult {
  return { kind: 'not-begun', why };
}
