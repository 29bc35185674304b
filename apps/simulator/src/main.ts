import type { LedgerOptions } from '@tillkeeper/flash-ledger';
import { readArguments, type SimulatorArguments, USAGE } from './arguments.ts';
import { printReconciliation } from './print-reconciliation.ts';
import { ledgerOptionsSchema, type Settings } from './settings.ts';
import { type RunningSimulator, startSimulator } from './simulator.ts';

// Standard output belongs to whoever started us: it carries one line of JSON and nothing else.
const log = (line: string): void => void process.stderr.write(`${line}\n`);

const argv = process.argv.slice(2);
const read = readArguments(argv);
if (argv[0] === 'reconciliation') {
  process.exitCode = printReconciliation(argv.slice(1), (text) => process.stdout.write(text), log);
} else if (!read.ok) {
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
    settings: settingsOf(args),
    ledgerOptions: readLedgerOptions(args.ledger),
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

function settingsOf(args: SimulatorArguments): Settings {
  return {
    shape: args.shape,
    strict: !args.lenient,
    magicAmounts: args['magic-amounts'],
    latencyMs: args.latency,
    jitterMs: args.jitter,
    callsPerSecond: args['rate-limit'],
  };
}

function readLedgerOptions(text = '{}'): Partial<LedgerOptions> {
  return ledgerOptionsSchema.parse(JSON.parse(text)) as Partial<LedgerOptions>;
}

function endWith(simulator: RunningSimulator, withParent: boolean): void {
  const end = (): void => void simulator.close().then(() => process.exit(0));
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  if (!withParent) return;
  // A parent that dies, however it dies, closes the pipe that is our standard input.
  process.stdin.once('end', end).once('close', end).once('error', end).resume();
}
