import type {
  Printer,
  PrinterAbilities,
  PrinterStatus,
  PrintJob,
  PrintResult,
  SectionStart,
} from '../printer.ts';
import { StatusBoard } from '../status-board.ts';
import type { PrinterUri } from '../uri.ts';
import type { Answer, ToPrinters } from './messages.ts';

/** Asks the process, and resolves with its answer; rejects when it ends before. */
export type AskPrinters = (
  message: (call: number) => ToPrinters,
  onSection?: SectionAnswer,
) => Promise<Answer>;

/** Whether a section may leave. */
export type SectionAnswer = (start: SectionStart) => boolean | Promise<boolean>;

const GONE = 'The program that prints stopped in the slip.';

/** A printer that is held by another process: what is known of it is what that process said last. */
export class RemotePrinter implements Printer {
  readonly uri: string;
  readonly columns;
  readonly #printerId: number;
  readonly #ask: AskPrinters;
  readonly #onClose: () => void;
  readonly #board = new StatusBoard({ kind: 'connecting' });
  #abilities: PrinterAbilities = { status: undefined, fence: undefined };

  constructor(uri: PrinterUri, printerId: number, ask: AskPrinters, onClose: () => void) {
    this.uri = uri.text;
    this.columns = uri.columns;
    this.#printerId = printerId;
    this.#ask = ask;
    this.#onClose = onClose;
  }

  /** Takes over what the process says. */
  hear(status: PrinterStatus, abilities = this.#abilities): void {
    this.#abilities = abilities;
    this.#board.set(status);
  }

  status(): PrinterStatus {
    return this.#board.current;
  }

  abilities(): PrinterAbilities {
    return this.#abilities;
  }

  onStatusChange(listener: Parameters<Printer['onStatusChange']>[0]): () => void {
    return this.#board.listen(listener);
  }

  async print({ jobId, sections, onSection }: PrintJob): Promise<PrintResult> {
    let last: SectionStart | undefined;
    const mayLeave: SectionAnswer = async (start) => {
      const may = (await onSection?.(start)) ?? true;
      if (may) last = start;
      return may;
    };
    const printerId = this.#printerId;
    try {
      const answer = await this.#ask(
        (call) => ({ kind: 'print', call, printerId, jobId, sections }),
        mayLeave,
      );
      if (isResult(answer)) return answer;
    } catch {
      // The process ended: what follows is what the record has of the slip.
    }
    if (last === undefined) return { kind: 'not-begun', why: GONE };
    return { kind: 'doubtful', why: GONE, onPaper: last.onPaper, sent: last.index + 1 };
  }

  async giveUp(): Promise<void> {
    await this.#do('give-up');
  }

  async kickDrawer(): Promise<boolean> {
    return (await this.#do('kick-drawer')) === true;
  }

  async close(): Promise<void> {
    this.#board.silence();
    await this.#do('close');
    this.#onClose();
  }

  #do(kind: 'give-up' | 'kick-drawer' | 'close'): Promise<Answer> {
    const printerId = this.#printerId;
    return this.#ask((call) => ({ kind, call, printerId })).catch(() => null);
  }
}

function isResult(answer: Answer): answer is PrintResult {
  return typeof answer === 'object' && answer !== null && 'kind' in answer;
}
