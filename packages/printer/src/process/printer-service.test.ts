import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findSpeed } from '../discovery/find-speed.ts';
import { paperToText } from '../interpreter/paper-to-text.ts';
import type { Link } from '../link/link.ts';
import type { Printer } from '../printer.ts';
import { GENERIC_PROFILE } from '../profile.ts';
import type { PrinterServer } from '../servers/printer-server.ts';
import { tcpPrinter } from '../servers/tcp-server.ts';
import { jobOf } from '../testing/slip.ts';
import { until } from '../testing/until.ts';
import { parsePrinterUri } from '../uri.ts';
import { servePrinters } from './host.ts';
import type { ProcessPort } from './messages.ts';
import {
  type PrinterProcess,
  type PrinterService,
  startPrinterService,
} from './printer-service.ts';

const clock = { nowUtcMs: () => 0, monotonicMs: () => performance.now() };
const TIMINGS = { pingEveryMs: 40, silentAfterMs: 400, restartAfterMs: 30 };

function portOf<Out, In>(port: MessagePort): ProcessPort<Out, In> {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => void port.on('message', listener),
    onClose: (listener) => void port.on('close', listener),
  };
}

describe('printers in a process of their own', () => {
  let server: PrinterServer;
  let service: PrinterService;
  let printer: Printer;
  let starts = 0;
  let fail: Record<'dies' | 'freezes', () => void>;

  /** A process that is none: the same messages over a channel, and it can freeze and die. */
  function start(): PrinterProcess {
    starts += 1;
    const { port1, port2 } = new MessageChannel();
    let isFrozen = false;
    const inner = portOf<unknown, never>(port2);
    servePrinters(
      {
        post: (message) => !isFrozen && inner.post(message),
        onMessage: (listener) => inner.onMessage((message) => !isFrozen && listener(message)),
        onClose: inner.onClose,
      },
      { clock },
    );
    const freeze = (): void => {
      isFrozen = true;
    };
    fail = { dies: () => port2.close(), freezes: freeze };
    return { ...portOf(port1), kill: () => port1.close() };
  }

  beforeEach(async () => {
    starts = 0;
    server = await tcpPrinter({ columns: 42, dotsPerSecond: 1_500 });
    service = startPrinterService(start, TIMINGS);
    const uri = parsePrinterUri(server.uri);
    if (!uri.ok) throw new Error(uri.error.message);
    printer = service.open(uri.value, GENERIC_PROFILE, { reopenAfterMs: 50, pollEveryMs: 50 });
    await until(() => printer.status().kind === 'ready');
  });
  afterEach(async () => {
    await printer.close();
    service.close();
    await server.close();
  });

  it('print, and ask before each section leaves', async () => {
    const names: string[] = [];
    const onSection = ({ name }: { name: string }): boolean => names.push(name) > 0;
    expect(await printer.print(jobOf({ onSection }))).toEqual({ kind: 'printed' });
    expect(names).toEqual(['header', 'token 1', 'token 2', 'footer']);
    expect(printer.abilities()).toEqual({ status: true, fence: 'process-id' });
    const refused = jobOf({ onSection: () => false });
    expect(await printer.print(refused)).toMatchObject({ kind: 'not-begun' });
  });

  it.each(['dies', 'freezes'] as const)(
    'that %s ends the slip as the record knows it',
    async (how) => {
      const onSection = ({ index }: { index: number }): boolean => {
        if (index === 1) setTimeout(() => fail[how](), 5);
        return true;
      };
      const result = await printer.print(jobOf({ onSection }));
      expect(result).toMatchObject({ kind: 'doubtful', onPaper: 1, sent: 2 });
      await until(() => starts === 2);
      expect(paperToText(server.device.paper())).not.toContain('9999');
    },
  );
});

describe('the speed of a serial printer', () => {
  it('is the one at which it answers', async () => {
    const tried: number[] = [];
    const openLink = async ({ baudRate }: { baudRate: number }): Promise<Link> => {
      tried.push(baudRate);
      let hear = (_bytes: Uint8Array): void => {};
      return {
        canAnswer: true,
        isOpen: () => true,
        onClose: () => undefined,
        onBytes: (listener) => {
          hear = listener;
        },
        send: async () => {
          if (baudRate === 38400) setTimeout(() => hear(Uint8Array.of(0x12)), 1);
        },
        discardAndClose: async () => undefined,
      };
    };
    expect(await findSpeed('/dev/ttyS0', clock, openLink)).toBe(38400);
    expect(tried).toEqual([9600, 19200, 38400]);
  });
});
