import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  constants,
  createReadStream,
  existsSync,
  openSync,
  type ReadStream,
  rmSync,
  writeSync,
} from 'node:fs';
import { type DeviceOptions, EscPosDevice } from '../device/device.ts';
import type { LineSpeed, PrinterServer } from './printer-server.ts';

const XON = 0x11;
const XOFF = 0x13;
/** How often a line with a speed moves bytes. */
const BEAT_MS = 10;

/** How a pty printer is made. */
export interface PtyServerOptions extends DeviceOptions, LineSpeed {
  /** Where the till's end appears. */
  readonly path: string;
  /** `lp`: a USB printer's device file, which vanishes when the power goes. `serial`: a port, which stays. */
  readonly as: 'serial' | 'lp';
}

/**
 * A printer behind a pair of pseudo terminals (socat): a serial port, or a device file that can be
 * read and written as /dev/usb/lp0. A port goes on taking bytes when the printer's power is cut.
 */
export function ptyPrinter(options: PtyServerOptions): PrinterServer {
  const { path, as, baudRate } = options;
  const far = `${path}.far`;
  const chunks: Buffer[] = [];
  let line: Line | undefined;
  const device = new EscPosDevice({
    ...options,
    onAnswer: (bytes) => {
      line?.say(bytes);
      options.onAnswer?.(bytes);
    },
    onFlow: (flow) => {
      if (as === 'serial') line?.say(Uint8Array.of(flow === 'stop' ? XOFF : XON));
      options.onFlow?.(flow);
    },
  });
  const hear = (chunk: Buffer): void => {
    chunks.push(chunk);
    device.receive(chunk);
  };

  async function plugIn(): Promise<void> {
    device.setConnected(true);
    // Only a device file pushes back; a port without flow control loses what does not fit.
    line ??= await plugLine(path, far, {
      hear,
      baudRate,
      takes: () => as === 'serial' || device.takesBytes,
    });
  }

  async function unplug(): Promise<void> {
    device.setConnected(false);
    const pulled = line;
    line = undefined;
    await pulled?.pull();
  }

  return {
    device,
    uri: `${as}:${path}`,
    plugIn,
    unplug,
    powerOff: async () => {
      device.powerOff();
      if (as === 'lp') await unplug();
    },
    powerOn: async () => {
      device.powerOn();
      await plugIn();
    },
    received: () => Buffer.concat(chunks),
    close: async () => {
      await unplug();
      device.powerOff();
    },
  };
}

interface Line {
  say(bytes: Uint8Array): void;
  pull(): Promise<void>;
}

interface LineEnd {
  readonly hear: (chunk: Buffer) => void;
  readonly takes: () => boolean;
  readonly baudRate: number | undefined;
}

async function plugLine(near: string, far: string, end: LineEnd): Promise<Line> {
  const ends = [near, far].map((link) => `pty,raw,echo=0,link=${link}`);
  const socat = spawn('socat', ends, { stdio: ['ignore', 'ignore', 'ignore'] });
  await once(socat, 'spawn');
  while (!existsSync(near) || !existsSync(far)) await beat();
  // O_NOCTTY throughout: a line that became this process's terminal would end it when it is pulled.
  // socat gives the line up when its last user closes it; a cable stays when a till is killed.
  const hold = openSync(near, constants.O_RDWR | constants.O_NOCTTY);
  const back = openSync(far, constants.O_WRONLY | constants.O_NOCTTY | constants.O_NONBLOCK);
  const fd = openSync(far, constants.O_RDONLY | constants.O_NOCTTY);
  const reader = createReadStream('', { fd, highWaterMark: 256 });
  let isIn = true;
  reader.on('error', () => undefined);
  void pump(reader, end, () => isIn);
  return {
    say: (bytes) => {
      try {
        if (isIn) writeSync(back, bytes);
      } catch {
        // A till that does not read loses the answer, as on a wire.
      }
    },
    pull: async () => {
      isIn = false;
      await endProcess(socat);
      reader.destroy();
      for (const handle of [hold, back]) closeSync(handle);
      for (const link of [near, far]) rmSync(link, { force: true });
    },
  };
}

/** Moves bytes from the wire to the printer, no faster than the wire, while it takes them. */
async function pump(reader: ReadStream, end: LineEnd, isIn: () => boolean): Promise<void> {
  const { hear, takes, baudRate } = end;
  try {
    for await (const chunk of reader as AsyncIterable<Buffer>) {
      if (baudRate === undefined) {
        while (isIn() && !takes()) await beat();
        if (isIn()) hear(chunk);
      } else await drip(chunk, (baudRate / 10_000) * BEAT_MS, hear, () => isIn() && takes(), isIn);
      if (!isIn()) return;
    }
  } catch {
    // A pty ends with an input error when its other side goes.
  }
}

async function drip(
  chunk: Buffer,
  bytesPerBeat: number,
  hear: (part: Buffer) => void,
  may: () => boolean,
  isIn: () => boolean,
): Promise<void> {
  const begunMs = performance.now();
  let moved = 0;
  let heldMs = 0;
  while (moved < chunk.length && isIn()) {
    await beat();
    if (!may()) {
      heldMs += BEAT_MS;
      continue;
    }
    // By the clock and not by the beats, which come late on a busy computer.
    const due = Math.ceil(((performance.now() - begunMs - heldMs) / BEAT_MS) * bytesPerBeat);
    const until = Math.min(chunk.length, due);
    if (until > moved) hear(chunk.subarray(moved, until));
    moved = Math.max(moved, until);
  }
}

function beat(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, BEAT_MS));
}

async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
