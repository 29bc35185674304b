import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Journal, JournalOpenFailure } from '../contract.ts';
import { openJournal } from '../open.ts';
import type { JournalOptions } from '../options.ts';
import { pinOf } from './sample-sales.ts';
import { optionsFor } from './till-options.ts';

/** A folder with a journal in it, which tests damage. */
export interface TillFolder {
  readonly folder: string;
  readonly options: JournalOptions;
  path(name: string): string;
  open(more?: Partial<JournalOptions>): Journal;
  refusal(more?: Partial<JournalOptions>): JournalOpenFailure;
  /** What a power cut or SIGKILL would leave now: the files as they are, while the journal is open. */
  snapshot(): TillFolder;
  /** Names that begin so. */
  names(prefix: string): string[];
  /** The disk loses a file. */
  remove(name: string): void;
  dispose(): void;
}

/** The files that are the journal. */
export const JOURNAL_FILES = ['journal.db', 'journal.db-wal', 'journal.tape'];

// In memory where the system has such a folder: these tests sync thousands of times, and it is the
// power-cut tests that are about disks.
const FAST = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Makes a {@link TillFolder}. */
export function createTillFolder(base = FAST): TillFolder {
  const folder = mkdtempSync(join(base, 'tillkeeper-journal-'));
  const options = optionsFor(folder);
  const path = (name: string): string => join(folder, name);

  function open(more: Partial<JournalOptions> = {}): Journal {
    const journal = openJournal({ ...options, ...more });
    if (!journal.ok) throw new Error(`${journal.error.kind}: ${journal.error.detail}`);
    return journal.value;
  }

  function refusal(more: Partial<JournalOptions> = {}): JournalOpenFailure {
    const journal = openJournal({ ...options, ...more });
    if (!journal.ok) return journal.error;
    journal.value.close();
    throw new Error('The journal opened.');
  }

  function snapshot(): TillFolder {
    const copy = createTillFolder(base);
    for (const name of JOURNAL_FILES)
      if (existsSync(path(name))) copyFileSync(path(name), copy.path(name));
    return copy;
  }

  return {
    folder,
    options,
    path,
    open,
    refusal,
    snapshot,
    names: (prefix) => readdirSync(folder).filter((name) => name.startsWith(prefix)),
    remove: (name) => rmSync(path(name)),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Asserts that the sales up to `slipCount` are all there, PINs and proofs included. */
export function expectEverything(journal: Journal, slipCount: number): void {
  expect(journal.verify().problems).toEqual([]);
  for (let slip = 1; slip <= slipCount; slip += 1) {
    expect(journal.sale(`SALE${slip}`)?.phase.kind).toBe('sold');
    expect(journal.readSecret(`SALE${slip}`, 'evidence')).toEqual({ pin: pinOf(slip) });
    expect(journal.readSecret(`SALE${slip}`, 'slip')).toEqual({ lines: [pinOf(slip)] });
  }
}
