import { allCells, type Cell } from './cells.ts';
import { runCell } from './run-cell.ts';

/**
 * Kills the real Electron main process (SIGKILL) at every record of a sale, for each product, then
 * starts it again and compares its record with the provider's ledger. Last line: `N cells, N discrepancies`.
 */
async function main(wanted: string | undefined): Promise<number> {
  const cells = allCells().filter((cell) => wanted === undefined || nameOf(cell).includes(wanted));
  let discrepancies = 0;
  for (const [index, cell] of cells.entries()) {
    const { ended, problem } = await runCell(cell).catch((error: unknown) => ({
      ended: 'no end',
      problem: error instanceof Error ? error.message : String(error),
    }));
    if (problem !== undefined) discrepancies += 1;
    const verdict = problem === undefined ? 'ok' : `WRONG: ${problem}`;
    say(
      `${String(index + 1).padStart(3)}/${cells.length}  ${nameOf(cell).padEnd(58)} ${ended.padEnd(18)} ${verdict}`,
    );
  }
  say(`${cells.length} cells, ${discrepancies} discrepancies`);
  return discrepancies === 0 ? 0 : 1;
}

function nameOf({ goods, story, killAt }: Cell): string {
  return `${goods.group}, ${story}, killed ${killAt.replace(':', ' ')}`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

process.exitCode = await main(process.argv[2]);
