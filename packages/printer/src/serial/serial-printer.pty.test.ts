import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPrinter } from '../open-printer.ts';
import type { Printer, PrinterStatus } from '../printer.ts';
import { hasSocat, makePtyPair, type PtyPair, pause, until } from '../testing/pty-pair.ts';
import { parsePrinterUri } from '../uri.ts';
import type { SerialPorts } from './serial-printer.ts';

const clock = { nowUtcMs: () => 0, monotonicMs: () => 0 };
const SLIP = [Buffer.from('head\n'), Buffer.from('token 1234\n'), Buffer.from('foot\n')];

// Generous, because a busy machine starts socat slowly.
describe.skipIf(!hasSocat)('a printer on a serial cable (needs socat)', { timeout: 30_000 }, () => {
  let cable: PtyPair;
  let printer: Printer | undefined;
  let heard: PrinterStatus['kind'][];

  function open(ports: SerialPorts = {}): Printer {
    const uri = parsePrinterUri(`serial://${cable.nearPath}?baudRate=19200&flowControl=xon`);
    if (!uri.ok) throw new Error(uri.error.message);
    printer = openPrinter(uri.value, { clock, reopenAfterMs: 100, ...ports });
    heard = [];
    printer.onStatusChange((status) => heard.push(status.kind));
    return printer;
  }

  const isReady = (): boolean => printer?.status().kind === 'ready';
  const isAbsent = (): boolean => printer?.status().kind === 'absent';

  beforeEach(() => {
    cable = makePtyPair();
  });
  afterEach(async () => {
    await printer?.close();
    printer = undefined;
    await cable.dispose();
  });

  it('takes a slip byte for byte, section by section, whatever the bytes are', async () => {
    await cable.plugIn();
    const everyByte = Uint8Array.from({ length: 2048 }, (_, index) => index % 256);
    expect(await open().print([...SLIP, everyByte])).toEqual({ kind: 'printed' });
    const sent = Buffer.concat([...SLIP, everyByte]);
    await until(() => cable.received().length >= sent.length);
    expect(cable.received().equals(sent)).toBe(true);
    expect(heard).toEqual(['ready', 'busy', 'ready']);
  });

  it('that is not plugged in says so, prints nothing, and is ready soon after it is', async () => {
    open();
    await until(isAbsent);
    expect(printer?.status()).toMatchObject({
      why: `No printer is plugged in at ${cable.nearPath}.`,
    });
    expect(await printer?.print(SLIP)).toMatchObject({ kind: 'not-begun' });
    await cable.plugIn();
    const pluggedIn = performance.now();
    await until(isReady);
    expect(performance.now() - pluggedIn).toBeLessThan(1_000);
    expect(await printer?.print(SLIP)).toEqual({ kind: 'printed' });
    await until(() => cable.received().length > 0);
    expect(cable.received().toString()).toBe('head\ntoken 1234\nfoot\n');
  });

  it('that is pulled between slips is absent at once, and prints again when it is back', async () => {
    await cable.plugIn();
    await open().print(SLIP);
    await cable.pull();
    await until(isAbsent);
    expect(await printer?.print(SLIP)).toMatchObject({ kind: 'not-begun' });
    await cable.plugIn();
    await until(isReady);
    expect(await printer?.print(SLIP)).toEqual({ kind: 'printed' });
    expect(heard).toEqual(['ready', 'busy', 'ready', 'absent', 'ready', 'busy', 'ready']);
  });

  it('that is pulled in the middle of a slip leaves it doubtful and never sends the rest', async () => {
    await cable.plugIn();
    const endless = Buffer.alloc(4_000_000, 'x');
    const printing = open().print([...SLIP, endless, Buffer.from('END')]);
    await until(() => cable.received().length > 10_000);
    await cable.pull();
    expect(await printing).toMatchObject({ kind: 'doubtful', sectionsSent: 3 });
    expect(isReady()).toBe(false);
    const before = cable.received().length;
    await cable.plugIn();
    await until(isReady);
    await pause(300);
    expect(cable.received().length).toBe(before);
    expect(cable.received().includes('END')).toBe(false);
  });

  it('that stops taking bytes leaves the slip doubtful, and nothing more leaves afterwards', async () => {
    await cable.plugIn();
    open({ stallAfterMs: 300 });
    await until(isReady);
    cable.freeze();
    const result = await printer?.print([Buffer.from('head\n'), Buffer.alloc(400_000, 'x')]);
    expect(result).toMatchObject({ kind: 'doubtful', sectionsSent: 1 });
    expect(result).toMatchObject({ why: 'The printer stopped taking the slip.' });
    cable.thaw();
    await pause(500);
    const arrived = cable.received().length;
    // Only what the far end had taken already: what the system still held was thrown away.
    expect(arrived).toBeLessThan(8_192);
    await pause(500);
    expect(cable.received().length).toBe(arrived);
  });

  it('refuses a second slip while one is on its way', async () => {
    await cable.plugIn();
    open();
    await until(isReady);
    const first = printer?.print(SLIP);
    expect(printer?.status().kind).toBe('busy');
    expect(await printer?.print([Buffer.from('second')])).toEqual({
      kind: 'not-begun',
      why: 'The printer is busy with another slip.',
    });
    expect(await first).toEqual({ kind: 'printed' });
    expect(cable.received().includes('second')).toBe(false);
  });

  it('that another program holds is not ours', async () => {
    await cable.plugIn();
    const other = open();
    await until(isReady);
    open();
    await until(isAbsent);
    expect(printer?.status()).toMatchObject({ why: expect.stringContaining('Another program') });
    await other.close();
    await until(isReady);
  });

  it('closed while it prints, ends the slip as doubtful', async () => {
    await cable.plugIn();
    const printing = open().print([Buffer.alloc(4_000_000, 'x')]);
    await until(() => cable.received().length > 1_000);
    await printer?.close();
    expect(await printing).toMatchObject({ kind: 'doubtful', sectionsSent: 0 });
    expect(await printer?.print(SLIP)).toMatchObject({ kind: 'not-begun' });
  });
});
