import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BenchArguments, readArguments, usage } from './arguments.ts';
import type { Finding, Measure } from './measure.ts';
import { MEASURES } from './measures/index.ts';
import { machineFacts } from './report/machine.ts';
import { tableOf } from './report/table.ts';

const RESULTS = fileURLToPath(new URL('../results.json', import.meta.url));

const names = MEASURES.map(({ name }) => name);
const asked = readArguments(process.argv.slice(2), names);
if (asked.ok) await bench(asked.value);
else {
  process.stderr.write(`${asked.error}\n\n${usage(names)}`);
  process.exitCode = 2;
}

async function bench(options: BenchArguments): Promise<void> {
  const place = options.folder ?? join(cacheRoot(), 'tillkeeper', 'bench');
  mkdirSync(place, { recursive: true });
  const machine = machineFacts(place);
  const { cpu, cores, memoryGigabytes, system, node, disk, load } = machine;
  say(`${cpu}, ${cores} cores, ${memoryGigabytes} GB; ${system}; Node ${node}; load ${load}`);
  say(`measured on ${disk} in ${place}`);
  if (machine.diskIsMemory) say('that is memory, not a disk: syncs cost nothing there');
  if (options.quick) say('a quick run: the figures mean nothing');
  const findings: Record<string, Finding> = {};
  for (const measure of MEASURES) {
    if (options.only.length > 0 && !options.only.includes(measure.name)) continue;
    findings[measure.name] = await make(measure, place, options);
  }
  const { only: _, folder: __, ...run } = options;
  const results = { madeUtc: new Date().toISOString(), machine, ...run, findings };
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  say(`\nwritten to ${RESULTS}`);
}

async function make(measure: Measure, place: string, options: BenchArguments): Promise<Finding> {
  say(`\n${measure.title} ...`);
  const folder = mkdtempSync(join(place, `${measure.name}-`));
  try {
    const { quick, saleCount } = options;
    const tell = (line: string): void => say(`  ${line}`);
    const finding = await measure.run({ folder, cacheFolder: place, quick, saleCount, say: tell });
    say(tableOf(measure.title, finding));
    return finding;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function cacheRoot(): string {
  return process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
