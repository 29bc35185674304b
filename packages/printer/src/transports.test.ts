import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLinkedPrinter } from './driver/linked-printer.ts';
import { paperToText } from './interpreter/paper-to-text.ts';
import type { LinkOpener } from './link/link.ts';
import { openLpLink } from './link/lp.ts';
import { openSerialLink } from './link/serial.ts';
import { openTcpLink } from './link/tcp.ts';
import { usbOpener } from './link/usb.ts';
import type { Printer, PrinterStatus } from './printer.ts';
import { GENERIC_PROFILE } from './profile.ts';
import type { PrinterServer } from './servers/printer-server.ts';
import { ptyPrinter } from './servers/pty-server.ts';
import { tcpPrinter } from './servers/tcp-server.ts';
import { usbPrinter } from './testing/fake-usb.ts';
import { hasSocat } from './testing/has-socat.ts';
import { jobOf, SECTIONS } from './testing/slip.ts';
import { pause, until } from './testing/until.ts';
import { type PrinterUri, parsePrinterUri } from './uri.ts';

const clock = { monotonicMs: () => performance.now() };
const TIMINGS = { reopenAfterMs: 100, pollEveryMs: 60, answerWithinMs: 200, stallAfterMs: 500 };
/** Slow enough that faults strike within a slip. */
const DEVICE = { columns: 42, dotsPerSecond: 3_000 };

interface Stand {
  readonly server: PrinterServer;
  readonly openLink: LinkOpener<never>;
}

const TRANSPORTS: readonly [string, (folder: string) => Promise<Stand>][] = [
  [
    'serial',
    async (folder) => ({
      server: ptyPrinter({ ...DEVICE, as: 'serial', path: join(folder, 'tty') }),
      openLink: openSerialLink,
    }),
  ],
  [
    'lp',
    async (folder) => ({
      server: ptyPrinter({ ...DEVICE, as: 'lp', path: join(folder, 'lp0') }),
      openLink: openLpLink,
    }),
  ],
  ['tcp', async () => ({ server: await tcpPrinter(DEVICE), openLink: openTcpLink })],
  [
    'usb',
    async () => {
      const server = usbPrinter(DEVICE);
      return { server, openLink: usbOpener(server.list) };
    },
  ],
];

