import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { type DeviceOptions, EscPosDevice } from '../device/device.ts';
import type { PrinterServer } from './printer-server.ts';

const BEAT_MS = 5;

/** How a network printer is made. */
export interface TcpServerOptions extends DeviceOptions {
  /** A free one where absent; kept over all cables. */
  readonly port?: number;
}

/** A printer at a raw network port of this machine. Like real ones it serves one till at a time. */
export async function tcpPrinter(options: TcpServerOptions): Promise<PrinterServer> {
  const chunks: Buffer[] = [];
  let till: Socket | undefined;
  let server: Server | undefined;
  const device = new EscPosDevice({
    ...options,
    onAnswer: (bytes) => {
      if (till?.writable) till.write(bytes);
      options.onAnswer?.(bytes);
    },
  });

  async function serve(socket: Socket): Promise<void> {
    if (till !== undefined) return void socket.destroy();
    till = socket;
    device.setConnected(true);
    socket.on('error', () => undefined);
    socket.once('close', () => {
      if (till === socket) till = undefined;
    });
    try {
      for await (const chunk of socket as AsyncIterable<Buffer>) {
        while (!device.takesBytes && !socket.destroyed && device.isOn) await beat();
        if (socket.destroyed) return;
        chunks.push(chunk);
        device.receive(chunk);
      }
    } catch {
      // The till reset the line: what it had not handed over is gone.
    }
  }

  async function listen(port: number): Promise<number> {
    const fresh = createServer((socket) => void serve(socket));
    server = fresh;
    fresh.listen(port, '127.0.0.1');
    await once(fresh, 'listening');
    return (fresh.address() as AddressInfo).port;
  }

  const port = await listen(options.port ?? 0);

  async function unplug(): Promise<void> {
    device.setConnected(false);
    till?.resetAndDestroy();
    till = undefined;
    const listening = server;
    server = undefined;
    if (listening === undefined) return;
    listening.close();
    await once(listening, 'close');
  }

  async function plugIn(): Promise<void> {
    device.setConnected(true);
    if (server === undefined) await listen(port);
  }

  return {
    device,
    uri: `tcp://127.0.0.1:${port}`,
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

function beat(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, BEAT_MS));
}
