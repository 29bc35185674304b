import { assertNever } from '@tillkeeper/domain';
import { type Command, readArguments, USAGE } from './cli/arguments.ts';
import { runEverything, runMutants, runSeed, runSeeds } from './cli/commands.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function run(command: Command): Promise<number> {
  switch (command.kind) {
    case 'help':
      say(USAGE);
      return 0;
    case 'seeds':
      return runSeeds(command, say);
    case 'seed':
      return runSeed(command, say);
    case 'exhaustive':
      return runEverything(command, say);
    case 'mutants':
      return runMutants(command, say);
    default:
      return assertNever(command);
  }
}

const command = readArguments(process.argv.slice(2));
if (command.ok) process.exitCode = await run(command.value);
else {
  process.stderr.write(`${command.error}\n${USAGE}`);
  process.exitCode = 2;
}
