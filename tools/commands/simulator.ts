import type { ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '../paths.ts';
import { start } from '../process.ts';
import { Expected } from '../say.ts';

/** What the simulator says of itself in its first line. */
export interface Announcement {
  readonly listening: string;
  readonly apiKey: string;
  readonly account: string;
}

const PROGRAM = join(ROOT, 'apps', 'simulator', 'src', 'main.ts');
const PATIENCE_MS = 15_000;

/**
 * Starts the simulator on a free loopback port and waits until it listens. Its ledger is kept in the
 * till's data folder, beside the journal: the two must remember the same sales, or a simulator that
 * began afresh would hand out the same PINs again under a journal that has them already.
 */
export async function startSimulator(
  dataDir: string,
): Promise<Announcement & { readonly child: ChildProcess }> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const state = join(dataDir, 'simulator.json');
  const child = start(
    process.execPath,
    [PROGRAM, '--port', '0', '--state', state, '--with-parent'],
    // Its standard input is our pipe: it ends when we do, also when a SIGKILL leaves us no last word.
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  return { ...(await announcementOf(child)), child };
}

function announcementOf(child: ChildProcess): Promise<Announcement> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Expected(`The simulator did not start: ${why}`));
    const timer = setTimeout(() => fail(`silent for ${PATIENCE_MS / 1000} s`), PATIENCE_MS);
    child.once('exit', (code) => fail(`it ended with ${code}`));
    if (child.stdout === null) return fail('its output can not be read');
    createInterface({ input: child.stdout }).on('line', (line) => {
      const announcement = parseAnnouncement(line);
      if (announcement === undefined) return console.log(line);
      clearTimeout(timer);
      resolve(announcement);
    });
  });
}

/** Reads the line that says where the simulator listens; other lines are not it. */
export function parseAnnouncement(line: string): Announcement | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const { listening, apiKey, account } = JSON.parse(line) as Partial<Announcement>;
    if (!listening || !apiKey || !account) return undefined;
    return { listening, apiKey, account };
  } catch {
    return undefined;
  }
}
