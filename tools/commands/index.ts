import { endChildrenOnSignals } from '../process.ts';
import { Expected } from '../say.ts';
import { build } from './build.ts';
import { demo } from './demo.ts';
import { e2e } from './e2e.ts';
import { lint } from './lint.ts';
import { prepare } from './prepare.ts';
import { start } from './start.ts';
import { test } from './test.ts';

/** Every command takes its arguments and answers with an exit code. */
type Command = (args: readonly string[]) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  build,
  demo,
  e2e,
  lint,
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
