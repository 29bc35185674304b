import { describe, expect, it } from 'vitest';
import { pause, until } from '../testing/pty-pair.ts';
import type { SerialPrinterUri } from '../uri.ts';
import type { OpenPort } from './port.ts';
import { openSerialPrinter } from './serial-printer.ts';

const URI: SerialPrinterUri = {
  kind: 'serial',
  text: 'serial:///dev/ttyUSB0',
  path: '/dev/ttyUSB0',
  baudRate: 9600,
  flowControl: 'none',
  columns: 42,
};
const SLIP = [Buffer.from('head'), Buffer.from('token'), Buffer.from('foot')];

/** A port whose faults are chosen. */
class FakePort implements OpenPort {
  readonly sent: Uint8Array[] = [];
  readonly #faults: { readonly failAt?: number; readonly hangAt?: number };
  #listeners: (() => void)[] = [];
  #isOpen = true;

  constructor(faults: { failAt?: number; hangAt?: number } = {}) {
    this.#faults = faults;
  }

  async send(bytes: Uint8Array): Promise<void> {
    const index = this.sent.push(bytes) - 1;
    if (index === this.#faults.failAt) throw new Error(`write failed: ${Buffer.from(bytes)}`);
    if (index === this.#faults.hangAt) await new Promise(() => undefined);
  }

  isOpen(): boolean {
    return this.#isOpen;
  }

  onClose(listener: () => void): void {
    this.#listeners.push(listener);
  }

  async discardAndClose(): Promise<void> {
    this.drop();
  }

  drop(): void {
    this.#isOpen = false;
    for (const listener of this.#listeners.splice(0)) listener();
  }
}

function openWith(port: OpenPort, stallAfterMs = 50) {
  return openSerialPrinter(URI, {
    openPort: async () => port,
    stallAfterMs,
    reopenAfterMs: 60_000,
  });
}

describe('a serial printer with a faulty line', () => {
  it('a write that fails leaves the slip doubtful, stops, and tells nothing of its bytes', async () => {
    const port = new FakePort({ failAt: 1 });
    const printer = openWith(port);
    const result = await printer.print(SLIP);
    expect(result).toMatchObject({ kind: 'doubtful', sectionsSent: 1 });
    expect(JSON.stringify(result)).not.toContain('token');
    expect(port.sent).toHaveLength(2);
    expect(port.isOpen()).toBe(false);
    expect(printer.status().kind).toBe('absent');
    await printer.close();
  });

  it('a line that hangs is given up after the stall time', async () => {
    const port = new FakePort({ hangAt: 2 });
    const printer = openWith(port);
    const begun = performance.now();
    expect(await printer.print(SLIP)).toMatchObject({ kind: 'doubtful', sectionsSent: 2 });
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(port.isOpen()).toBe(false);
    await printer.close();
  });

  it('a cable pulled just after the last byte is noticed before "printed" is said', async () => {
    const port = new FakePort();
    const printer = openWith(port);
    const printing = printer.print(SLIP);
    await until(() => port.sent.length === SLIP.length);
    port.drop();
    expect(await printing).toMatchObject({ kind: 'doubtful', sectionsSent: 3 });
    await printer.close();
  });

  it('a port that is closed before the first byte has not begun', async () => {
    const port = new FakePort();
    const printer = openWith(port);
    await until(() => printer.status().kind === 'ready');
    port.drop();
    expect(await printer.print(SLIP)).toMatchObject({ kind: 'not-begun' });
    expect(port.sent).toEqual([]);
    await printer.close();
  });

  it('a slip asked for while the port is still opening waits for it', async () => {
    const port = new FakePort();
    const printer = openSerialPrinter(URI, {
      openPort: async () => {
        await pause(50);
        return port;
      },
    });
    expect(printer.status()).toEqual({ kind: 'connecting' });
    expect(await printer.print(SLIP)).toEqual({ kind: 'printed' });
    await printer.close();
  });

  it('a printer closed while it opens lets go of the port', async () => {
    const port = new FakePort();
    const printer = openSerialPrinter(URI, {
      openPort: async () => {
        await pause(30);
        return port;
      },
    });
    await printer.close();
    expect(port.isOpen()).toBe(false);
  });

  it('a port without permission tells the exact line that mends it', async () => {
    const printer = openSerialPrinter(URI, {
      platform: 'linux',
      openPort: () =>
        Promise.reject(new Error('Error: Permission denied, cannot open /dev/ttyUSB0')),
    });
    await until(() => printer.status().kind === 'absent');
    expect(printer.status()).toMatchObject({
      mend: expect.stringContaining('sudo usermod -aG dialout $USER'),
    });
    await printer.close();
  });

  it('long sections leave in pieces, in order', async () => {
    const port = new FakePort();
    const printer = openWith(port);
    const section = Uint8Array.from({ length: 1_300 }, (_, index) => index % 251);
    await printer.print([section]);
    expect(port.sent.map((piece) => piece.length)).toEqual([512, 512, 276]);
    expect(Buffer.concat(port.sent).equals(section)).toBe(true);
    await printer.close();
  });
});
