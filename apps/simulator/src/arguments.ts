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
  lenient: z.boolean().default(false),
  'magic-amounts': z.boolean().default(false),
  latency: wholeNumber.default(0),
  jitter: wholeNumber.default(0),
  'rate-limit': wholeNumber.default(0),
  ledger: z.string().optional(),
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
  --lenient           names in any case, unknown ones passed over (else: documented formats only)
  --magic-amounts     R 2335.99 is answered with code 2335, R x.91 loses the answer: see the README
  --latency MS        every answer takes this long; --jitter MS adds up to that (seeded)
  --rate-limit N      more than N calls in a second are answered with 2373
  --ledger JSON       switches of the ledger, such as {"replayAfterReversal":"reversed"}
  --with-parent       end when standard input ends, as when the parent is gone

node apps/simulator/src/main.ts reconciliation --state FILE --day 2026-11-21
  writes the provider's daily file of that day to standard output
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
        ...{ lenient: flag, 'magic-amounts': flag, latency: text, jitter: text },
        ...{ 'rate-limit': text, ledger: text },
      },
    });
    const parsed = argumentsSchema.safeParse(values);
    return parsed.success ? ok(parsed.data) : err(z.prettifyError(parsed.error));
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}
