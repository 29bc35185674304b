import { parseArgs } from 'node:util';
import { err, ok, type Result } from '@tillkeeper/domain';
import * as z from 'zod';

const wholeNumber = z
  .string()
  .regex(/^\d{1,12}$/, 'expected a whole number')
  .transform(Number);

const argumentsSchema = z.object({
  port: wholeNumber.refine((port) => port <= 65_535, 'a port is at most 65535').default(0),
  seed: wholeNumber.default(1),
  shape: z.enum(['3.1', '2023']).default('3.1'),
  state: z.string().min(1).optional(),
  'token-lifetime': wholeNumber.default(3600),
  balance: wholeNumber.default(2_500_000),
  'with-parent': z.boolean().default(false),
  help: z.boolean().default(false),
});

/** What the command line said. `balance` is in cents, `token-lifetime` in seconds. */
export type SimulatorArguments = z.output<typeof argumentsSchema>;

/** The help text. */
export const USAGE = `node apps/simulator/src/main.ts [options]
  --port N            port on 127.0.0.1; 0 (the default) takes a free one
  --seed N            same seed, same PINs, tokens and serial numbers (default 1)
  --shape 3.1|2023    the release whose answers are imitated (default 3.1)
  --state FILE        keep the ledger in FILE, so that a restart goes on
  --token-lifetime S  seconds until an access token runs out (default 3600)
  --balance CENTS     the wallet at the start (default 2500000)
  --with-parent       end when standard input ends, as when the parent is gone
`;

/** Reads the command line; the error is a line for people. */
export function readArguments(argv: readonly string[]): Result<SimulatorArguments, string> {
  try {
    const text = { type: 'string' } as const;
    const flag = { type: 'boolean' } as const;
    const { values } = parseArgs({
      args: [...argv],
      options: {
        ...{ port: text, seed: text, shape: text, state: text, balance: text },
        ...{ 'token-lifetime': text, 'with-parent': flag, help: flag },
      },
    });
    const parsed = argumentsSchema.safeParse(values);
    return parsed.success ? ok(parsed.data) : err(z.prettifyError(parsed.error));
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}
