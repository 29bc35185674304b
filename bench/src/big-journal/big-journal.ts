import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Surroundings } from '../measure.ts';
import type { RecordedSale } from '../recorded/recorded-sale.ts';

const FILL = fileURLToPath(new URL('./fill.ts', import.meta.url));
const EACH_LINE_MS = 5_000;

/**
 * The file of a journal with that many settled sales, from the cache or made now. A change of the
 * journal's schema or of what a sale records needs no new one: it is opened, and so migrated, like
 * any till's.
 */
export async function bigJournal(
  { cacheFolder, saleCount, say }: Surroundings,
  recorded: readonly RecordedSale[],
): Promise<string> {
  const folder = join(cacheFolder, `journal-${saleCount}`);
  const [file, done] = [join(folder, 'journal.db'), join(folder, 'complete')];
  if (existsSync(done)) {
    say(`the journal of ${saleCount} sales is in ${folder}`);
    return file;
  }
  mkdirSync(folder, { recursive: true });
  say(`filling a journal with ${saleCount} sales in ${folder}; it is kept for the next run`);
  const recordedFile = join(folder, 'recorded.json');
  writeFileSync(recordedFile, JSON.stringify(recorded));
  await fill([file, String(saleCount), recordedFile], say);
  writeFileSync(done, '');
  return file;
}

async function fill(args: readonly string[], say: (line: string) => void): Promise<void> {
  const child = spawn(process.execPath, [FILL, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let saidMs = Date.now();
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (Date.now() - saidMs < EACH_LINE_MS) return;
    saidMs = Date.now();
    say(line);
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`Filling the journal ended with ${code}; run it again to go on.`);
}
