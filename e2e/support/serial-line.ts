import { join } from 'node:path';
import { type EscPosDevice, type Paper, paperToText, slipToText } from '@tillkeeper/printer';
import { ptyPrinter } from '@tillkeeper/printer/servers';
import { until } from './until.ts';

const COLUMNS = 42;

/**
 * A serial printer made of a pair of pseudo terminals: the till opens one end, and at the other end
 * is a simulated printer that prints, answers, runs out of paper, and is unplugged.
 */
export interface SerialLine {
  /** The printer's name for the till's settings. */
  readonly uri: string;
  /** The same printer, listened to when it says stop: see {@link SerialLine.holdBack}. */
  readonly uriWithFlowControl: string;
  /** Its paper, cover, power, voice and speed. */
  readonly device: EscPosDevice;
  /** Every byte that arrived, over all cables plugged in so far. */
  bytes(): Buffer;
  paper(): Paper;
  /** The texts of the slips that were cut, oldest first. */
  slips(): readonly string[];
  /** Waits until so many slips were cut and gives the newest of them. */
  slip(number: number): Promise<string>;
  plugIn(): Promise<void>;
  unplug(): Promise<void>;
  /** Says stop (XOFF), as a printer without paper does: the till's bytes wait in the till. */
  holdBack(): void;
  /** Says go on (XON). */
  goOn(): void;
}

/** Makes the line in a folder, not yet plugged in. */
export function serialLine(folder: string): SerialLine {
  const path = join(folder, 'printer');
  const server = ptyPrinter({ path, as: 'serial', columns: COLUMNS, maximumSlips: 500 });
  const { device } = server;

  function slips(): string[] {
    const { columns, slips: all } = device.paper();
    return all.filter((slip) => slip.cut !== 'none').map((slip) => slipToText(slip, columns));
  }

  const uri = `serial://${path}?baudRate=19200&columns=${COLUMNS}`;
  return {
    uri,
    uriWithFlowControl: `${uri}&flowControl=xon`,
    device,
    bytes: () => server.received(),
    paper: () => device.paper(),
    slips,
    slip: async (number) =>
      until(
        `slip ${number}; on paper so far:\n${paperToText(device.paper())}`,
        () => slips()[number - 1],
      ),
    plugIn: async () => {
      device.powerOn();
      await server.plugIn();
    },
    // The converter in the cable feeds the printer: half a line in it is lost with it.
    unplug: async () => {
      await server.unplug();
      device.powerOff();
    },
    holdBack: () => device.hold(true),
    goOn: () => device.hold(false),
  };
}
