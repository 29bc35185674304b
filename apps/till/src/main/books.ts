import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { TillConfig } from './config/load.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';

const booksSchema = z.strictObject({ soldThrough: z.string() });

/**
 * Through whom this data folder sells: the demo, or an account on a server. An unfinished sale is
 * sent again after every start, so a folder must never meet another provider than its own.
 */
export function booksOf({ demo, flashBaseUrl, flash }: TillConfig): string {
  return demo ? 'demo' : `${flashBaseUrl} account ${flash.accountNumber}`;
}

/** Writes the books' name into a new folder; in an old one, the name of other books is the answer. */
export function otherBooks(file: string, config: TillConfig): string | undefined {
  if (!existsSync(file)) writeJsonFile(file, { soldThrough: booksOf(config) });
  const found = readJsonFile(file, booksSchema)?.soldThrough ?? 'somebody unknown';
  return found === booksOf(config) ? undefined : found;
}
