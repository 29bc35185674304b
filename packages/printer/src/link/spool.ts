import { spawn } from 'node:child_process';
import type { SpoolPrinterUri } from '../uri.ts';
import { CLOSED, Closing, type LinkOpener } from './link.ts';
import { windowsSpoolCommand } from './windows-spool-command.ts';

/** A program that takes a slip's bytes on its standard input. */
export interface SpoolCommand {
  readonly program: string;
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** The spooler is asked so long, and no longer: it may be stuck behind another job. */
const SPOOL_WITHIN_MS = 20_000;

/** CUPS takes the bytes as they are. `--` keeps a queue's name from being read as an option. */
export function cupsSpoolCommand(queue: string): SpoolCommand {
  return {
    program: 'lp',
    args: ['-s', '-d', queue, '-o', 'raw', '-t', 'Tillkeeper slip', '--', '-'],
  };
}

/**
 * A print queue of the system, the last resort: it takes a slip whole and says nothing about paper
 * ("completed" with the paper out), so a slip is one job, and a person is asked whether it came out.
 */
export function spoolOpener(
  commandFor: (queue: string) => SpoolCommand = systemCommand,
): LinkOpener<SpoolPrinterUri> {
  return async ({ queue }) => {
    const closing = new Closing();
    let slip: Uint8Array[] = [];
    return {
      canAnswer: false,
      isOpen: () => !closing.isOver,
      onClose: (listener) => closing.onceHappened(listener),
      onBytes: () => undefined,
      send: async (bytes) => {
        if (closing.isOver) throw new Error(CLOSED);
        slip.push(Uint8Array.from(bytes));
      },
      endOfSlip: async () => {
        const whole = Buffer.concat(slip);
        slip = [];
        await run(commandFor(queue), whole);
      },
      discardAndClose: async () => {
        slip = [];
        closing.happened();
      },
    };
  };
}

function systemCommand(queue: string): SpoolCommand {
  return process.platform === 'win32' ? windowsSpoolCommand(queue) : cupsSpoolCommand(queue);
}

function run({ program, args, environment }: SpoolCommand, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['pipe', 'ignore', 'ignore'],
      windowsHide: true,
      env: { ...process.env, ...environment },
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), SPOOL_WITHIN_MS);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else reject(new Error(`The print queue refused the slip (${code ?? 'no answer'}).`));
    });
    // A program that ends early closes its input; its exit code says so already.
    child.stdin.on('error', () => undefined);
    child.stdin.end(bytes);
  });
}
