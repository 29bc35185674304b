import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, constants, existsSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EscPosInterpreter, type Paper, paperToText, slipToText } from '@tillkeeper/printer';
import { end } from './child.ts';
import { until, when } from './until.ts';

const COLUMNS = 42;
const XOFF = '\x13';
const XON = '\x11';

/**
 * A serial printer made of a pair of pseudo terminals: the till opens one end, and what comes out
 * of the other end is kept, and read by the interpreter as a printer would.
 */
export interface SerialLine {
  /** The printer's name for the till's settings. */
  readonly uri: string;
  /** The same printer, listened to when it says stop: see {@link SerialLine.holdBack}. */
  readonly uriWithFlowControl: string;
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
  const interpreter = new EscPosInterpreter({ columns: COLUMNS, maximumSlips: 500 });
  const chunks: Buffer[] = [];
  let cable: Cable | undefined;

  function hear(chunk: Buffer): void {
    chunks.push(chunk);
    interpreter.write(chunk);
  }

  function slips(): string[] {
    const { columns, slips: all } = interpreter.paper();
    return all.filter((slip) => slip.cut !== 'none').map((slip) => slipToText(slip, columns));
  }

  const far = `${path}.far`;
  const uri = `serial://${path}?baudRate=19200&columns=${COLUMNS}`;
  return {
    uri,
    uriWithFlowControl: `${uri}&flowControl=xon`,
    bytes: () => Buffer.concat(chunks),
    paper: () => interpreter.paper(),
    slips,
    slip: async (number) =>
      until(
        `slip ${number}; on paper so far:\n${paperToText(interpreter.paper())}`,
        () => slips()[number - 1],
      ),
    plugIn: async () => {
      cable ??= await plugCable(path, far, hear);
    },
    unplug: async () => {
      await cable?.pull();
      cable = undefined;
      interpreter.powerCycle();
    },
    holdBack: () => writeFileSync(far, XOFF),
    goOn: () => writeFileSync(far, XON),
  };
}

interface Cable {
  pull(): Promise<void>;
}

async function plugCable(near: string, far: string, hear: (chunk: Buffer) => void): Promise<Cable> {
  const ends = [near, far].map((link) => `pty,raw,echo=0,link=${link}`);
  const socat = spawn('socat', ends, { stdio: ['ignore', 'ignore', 'ignore'] });
  await started(socat);
  await until('both ends of the serial line', () => when(existsSync(near) && existsSync(far)));
  // socat gives the line up when its last user closes it; a cable stays when a till is killed.
  const hold = openSync(near, constants.O_RDWR | constants.O_NOCTTY);
  const reader = spawn('cat', [far], { stdio: ['ignore', 'pipe', 'ignore'] });
  reader.stdout.on('data', hear);
  await started(reader);
  return {
    pull: async () => {
      closeSync(hold);
      await end(socat);
      await end(reader);
    },
  };
}

function started(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('spawn', () => resolve());
    child.once('error', reject);
  });
}
