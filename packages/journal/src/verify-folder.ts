import { existsSync } from 'node:fs';
import { err, ok, type Result } from '@tillkeeper/domain';
import { openForReading } from './connection.ts';
import type { JournalOpenFailure, VerifyReport } from './contract.ts';
import { failureOf } from './failure.ts';
import { beside } from './files.ts';
import type { JournalOptions } from './options.ts';
import { CURRENT_VERSION, schemaVersion } from './sql/migrations.ts';
import { verifyCopies } from './verify/verify.ts';

/** A journal that nobody has open, to be proved where it lies. */
export interface FolderToVerify
  extends Pick<JournalOptions, 'file' | 'nativeBinding' | 'tapeFile'> {
  /** Without it sealed parts are compared with their digests and not opened. */
  readonly sealingKey?: Uint8Array;
}

/** Proves both copies from beginning to end without writing to either. */
export function verifyFolder(folder: FolderToVerify): Result<VerifyReport, JournalOpenFailure> {
  if (!existsSync(folder.file))
    return err({ kind: 'missing', detail: `there is no ${folder.file}` });
  try {
    const database = openForReading(folder.file, folder);
    try {
      const version = schemaVersion(database);
      if (version > CURRENT_VERSION)
        return err({ kind: 'newer', detail: `schema ${version} > ${CURRENT_VERSION}` });
      if (version < CURRENT_VERSION)
        return err({
          kind: 'no-access',
          detail: `schema ${version}: start the till once, it brings it up to date`,
        });
      const tapeFile = folder.tapeFile ?? beside(folder.file, 'tape');
      return ok(verifyCopies(database, { ...folder, tapeFile }));
    } finally {
      database.close();
    }
  } catch (error) {
    return err(failureOf(error));
  }
}
