import { endChildrenOnSignals } from '../process.ts';
import { Expected } from '../say.ts';
import { build } from './build.ts';
import { e2e } from './e2e.ts';
import { lint } from './lint.ts';
import { packageTill } from './package.ts';
import { prepare } from './prepare.ts';
import { scripted } from './scripted.ts';
import { start } from './start.ts';
import { test } from './test.ts';

/** Every command takes its arguments and answers with an exit code. */
type Command = (args: readonly string[]) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  build,
  /** Sells one of each product and leaves pictures and slips. */
  demo: scripted('Demo', 'e2e/demo/demo.ts'),
  e2e,
  /** Kills the real main process at every record of a sale and looks what became of it. */
  'kill-points': scripted('Kill points', 'e2e/faults/kill-points.ts'),
  lint,
  /** Puts a shipped till together in release/, and reads its fuses back. */
  package: packageTill,
  prepare,
  start,
  test,
};

/** Runs one command; what a person can mend is printed without a stack. */
export async function runNamed(name: string, args: readonly string[]): Promise<void> {
  endChildrenOnSignals();
  try {
    process.exitCode = await commandNamed(name)(args);
  } catch (error) {
    if (!(error instanceof Expected)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}

function commandNamed(name: string): Command {
  const command = COMMANDS[name];
  if (command !== undefined) return command;
  throw new Expected(
    `There is no command "${name}". There are: ${Object.keys(COMMANDS).join(', ')}`,
  );
}
