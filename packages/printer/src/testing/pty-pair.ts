import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether this machine can make pairs of pseudo terminals. */
export const hasSocat = spawnSync('socat', ['-V']).status === 0;

/** A serial cable made by socat: what is written at the near end is read at the far end. */
export interface PtyPair {
  readonly nearPath: string;
  /** Every byte that came out at the far end so far. */
  received(): Buffer;
  /** Plugs the cable in, again if it was pulled. */
  plugIn(): Promise<void>;
  /** Pulls the cable: both ends vanish. */
  pull(): Promise<void>;
  /** Stops the cable from carrying anything, as a printer without paper does. */
  freeze(): void;
  /** Lets it carry again. */
  thaw(): void;
  /** Pulls the cable and clears up. */
  dispose(): Promise<void>;
}

/** Makes a cable that is not plugged in yet. */
export function makePtyPair(): PtyPair {
  const folder = mkdtempSync(join(tmpdir(), 'pty-'));
  const nearPath = join(folder, 'near');
  const farPath = join(folder, 'far');
  const chunks: Buffer[] = [];
  let socat: ChildProcess | undefined;

  const pull = async (): Promise<void> => {
    const running = socat;
    socat = undefined;
    if (running === undefined) return;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGKILL');
    await gone;
    rmSync(nearPath, { force: true });
    rmSync(farPath, { force: true });
  };
  return {
    nearPath,
    received: () => Buffer.concat(chunks),
    plugIn: async () => {
      socat = spawn('socat', [`pty,raw,echo=0,link=${farPath}`, `pty,raw,echo=0,link=${nearPath}`]);
      await until(() => existsSync(nearPath) && existsSync(farPath));
      const far = createReadStream(farPath);
      far.on('data', (chunk) => chunks.push(Buffer.from(chunk)));
      far.on('error', () => undefined);
    },
    pull,
    freeze: () => void socat?.kill('SIGSTOP'),
    thaw: () => void socat?.kill('SIGCONT'),
    dispose: async () => {
      await pull();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until something is so, for at most fifteen seconds. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1_500; turn += 1) {
    if (isSo()) return;
    await pause(10);
  }
  throw new Error('It did not become so within fifteen seconds.');
}

/** Lets time pass. */
export async function pause(forMs: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, forMs));
}