describe.skipIf(!hasSocat).each(TRANSPORTS)(
  'a printer over %s',
  { timeout: 30_000 },
  (_, stand) => {
    let folder: string;
    let server: PrinterServer;
    let openLink: LinkOpener<never>;
    let printer: Printer;
    let heard: PrinterStatus[];

    async function ready(more: string = ''): Promise<void> {
      await server.plugIn();
      open(more);
      await until(() => printer.status().kind === 'ready', 'ready');
    }

    function open(more: string): void {
      const uri = uriOf(server.uri + more);
      printer = openLinkedPrinter(uri, {
        clock,
        openLink: openLink as LinkOpener,
        profile: GENERIC_PROFILE,
        timings: TIMINGS,
      });
      heard = [];
      printer.onStatusChange((status) => heard.push(status));
    }

    const paper = (): string => paperToText(server.device.paper());
    const count = (text: string): number => paper().split(text).length - 1;

    beforeEach(async () => {
      folder = mkdtempSync(join(tmpdir(), 'printer-'));
      ({ server, openLink } = await stand(folder));
    });
    afterEach(async () => {
      await printer.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it('says of a slip that it is printed when the last line of it is on paper', async () => {
      await ready();
      const starts: number[] = [];
      const result = await printer.print(
        jobOf({
          onSection: ({ onPaper }) => {
            starts.push(onPaper);
            return true;
          },
        }),
      );
      expect(result).toEqual({ kind: 'printed' });
      expect(paper()).toContain('9999 0000');
      expect(server.device.isIdle).toBe(true);
      expect(starts, 'Each section begins when the one before is on paper').toEqual([0, 1, 2, 3]);
      expect(printer.abilities()).toEqual({ status: true, fence: 'process-id' });
    });

    it('takes every byte there is, and a long slip', async () => {
      await ready();
      const bytes = Buffer.from(`${'x'.repeat(40)}\n`.repeat(60));
      const job = jobOf({ sections: [{ name: 'long', bytes }, ...SECTIONS] });
      expect(await printer.print(job)).toEqual({ kind: 'printed' });
      expect(count('x'.repeat(40))).toBe(60);
    });

    it('prints the same job never twice', async () => {
      await ready();
      const job = jobOf();
      await printer.print(job);
      expect(await printer.print(job)).toMatchObject({ kind: 'not-begun' });
      expect(count('Slip 000186')).toBe(1);
    });

    it('that is not there says so, prints nothing, and is ready soon after it is there', async () => {
      await server.plugIn();
      await server.unplug();
      open('');
      await until(() => printer.status().kind === 'absent', 'absent');
      expect(await printer.print(jobOf())).toMatchObject({ kind: 'not-begun' });
      await server.plugIn();
      await until(() => printer.status().kind === 'ready', 'ready');
      expect(await printer.print(jobOf())).toEqual({ kind: 'printed' });
    });

    it.each([
      ['paper-out', (device: PrinterServer['device']) => device.setPaper(0)],
      ['cover-open', (device: PrinterServer['device']) => device.setCover('open')],
      ['error', (device: PrinterServer['device']) => device.setError(true)],
    ] as const)('tells of %s within a second, and prints nothing then', async (cause, happen) => {
      await ready();
      happen(server.device);
      const happenedMs = performance.now();
      await until(() => printer.status().kind === 'stopped', 'stopped');
      expect(performance.now() - happenedMs).toBeLessThan(1_000);
      expect(printer.status()).toMatchObject({ kind: 'stopped', cause, inSlip: false });
      expect(await printer.print(jobOf())).toMatchObject({ kind: 'not-begun' });
      server.device.loadPaper();
      server.device.setCover('closed');
      server.device.setError(false);
      await until(() => printer.status().kind === 'ready', 'ready again');
      expect(paper()).toBe('');
    });

    it('tells when the paper nears its end', async () => {
      await ready();
      server.device.setPaper(3_000);
      await until(
        () => JSON.stringify(printer.status()).includes('"paperNearEnd":true'),
        'near end',
      );
    });

    it('whose paper ends in a slip waits for paper, and then knows to the token what is on it', async () => {
      await ready();
      // Two lines of the head and the first one of token 1.
      server.device.setPaper(90);
      const printing = printer.print(jobOf());
      await until(() => printer.status().kind === 'stopped', 'stopped');
      expect(printer.status()).toMatchObject({ cause: 'paper-out', inSlip: true });
      await pause(300);
      server.device.loadPaper();
      expect(await printing).toEqual({
        kind: 'torn',
        why: 'The paper ran out in the slip.',
        onPaper: 2,
      });
      expect(paper()).toContain('4444 5555');
      expect(paper()).not.toContain('6666');
      await until(() => printer.status().kind === 'ready', 'ready again');
    });

    it('whose paper comes back at once is torn all the same', async () => {
      await ready();
      server.device.setPaper(90);
      const stop = printer.onStatusChange((status) => {
        if (status.kind === 'stopped') server.device.loadPaper();
      });
      expect(await printer.print(jobOf())).toMatchObject({ kind: 'torn', onPaper: 2 });
      stop();
    });

    it('whose paper never comes is given up, and prints nothing of it afterwards', async () => {
      await ready();
      server.device.setPaper(90);
      const printing = printer.print(jobOf());
      await until(() => printer.status().kind === 'stopped', 'stopped');
      await printer.giveUp();
      expect(await printing).toMatchObject({ kind: 'doubtful', onPaper: 1, sent: 2 });
      const before = paper();
      server.device.loadPaper();
      await pause(300);
      expect(paper()).toBe(before);
      await until(() => printer.status().kind === 'ready', 'ready again');
    });

    it('that is pulled in a slip leaves one section in doubt at most, and sends nothing more', async () => {
      await ready();
      server.device.setFault({
        after: { dots: 100 },
        strike: () => void server.unplug(),
      });
      const result = await printer.print(jobOf());
      expect(result).toMatchObject({ kind: 'doubtful', onPaper: 1, sent: 2 });
      await pause(300);
      expect(paper()).not.toContain('6666');
      const before = paper();
      await server.plugIn();
      await until(() => printer.status().kind === 'ready', 'ready again');
      await pause(300);
      expect(paper()).toBe(before);
    });

    it('that loses its power in a slip leaves one section in doubt at most', async () => {
      await ready();
      server.device.setFault({
        after: { dots: 100 },
        strike: () => void server.powerOff(),
      });
      const result = await printer.print(jobOf());
      expect(result).toMatchObject({ kind: 'doubtful', onPaper: 1, sent: 2 });
      expect(JSON.stringify(result)).not.toContain('4444');
      await server.powerOn();
      await until(() => printer.status().kind === 'ready', 'ready again');
      expect(paper()).not.toContain('6666');
    });

    it('that grows mute in a slip is given up, and what it has not printed is cleared', async () => {
      await ready();
      server.device.setFault({ after: { dots: 100 }, strike: () => server.device.setMute(true) });
      expect(await printer.print(jobOf())).toMatchObject({ kind: 'doubtful', onPaper: 1, sent: 2 });
      const before = paper();
      await pause(300);
      expect(paper()).toBe(before);
    });

    it('that answers nothing is not ready, whatever else may be well', async () => {
      await server.plugIn();
      server.device.setMute(true);
      open('');
      await until(() => printer.status().kind === 'stopped', 'stopped');
      expect(printer.status()).toMatchObject({ cause: 'mute' });
      expect(await printer.print(jobOf())).toMatchObject({ kind: 'not-begun' });
      server.device.setMute(false);
      await until(() => printer.status().kind === 'ready', 'ready');
    });

    it('of which people said that it answers nothing prints, and a person is asked', async () => {
      await server.plugIn();
      server.device.setMute(true);
      open('?status=none');
      await until(() => printer.status().kind === 'ready', 'ready');
      expect(await printer.print(jobOf())).toEqual({
        kind: 'doubtful',
        why: 'cannot-tell',
        onPaper: 0,
        sent: 4,
      });
      await until(() => paper().includes('Slip 000186'), 'paper');
    });

    it('that is busy refuses a second slip, and what the till may not write down is not sent', async () => {
      await ready();
      const first = printer.print(jobOf());
      expect(await printer.print(jobOf())).toMatchObject({ kind: 'not-begun' });
      await first;
      const refused = await printer.print(jobOf({ onSection: ({ index }) => index < 2 }));
      expect(refused).toMatchObject({ kind: 'torn', onPaper: 2 });
      expect(count('ELECTRICITY\n6666')).toBe(1);
    });

    it('opens the drawer', async () => {
      await ready('?drawer=pin2');
      expect(await printer.kickDrawer()).toBe(true);
      await until(() => server.received().includes(Buffer.from([0x1b, 0x70, 0, 50, 250])), 'kick');
    });
  },
);

function uriOf(text: string): PrinterUri {
  const uri = parsePrinterUri(text);
  if (!uri.ok) throw new Error(uri.error.message);
  return uri.value;
}
