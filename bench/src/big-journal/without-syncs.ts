import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import BetterSqlite, { type Database } from 'better-sqlite3';

/**
 * Makes this process write without waiting for the disk, so that the journal's own code can fill a
 * journal a hundred times faster than it may sell. For a process that does nothing else: what it
 * writes is only safe from a power cut when the system has written it out by itself.
 *
 * Call before a journal is opened; `database` is the connection that was made durable last.
 */
export function forgetSyncs(): { readonly database: () => Database } {
  let last: Database | undefined;
  const pragma = BetterSqlite.prototype.pragma;
  BetterSqlite.prototype.pragma = function (this: Database, source, options) {
    // This is how the journal makes a connection durable; it reads the setting back at once.
    if (source === 'synchronous = FULL') last = this;
    return pragma.call(this, source, options);
  };
  fs.fdatasyncSync = () => {};
  fs.fsyncSync = () => {};
  syncBuiltinESMExports();
  return {
    database: () => {
      if (last === undefined) throw new Error('The journal made no connection durable.');
      return last;
    },
  };
}
