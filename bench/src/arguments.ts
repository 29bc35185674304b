import { parseArgs } from 'node:util';
import { err, ok, type Result } from '@tillkeeper/domain';

/** What the command line asked for. */
export interface BenchArguments {
  /** Names of the measurements to make; all of them when empty. */
  readonly only: readonly string[];
  readonly quick: boolean;
  readonly saleCount: number;
  /** Where to measure: the disk below it is the one that is measured. */
  readonly folder: string | undefined;
}

const FULL_SALES = 1_000_000;
const QUICK_SALES = 2_000;

/** The help text. */
export function usage(names: readonly string[]): string {
  return `pnpm bench [options]
  --only A,B     only these: ${names.join(', ')}
  --quick        a few rounds, to see that everything works; the figures mean nothing
  --sales N      settled sales in the big journal (${FULL_SALES}, with --quick ${QUICK_SALES})
  --folder DIR   measure on the disk of this folder (the user's cache folder)
`;
}

/** Reads the command line; the error is a line for people. */
export function readArguments(
  argv: readonly string[],
  names: readonly string[],
): Result<BenchArguments, string> {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        only: { type: 'string' },
        quick: { type: 'boolean', default: false },
        sales: { type: 'string' },
        folder: { type: 'string' },
      },
    });
    const only = values.only?.split(',') ?? [];
    const stranger = only.find((name) => !names.includes(name));
    if (stranger !== undefined) return err(`there is no measurement "${stranger}"`);
    const { quick, folder } = values;
    const saleCount = Number(values.sales ?? (quick ? QUICK_SALES : FULL_SALES));
    if (!Number.isSafeInteger(saleCount) || saleCount < 1) return err('--sales is a whole number');
    return ok({ only, quick, saleCount, folder });
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}
