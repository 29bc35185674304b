import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { HouseFact } from '@tillkeeper/domain';
import { type Journal, openJournal } from '@tillkeeper/journal';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { verifyCommand } from './verify.ts';

const EXPORTED: HouseFact = {
  kind: 'exported',
  what: 'sales csv',
  rowCount: 3,
  by: { operatorId: 'OP-1', name: 'Naledi' },
  atUtcMs: 1,
};
let folder: string;

function open(): Journal {
  let next = 0;
  const journal = openJournal({
    file: join(folder, 'journal', 'journal.db'),
    tillId: 'T03',
    sealingKey: new Uint8Array(32),
    clock: { nowUtcMs: () => 1, monotonicMs: () => 1 },
    random: { bytes: (count) => new Uint8Array(count).fill((next++ % 250) + 1) },
    space: { ballastBytes: 0 },
  });
  if (!journal.ok) throw new Error(journal.error.detail);
  return journal.value;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tillkeeper-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('proves the journal of a closed till, and says where its chain ends', () => {
  const journal = open();
  journal.recordHouse([EXPORTED]);
  const { hash } = journal.head();
  journal.close();
  const { lines, code } = verifyCommand(folder);
  expect(code).toBe(0);
  expect(lines).toContain(`head ${hash}`);
  expect(lines.at(-1)).toBe('all whole, nothing changed');
});

it('finds an event that somebody rewrote', () => {
  const journal = open();
  journal.recordHouse([EXPORTED]);
  journal.close();
  const database = new DatabaseSync(join(folder, 'journal', 'journal.db'));
  database.exec('DROP TRIGGER event_never_changes');
  database.exec(`UPDATE event SET body = replace(body, '"rowCount":3', '"rowCount":2')`);
  database.close();
  const { lines, code } = verifyCommand(folder);
  expect(code).toBe(1);
  expect(lines).toContain('Event 1 was changed, or the event before it was.');
});

it('says in words what keeps it from looking', () => {
  expect(verifyCommand(undefined).code).toBe(2);
  expect(verifyCommand(folder).lines[0]).toBe('There is no journal in this folder.');
  const journal = open();
  expect(verifyCommand(folder).lines[0]).toContain('The till is open.');
  journal.close();
});
