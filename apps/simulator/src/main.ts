import { readArguments, type SimulatorArguments, USAGE } from './arguments.ts';
import { type RunningSimulator, startSimulator } from './simulator.ts';

// Standard output belongs to whoever started us: it carries one line of JSON and nothing else.
const log = (line: string): void => void process.stderr.write(`${line}\n`);

const read = readArguments(process.argv.slice(2));
if (!read.ok) {
  log(`${read.error}\n\n${USAGE}`);
  process.exitCode = 2;
} else if (read.value.help) {
  log(USAGE);
} else {
  run(read.value).catch((error: unknown) => {
    log(`The simulator could not start: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  });
}

async function run(args: SimulatorArguments): Promise<void> {
  const simulator = await startSimulator({
    port: args.port,
    seed: args.seed,
    shape: args.shape,
    tokenLifetimeSeconds: args['token-lifetime'],
    openingBalanceCents: args.balance,
    log,
    ...(args.state === undefined ? {} : { stateFile: args.state }),
  });
  endWith(simulator, args['with-parent']);
  const { baseUrl: listening, apiKey, accountNumber: account } = simulator;
  process.stdout.write(`${JSON.stringify({ listening, apiKey, account })}\n`);
  log(`The ledger, live: ${listening}/`);
}

function endWith(simulator: RunningSimulator, withParent: boolean): void {
  const end = (): void => void simulator.close().then(() => process.exit(0));
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  if (!withParent) return;
  // A parent that dies, however it dies, closes the pipe that is our standard input.
  process.stdin.once('end', end).once('close', end).once('error', end).resume();
}
