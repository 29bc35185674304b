import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openJournal } from '@tillkeeper/journal';
import type { Mutant } from './mutants/mutant.ts';
import type { WorldPlan } from './plan/plan.ts';
import { makeWorldFolder, runWorld, type WorldResult } from './run-world.ts';
import { journalOptions } from './till/till.ts';

/** Runs one world after another in a folder of its own. */
export interface WorldRunner {
  run(plan: WorldPlan, options?: WorldOptions): Promise<WorldResult>;
  /** Takes the folder away. */
  dispose(): void;
}

/** What a run may ask for. */
export interface WorldOptions {
  readonly mutant?: Mutant | undefined;
  readonly keepsTrace?: boolean;
}

/** Makes a runner. The empty journal that every world begins with is made once, by the journal itself. */
export function createRunner(): WorldRunner {
  const { folder, remove } = makeWorldFolder();
  const template = makeTemplate(folder);
  const place = join(folder, 'world');
  return {
    run: async (plan, { mutant, keepsTrace = false } = {}) => {
      const options = { folder: place, template, keepsTrace };
      const result = await runWorld(plan, mutant === undefined ? options : { ...options, mutant });
      for (const file of readdirSync(place)) rmSync(join(place, file));
      return result;
    },
    dispose: remove,
  };
}

function makeTemplate(folder: string): string {
  const file = join(folder, 'template', 'journal.db');
  const clock = { nowUtcMs: () => 0, monotonicMs: () => 0 };
  const random = { bytes: (count: number) => new Uint8Array(count) };
  for (const each of [file, join(folder, 'world', '0.db')]) {
    const opened = openJournal({ ...journalOptions(each), clock, random });
    if (!opened.ok) throw new Error(`No journal can be made here: ${opened.error.detail}`);
    opened.value.close();
  }
  return file;
}
