import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLinkedPrinter } from './driver/linked-printer.ts';
import { paperToText } from './interpreter/paper-to-text.ts';
import { openFileLink } from './link/file.ts';
import type { LinkOpener } from './link/link.ts';
import { openLpLink } from './link/lp.ts';
import { cupsSpoolCommand, spoolOpener } from './link/spool.ts';
import { windowsSpoolCommand } from './link/windows-spool-command.ts';
import type { Printer } from './printer.ts';
import { GENERIC_PROFILE } from './profile.ts';
import { fifoPrinter } from './servers/fifo-server.ts';
import { jobOf, SECTIONS } from './testing/slip.ts';
import { until } from './testing/until.ts';
import { parsePrinterUri } from './uri.ts';

const WHOLE = Buffer.concat(SECTIONS.map(({ bytes }) => Buffer.from(bytes)));
const CAN_NOT_TELL = { kind: 'doubtful', why: 'cannot-tell', onPaper: 0, sent: 4 };

let folder: string;
let printer: Printer;

function open<Uri>(uri: string, openLink: LinkOpener<never> & ((uri: Uri) => unknown)): Printer {
  const parsed = parsePrinterUri(uri);
  if (!parsed.ok) throw new Error(parsed.error.message);
  printer = openLinkedPrinter(parsed.value, {
    clock: { monotonicMs: () => performance.now() },
    openLink: openLink as unknown as LinkOpener,
    profile: GENERIC_PROFILE,
    timings: { reopenAfterMs: 50, settleMs: 20 },
  });
  return printer;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'one-way-'));
});
afterEach(async () => {
  await printer.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a device file that can’t be read back', () => {
  it('takes a slip, and a person is asked whether it came out', async () => {
    const server = fifoPrinter({ path: join(folder, 'lp0'), columns: 42 });
    await server.plugIn();
    open(server.uri, openLpLink);
    await until(() => printer.status().kind === 'ready');
    expect(await printer.print(jobOf())).toEqual(CAN_NOT_TELL);
    await until(() => server.received().length >= WHOLE.length);
    expect(server.received().equals(WHOLE)).toBe(true);
    expect(paperToText(server.device.paper())).toContain('Slip 000186');
    await server.close();
  });

  it('is never made where there is none, and a file in its place is no printer', async () => {
    open(`lp:${join(folder, 'lp0')}`, openLpLink);
    await until(() => printer.status().kind === 'absent');
    expect(await printer.print(jobOf())).toMatchObject({ kind: 'not-begun' });
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(join(folder, 'lp0'), '');
    await until(() => JSON.stringify(printer.status()).includes('is not a printer'));
    expect(readFileSync(join(folder, 'lp0'), 'utf8')).toBe('');
  });
});

describe('a file', () => {
  it('is given every slip, one after another', async () => {
    const path = join(folder, 'slips.bin');
    open(`file:${path}`, openFileLink);
    await until(() => printer.status().kind === 'ready');
    expect(await printer.print(jobOf())).toEqual(CAN_NOT_TELL);
    await printer.print(jobOf());
    expect(readFileSync(path).equals(Buffer.concat([WHOLE, WHOLE]))).toBe(true);
  });
});

describe('a print queue of the system', () => {
  it('is given a slip as one job, and a person is asked', async () => {
    const path = join(folder, 'job.bin');
    open(
      'spool:EPSON',
      spoolOpener(() => ({ program: 'tee', args: ['-a', path] })),
    );
    await until(() => printer.status().kind === 'ready');
    expect(await printer.print(jobOf())).toEqual(CAN_NOT_TELL);
    expect(readFileSync(path).equals(WHOLE)).toBe(true);
  });

  it('that refuses a slip has nothing of it', async () => {
    const program = join(folder, 'refuse');
    writeFileSync(program, '#!/bin/sh\nexit 1\n');
    chmodSync(program, 0o755);
    open(
      'spool:EPSON',
      spoolOpener(() => ({ program, args: [] })),
    );
    await until(() => printer.status().kind === 'ready');
    expect(await printer.print(jobOf())).toMatchObject({ kind: 'not-begun' });
  });

  it('can’t be told options by its name', () => {
    const { args } = cupsSpoolCommand('EPSON; rm');
    expect(args.slice(args.indexOf('-d'))).toEqual([
      ...['-d', 'EPSON; rm', '-o', 'raw', '-t', 'Tillkeeper slip', '--', '-'],
    ]);
    expect(parsePrinterUri('spool:-o').ok).toBe(false);
    const windows = windowsSpoolCommand("x'; exit 0 #");
    expect(windows.environment).toEqual({ TILLKEEPER_PRINT_QUEUE: "x'; exit 0 #" });
    expect(JSON.stringify(windows.args)).not.toContain('exit 0 #');
  });
});
