import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

type Env = Record<string, string | undefined>;

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Env;
}

export interface Captured {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Children still running: whatever ends this process ends them too. */
const children = new Set<ChildProcess>();

/** Starts a child that leads its own process group, so that its children end with it. */
export function start(command: string, args: readonly string[], options: SpawnOptions = {}) {
  const posix = process.platform !== 'win32';
  const child = spawn(command, args, { ...options, detached: posix });
  children.add(child);
  child.once('exit', () => children.delete(child));
  child.once('error', () => children.delete(child));
  return child;
}

/** Asks the child's whole group to end. Calling it on an ended child does nothing. */
export function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It ended in between.
  }
}

/** Passes Ctrl-C and SIGTERM on to all children, then ends with the usual exit code. */
export function endChildrenOnSignals(): void {
  const ends = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  for (const [signal, code] of Object.entries(ends)) {
    process.once(signal, () => {
      for (const child of children) stop(child);
      setTimeout(() => process.exit(code), 2_000).unref();
      void Promise.all([...children].map(exitOf)).then(() => process.exit(code));
    });
  }
  process.once('exit', () => {
    for (const child of children) stop(child);
  });
}

/** The child's exit code; 127 when it could not be started, 128 when a signal ended it. */
export function exitOf(child: ChildProcess): Promise<number> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  if (child.signalCode !== null) return Promise.resolve(128);
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 128));
    child.once('error', () => resolve(127));
  });
}

/** Runs a command with its output on this terminal and returns its exit code. */
export function run(command: string, args: readonly string[], options: RunOptions = {}) {
  return exitOf(start(command, args, { ...options, stdio: ['ignore', 'inherit', 'inherit'] }));
}

/** Runs a command and keeps what it prints. */
export async function capture(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Captured> {
  const child = start(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const code = await new Promise<number>((resolve) => {
    child.once('close', (exit) => resolve(exit ?? 128));
    child.once('error', (error) => {
      stderr += String(error);
      resolve(127);
    });
  });
  return { code, stdout, stderr };
}
