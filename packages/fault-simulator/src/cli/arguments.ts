import { parseArgs } from 'node:util';
import { err, ok, type Result } from '@tillkeeper/domain';

/** What the command line asks for. */
export type Command =
  | { readonly kind: 'help' }
  | {
      readonly kind: 'seeds';
      readonly from: number;
      readonly count: number;
      readonly workers: number;
    }
  | {
      readonly kind: 'seed';
      readonly seed: number;
      readonly trace: boolean;
      readonly shrink: boolean;
    }
  | { readonly kind: 'exhaustive'; readonly depth: number; readonly workers: number }
  | { readonly kind: 'mutants'; readonly seeds: number; readonly only: string };

/** The help text. */
export const USAGE = `pnpm simulate [options]
  --seeds N --from S   runs N seeded worlds, the first with seed S (1000 and 1 unless told)
  --seed S             runs one world; --trace prints what happens in it, --shrink makes it small
  --exhaustive         every kill point, switch and fate of one and two sales; --depth D goes deeper
  --mutants            breaks one rule after another and shows which seed finds it out;
                       --mutant TEXT runs those whose name holds the text
  --workers N          threads for --seeds and --exhaustive (2 unless told)
`;

/** Reads the command line; the error is a line for people. */
export function readArguments(argv: readonly string[]): Result<Command, string> {
  try {
    return read(argv);
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}

function read(argv: readonly string[]): Result<Command, string> {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args: argv.filter((each) => each !== '--'),
    options: {
      ...{ seeds: text, from: text, seed: text, workers: text, depth: text, mutant: text },
      ...{ trace: flag, shrink: flag, exhaustive: flag, mutants: flag, help: flag },
    },
  });
  const workers = wholeNumber(values.workers, 2);
  if (values.help) return ok({ kind: 'help' });
  if (values.exhaustive)
    return ok({ kind: 'exhaustive', depth: wholeNumber(values.depth, 1), workers });
  if (values.mutants)
    return ok({
      kind: 'mutants',
      seeds: wholeNumber(values.seeds, 2_000),
      only: values.mutant ?? '',
    });
  if (values.seed !== undefined) {
    const { trace, shrink } = values;
    return ok({ kind: 'seed', seed: wholeNumber(values.seed, 0), trace, shrink });
  }
  const from = wholeNumber(values.from, 1);
  return ok({ kind: 'seeds', from, count: wholeNumber(values.seeds, 1_000), workers });
}

function wholeNumber(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^\d{1,10}$/.test(text)) throw new Error(`${text} is not a whole number.`);
  return Number(text);
}
