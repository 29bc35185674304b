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
 * How a raw store keeps a second file, which is synced inside the transaction as the journal does:
 * `appended` lets it grow with each write, `ahead` writes into zeros that are on disk already.
 */
export type SecondFile = 'none' | 'appended' | 'ahead';

/** Opens a table with one column and the journal's own pragmas. */
export function openRawStore(folder: string, second: SecondFile): RawStore {
  mkdirSync(folder, { recursive: true });
  const database = new BetterSqlite(join(folder, 'raw.db'));
  database.pragma('locking_mode = EXCLUSIVE');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('fullfsync = ON');
  database.pragma('checkpoint_fullfsync = ON');
  database.exec('CREATE TABLE raw (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT');
  const insert = database.prepare<[Buffer]>('INSERT INTO raw (bytes) VALUES (?)');
  const file = second === 'none' ? undefined : openSecondFile(join(folder, 'raw.tape'), second);
  const write = database.transaction(({ database: size, tape: tapeSize }: StoredBytes) => {
    insert.run(bytesOf(size));
    file?.write(bytesOf(tapeSize));
  });
  return {
    commit: (bytes) => void write.immediate(bytes),
    close: () => {
      file?.close();
      database.close();
    },
  };
}

const AHEAD_BYTES = 512 * 1024;

function openSecondFile(file: string, second: 'appended' | 'ahead') {
  const fd = openSync(file, 'w', 0o600);
  let [end, size] = [0, 0];
  const makeRoom = (): void => {
    size += writeSync(fd, Buffer.alloc(AHEAD_BYTES), 0, AHEAD_BYTES, size);
    fdatasyncSync(fd);
  };
  return {
    write(bytes: Buffer): void {
      while (second === 'ahead' && end + bytes.length > size) makeRoom();
      end += writeSync(fd, bytes, 0, bytes.length, end);
      fdatasyncSync(fd);
    },
    close: () => closeSync(fd),
  };
}

const FILLER = Buffer.alloc(256 * 1024, 'tillkeeper ');

function bytesOf(size: number): Buffer {
  if (size > FILLER.length) throw new Error(`A commit of ${size} bytes is longer than expected.`);
  return FILLER.subarray(0, size);
}
