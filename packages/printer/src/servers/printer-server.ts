import type { EscPosDevice } from '../device/device.ts';

/** A simulated printer at the end of a real line of the system. */
export interface PrinterServer {
  readonly device: EscPosDevice;
  /** Its name for the settings, without parameters. */
  readonly uri: string;
  /** Plugs the cable in; the line is there when it resolves. */
  plugIn(): Promise<void>;
  /** Pulls the cable. The printer stays on, and prints what it has. */
  unplug(): Promise<void>;
  /** Cuts the printer's power; a USB or network printer vanishes with it. */
  powerOff(): Promise<void>;
  powerOn(): Promise<void>;
  /** Every byte that arrived at the printer's socket, over all cables so far. */
  received(): Buffer;
  close(): Promise<void>;
}

/** How fast bytes come over a line that has no speed of its own. */
export interface LineSpeed {
  /** 10 bits a byte; as fast as the system where absent. */
  readonly baudRate?: number;
}
