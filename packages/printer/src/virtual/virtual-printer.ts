import type { InterpreterEvent } from '../interpreter/event.ts';
import { EscPosInterpreter } from '../interpreter/interpreter.ts';
import type { Paper } from '../interpreter/paper.ts';
import type { Printer, PrintResult } from '../printer.ts';
import { StatusBoard } from '../status-board.ts';
import type { VirtualPrinterUri } from '../uri.ts';

/** A printer on the screen, with the faults that a test or a trainer gives it. */
export interface VirtualPrinter extends Printer {
  /** What came out so far. */
  paper(): Paper;
  /** Unplugs it. */
  unplug(): void;
  /** Plugs it in again. */
  plugIn(): void;
  /** Unplugs it while it prints the next slip, after so many whole sections. */
  unplugAfterSections(count: number): void;
}

/** Who looks at a virtual printer's paper. */
export interface VirtualPorts {
  /** Called after each slip, whole or torn, with everything on the roll (the last 50 slips). */
  readonly onPaper?: (paper: Paper) => void;
  /** Cuts, drawer pulses, questions and unknown commands. */
  readonly onEvent?: (event: InterpreterEvent) => void;
}

/** Opens a printer whose paper is a value. It is ready at once. */
export function openVirtualPrinter(
  uri: VirtualPrinterUri,
  ports: VirtualPorts = {},
): VirtualPrinter {
  return new ScreenPrinter(uri, ports);
}

class ScreenPrinter implements VirtualPrinter {
  readonly uri: string;
  readonly #interpreter: EscPosInterpreter;
  readonly #onPaper: (paper: Paper) => void;
  readonly #board = new StatusBoard({ kind: 'ready' });
  #unplugAfter: number | undefined;
  #isClosed = false;

  constructor(uri: VirtualPrinterUri, ports: VirtualPorts) {
    this.uri = uri.text;
    this.#onPaper = ports.onPaper ?? (() => undefined);
    this.#interpreter = new EscPosInterpreter({
      columns: uri.columns,
      ...(ports.onEvent === undefined ? {} : { onEvent: ports.onEvent }),
    });
  }

  status() {
    return this.#board.current;
  }

  onStatusChange(listener: Parameters<Printer['onStatusChange']>[0]): () => void {
    return this.#board.listen(listener);
  }

  async print(sections: readonly Uint8Array[]): Promise<PrintResult> {
    const status = this.#board.current;
    if (this.#isClosed) return { kind: 'not-begun', why: 'The printer was closed.' };
    if (status.kind === 'absent') return { kind: 'not-begun', why: status.why };
    const sectionsSent = Math.min(sections.length, this.#unplugAfter ?? sections.length);
    this.#unplugAfter = undefined;
    for (const section of sections.slice(0, sectionsSent)) this.#interpreter.write(section);
    const isTorn = sectionsSent < sections.length;
    if (isTorn) this.unplug();
    this.#onPaper(this.#interpreter.paper());
    if (!isTorn) return { kind: 'printed' };
    if (sectionsSent === 0) return { kind: 'not-begun', why: LOST };
    return { kind: 'doubtful', why: LOST, sectionsSent };
  }

  paper(): Paper {
    return this.#interpreter.paper();
  }

  unplug(): void {
    this.#interpreter.powerCycle();
    this.#board.set({
      kind: 'absent',
      why: 'The printer on the screen was unplugged.',
      mend: 'Plug it in again.',
    });
  }

  plugIn(): void {
    this.#board.set({ kind: 'ready' });
  }

  unplugAfterSections(count: number): void {
    this.#unplugAfter = count;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#board.silence();
  }
}

const LOST = 'The printer was lost while the slip was printing.';
