import type { Clock } from '@tillkeeper/domain';
import { EscPosDevice } from '../device/device.ts';
import { openLinkedPrinter } from '../driver/linked-printer.ts';
import type { PrinterTimings } from '../driver/timings.ts';
import type { InterpreterEvent } from '../interpreter/event.ts';
import type { Paper } from '../interpreter/paper.ts';
import { CLOSED, Closing, type Link } from '../link/link.ts';
import type { Printer } from '../printer.ts';
import { GENERIC_PROFILE } from '../profile.ts';
import type { VirtualPrinterUri } from '../uri.ts';

/** A printer on the screen: a real driver before a simulated device. */
export interface VirtualPrinter extends Printer {
  /** What came out so far. */
  paper(): Paper;
  /** The device itself, with the faults that a test or a trainer gives it. */
  readonly device: EscPosDevice;
  /** Pulls its cable; it prints what its buffer holds. */
  unplug(): void;
  /** Plugs it in again. */
  plugIn(): void;
}

/** Who looks at a virtual printer's paper. */
export interface VirtualPorts {
  readonly clock: Pick<Clock, 'monotonicMs'>;
  /** Called at each cut, and a moment after the paper moved, with the whole roll (the last 50 slips). */
  readonly onPaper?: (paper: Paper) => void;
  /** Cuts, drawer pulses, questions and unknown commands. */
  readonly onEvent?: (event: InterpreterEvent) => void;
  /** Paper speed; at once where absent. */
  readonly dotsPerSecond?: number;
  readonly timings?: Partial<PrinterTimings>;
}

/** Opens a printer whose paper is a value. */
export function openVirtualPrinter(uri: VirtualPrinterUri, ports: VirtualPorts): VirtualPrinter {
  const { clock, onPaper, onEvent, dotsPerSecond, timings } = ports;
  let cable: Cable | undefined;
  let isPluggedIn = true;
  let isShowing = false;
  const device: EscPosDevice = new EscPosDevice({
    columns: uri.columns,
    onAnswer: (bytes) => cable?.hear(bytes),
    onEvent: (event) => {
      onEvent?.(event);
      if (event.kind === 'cut') onPaper?.(device.paper());
    },
    onPaper: () => {
      // Lines come faster than anybody can look at them, and every look draws the whole roll.
      if (isShowing) return;
      isShowing = true;
      setTimeout(() => {
        isShowing = false;
        onPaper?.(device.paper());
      }, SHOW_EVERY_MS);
    },
    ...(dotsPerSecond === undefined ? {} : { dotsPerSecond }),
  });
  const printer = openLinkedPrinter(uri, {
    clock,
    profile: { ...GENERIC_PROFILE, columns: uri.columns },
    openLink: async () => {
      if (!isPluggedIn) throw new Error('ENOENT: unplugged');
      cable = new Cable(device);
      return cable;
    },
    ...(timings === undefined ? {} : { timings }),
  });
  return Object.assign(printer, {
    device,
    paper: () => device.paper(),
    unplug: () => {
      isPluggedIn = false;
      device.setConnected(false);
      cable?.pull();
    },
    plugIn: () => {
      isPluggedIn = true;
      device.setConnected(true);
    },
  });
}

const SHOW_EVERY_MS = 100;

/** A cable without length: bytes arrive in the order in which they were sent. */
class Cable implements Link {
  readonly canAnswer = true;
  readonly #device: EscPosDevice;
  readonly #closing = new Closing();
  #hear = (_bytes: Uint8Array): void => {};

  constructor(device: EscPosDevice) {
    this.#device = device;
  }

  async send(bytes: Uint8Array): Promise<void> {
    if (this.#closing.isOver) throw new Error(CLOSED);
    this.#device.receive(bytes);
    // As on every line, an answer never comes before the sending has ended.
    await Promise.resolve();
    if (this.#closing.isOver) throw new Error(CLOSED);
  }

  hear(bytes: Uint8Array): void {
    const listener = this.#hear;
    queueMicrotask(() => {
      if (!this.#closing.isOver) listener(bytes);
    });
  }

  pull(): void {
    this.#closing.happened();
  }

  onBytes(listener: (bytes: Uint8Array) => void): void {
    this.#hear = listener;
  }

  isOpen(): boolean {
    return !this.#closing.isOver;
  }

  onClose(listener: () => void): void {
    this.#closing.onceHappened(listener);
  }

  async discardAndClose(): Promise<void> {
    this.#closing.happened();
  }
}
