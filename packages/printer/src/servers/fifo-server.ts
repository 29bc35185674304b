import { execFileSync } from 'node:child_process';
import { constants, openSync, rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { type DeviceOptions, EscPosDevice } from '../device/device.ts';
import type { PrinterServer } from './printer-server.ts';

/** How a printer behind a FIFO is made. */
export interface FifoServerOptions extends DeviceOptions {
  readonly path: string;
}

/** A printer behind a FIFO: the poorest device file, which takes bytes and can't be read back. */
export function fifoPrinter(options: FifoServerOptions): PrinterServer {
  const { path } = options;
  const device = new EscPosDevice(options);
  const chunks: Buffer[] = [];
  let reader: Socket | undefined;

  async function plugIn(): Promise<void> {
    device.setConnected(true);
    if (reader !== undefined) return;
    execFileSync('mkfifo', ['-m', '600', path]);
    // Open for writing as well, so that a till that closes it does not end it.
    reader = new Socket({ fd: openSync(path, constants.O_RDWR | constants.O_NONBLOCK) });
    reader.on('error', () => undefined);
    reader.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      device.receive(chunk);
    });
  }

  async function unplug(): Promise<void> {
    device.setConnected(false);
    reader?.destroy();
    reader = undefined;
    rmSync(path, { force: true });
  }

  return {
    device,
    uri: `lp:${path}`,
    plugIn,
    unplug,
    powerOff: async () => {
      device.powerOff();
      await unplug();
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
