import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Surroundings } from '../measure.ts';

const FILL = fileURLToPath(new URL('./fill.ts', import.meta.url));
/** What the folder holds; a folder of another one is made anew. */
const CONTENT = 'sales, bookings and house facts, 2';

/** Where the folder of years keeps its journal, as a till's data folder does. */
export function journalIn(dataDir: string): string {
  return join(dataDir, 'journal', 'journal.db');
}

/**
 * The data folder of a till with years of sales, from the cache or made now. Lines, bookings and the
 * sales that references are found by are written straight into the tables, because recording five
 * million sales fact by fact takes hours and 75 GB. What the shop did besides selling is recorded as
 * ever, so the chain is whole; but it does not know of the sales, and is no proof of them.
 */
export async function yearsOfSales({
  cacheFolder,
  saleCount,
  say,
}: Pick<Surroundings, 'cacheFolder' | 'saleCount' | 'say'>): Promise<string> {
  const folder = join(cacheFolder, `years-${saleCount}`);
  const done = join(folder, 'complete');
  if (existsSync(done) && readFileSync(done, 'utf8') === CONTENT) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'journal'), { recursive: true });
  say(`writing ${saleCount} sales into ${folder}; they are kept for the next run`);
  // Another process, because it forgets to wait for the disk, for good.
  const child = spawn(process.execPath, [FILL, journalIn(folder), String(saleCount)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`Writing years of sales ended with ${code}.`);
  writeFileSync(done, CONTENT);
  return folder;
}
