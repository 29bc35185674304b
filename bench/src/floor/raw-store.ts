import { closeSync, fdatasyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import type { StoredBytes } from '../recorded/recorded-sale.ts';

/** The least that anyone could do to have bytes on disk: a row in a table, durable when it returns. */
export interface RawStore {
  commit(bytes: StoredBytes): void;
  close(): void;
}

/**
 * Opens a table with one column and the journal's own pragmas. `withTape` appends to a second file
 * and syncs it as well, inside the transaction, as the journal does for its second copy.
 */
export function openRawStore(folder: string, { withTape }: { withTape: boolean }): RawStore {
  mkdirSync(folder, { recursive: true });
  const database = new BetterSqlite(join(folder, 'raw.db'));
  database.pragma('locking_mode = EXCLUSIVE');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('fullfsync = ON');
  database.pragma('checkpoint_fullfsync = ON');
  database.exec('CREATE TABLE raw (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT');
  const insert = database.prepare<[Buffer]>('INSERT INTO raw (bytes) VALUES (?)');
  const tape = withTape ? openSync(join(folder, 'raw.tape'), 'a', 0o600) : undefined;
  const write = database.transaction(({ database: size, tape: tapeSize }: StoredBytes) => {
    insert.run(bytesOf(size));
    if (tape === undefined) return;
    writeSync(tape, bytesOf(tapeSize));
    fdatasyncSync(tape);
  });
  return {
    commit: (bytes) => void write.immediate(bytes),
    close: () => {
      if (tape !== undefined) closeSync(tape);
      database.close();
    },
  };
}

const FILLER = Buffer.alloc(256 * 1024, 'tillkeeper ');

function bytesOf(size: number): Buffer {
  if (size > FILLER.length) throw new Error(`A commit of ${size} bytes is longer than expected.`);
  return FILLER.subarray(0, size);
}
