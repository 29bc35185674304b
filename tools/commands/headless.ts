import { run } from '../process.ts';

// Without -noreset the screen starts anew whenever its last window goes, and a till that opens in
// that moment finds no screen at all.
const SCREEN = '-screen 0 1366x900x24 -noreset';

/** Runs a program with a screen of its own: Xvfb on Linux, the real one elsewhere. */
export function runHeadless(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<number> {
  if (process.platform !== 'linux') return run(command, args, options);
  return run('xvfb-run', ['-a', '-s', SCREEN, command, ...args], options);
}
