import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Cell, cellsOf, nameOf, TRANSPORTS, type Transport } from './cells.ts';
import { runCell } from './run-cell.ts';
import { type Flash, type MatrixWorld, openMatrixWorld, until } from './world.ts';

const SIMULATOR = fileURLToPath(new URL('../../../../../simulator/src/main.ts', import.meta.url));

/**
 * Sells electricity into every fault of a printer, at every place of the slip, over every line, and
 * compares the till's record with the paper. Last line: `N cells, N mismatches`. An argument picks the
 * cells whose name contains it.
 */
async function main(wanted = ''): Promise<number> {
  const simulator = spawn(process.execPath, [SIMULATOR, '--port', '0', '--seed', '7'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = await once(createInterface({ input: simulator.stdout }), 'line');
  const flash = JSON.parse(String(line)) as Flash;
  try {
    const lanes = await Promise.all(
      TRANSPORTS.map((transport) => runLane(transport, flash, wanted)),
    );
    const results = lanes.flat();
    const mismatches = results.filter((problem) => problem !== undefined).length;
    say(`${results.length} cells, ${mismatches} mismatches`);
    return mismatches === 0 && results.length > 0 ? 0 : 1;
  } finally {
    simulator.kill();
  }
}

async function runLane(
  transport: Transport,
  flash: Flash,
  wanted: string,
): Promise<(string | undefined)[]> {
  const cells = cellsOf(transport).filter((cell) => nameOf(cell).includes(wanted));
  if (cells.length === 0) return [];
  let world = await open(transport, flash);
  const problems: (string | undefined)[] = [];
  for (const cell of cells) {
    const problem = await runCell(world, cell).catch((error: unknown) => String(error));
    problems.push(problem);
    say(`${nameOf(cell).padEnd(40)} ${problem === undefined ? 'ok' : `WRONG: ${problem}`}`);
    // What one cell broke must not be told of the next.
    if (problem !== undefined) world = await afresh(world, cell, flash);
  }
  await world.dispose();
  return problems;
}

async function open(transport: Transport, flash: Flash): Promise<MatrixWorld> {
  const world = await openMatrixWorld(transport, flash);
  await until('products', () => world.session.catalogue.current().products.length > 0);
  return world;
}

async function afresh(world: MatrixWorld, { transport }: Cell, flash: Flash): Promise<MatrixWorld> {
  await world.dispose();
  return open(transport, flash);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

process.exitCode = await main(process.argv[2]);
