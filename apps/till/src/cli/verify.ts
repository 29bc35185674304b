import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type FolderToVerify, verifyFolder } from '@tillkeeper/journal';

/** What a command prints, and the code it ends with. */
export interface CommandEnd {
  readonly lines: readonly string[];
  readonly code: number;
}

/**
 * `pnpm till verify <folder>`: proves the journal of a till that is closed, with no key. Sealed PINs
 * are compared with their digests and not opened; a manager's screen opens them too.
 */
export function verifyCommand(folder: string | undefined, nativeBinding?: string): CommandEnd {
  const file = folder === undefined ? undefined : journalIn(folder);
  if (file === undefined)
    return { lines: ['Name the data folder of a till: pnpm till verify <folder>'], code: 2 };
  const ask: FolderToVerify = nativeBinding ? { file, nativeBinding } : { file };
  const report = verifyFolder(ask);
  if (!report.ok) {
    const { kind, detail } = report.error;
    return { lines: [WORDS[kind] ?? `The journal can not be read (${kind}).`, detail], code: 2 };
  }
  const { eventCount, saleCount, secretCount, headHash, problems } = report.value;
  return {
    lines: [
      `${eventCount} events, ${saleCount} sales, ${secretCount} sealed secrets (compared, not opened)`,
      `head ${headHash}`,
      ...problems,
      problems.length === 0 ? 'all whole, nothing changed' : `${problems.length} problems`,
    ],
    code: problems.length === 0 ? 0 : 1,
  };
}

const WORDS: Readonly<Record<string, string>> = {
  'in-use': 'The till is open. Close it, or prove the records on its audit screen.',
  missing: 'There is no journal in this folder.',
  newer: 'This journal was written by a newer version of Tillkeeper.',
};

/** The database, whether the data folder, its journal folder or the file itself was named. */
function journalIn(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  if (statSync(folder).isFile()) return folder;
  const places = [join(folder, 'journal', 'journal.db'), join(folder, 'journal.db')];
  return places.find((place) => existsSync(place)) ?? places[0];
}
