import { parseArgs } from 'node:util';
import { fuzz, replay } from './answers/commands.ts';

const USAGE = `pnpm fuzz [options]
  --answers N --from S   judges N made-up provider answers, the first with seed S (1000000 and 1)
  --over-http            the same over real sockets (10000 unless told)
  --seed S --trace       judges one answer; --trace shows it, and what it takes if it is judged wrongly
`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

async function main(): Promise<number> {
  const { values } = parseArgs({
    args: process.argv.slice(2).filter((each) => each !== '--'),
    options: { answers: text, from: text, seed: text, trace: flag, 'over-http': flag, help: flag },
  });
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  if (values.help) {
    say(USAGE);
    return 0;
  }
  if (values.seed !== undefined) return replay(wholeNumber(values.seed), values.trace, say);
  const overHttp = values['over-http'];
  const count = wholeNumber(values.answers ?? (overHttp ? '10000' : '1000000'));
  return fuzz({ from: wholeNumber(values.from ?? '1'), count, overHttp }, say);
}

function wholeNumber(given: string): number {
  if (!/^\d{1,9}$/.test(given)) throw new Error(`${given} is not a whole number.`);
  return Number(given);
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  process.exitCode = 2;
}
