import type { Database } from 'better-sqlite3';

/** One step of the schema. Steps are only ever added at the end; a released step never changes. */
interface Migration {
  readonly version: number;
  readonly up: string;
}

const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    up: `
      CREATE TABLE journal_info (
        till_id TEXT NOT NULL,
        key_fingerprint TEXT NOT NULL,
        created_utc_ms INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE event (
        seq INTEGER PRIMARY KEY,
        till_id TEXT NOT NULL,
        at_utc_ms INTEGER NOT NULL,
        sale_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        body TEXT NOT NULL,
        secret_digests TEXT NOT NULL,
        previous_hash TEXT NOT NULL,
        hash TEXT NOT NULL
      ) STRICT;
      CREATE INDEX event_by_sale ON event (sale_id, seq);

      CREATE TRIGGER event_never_changes BEFORE UPDATE ON event
      BEGIN SELECT RAISE(ABORT, 'events are only ever added'); END;
      CREATE TRIGGER event_never_goes BEFORE DELETE ON event
      BEGIN SELECT RAISE(ABORT, 'events are only ever added'); END;

      CREATE TABLE secret (
        seq INTEGER NOT NULL REFERENCES event (seq),
        sale_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        nonce BLOB NOT NULL,
        sealed BLOB NOT NULL,
        PRIMARY KEY (seq, kind)
      ) STRICT;
      CREATE INDEX secret_by_sale ON secret (sale_id, kind, seq);

      CREATE TABLE sale (
        sale_id TEXT PRIMARY KEY,
        intent_id TEXT NOT NULL UNIQUE,
        reference TEXT NOT NULL UNIQUE,
        slip_number INTEGER NOT NULL UNIQUE,
        created_utc_ms INTEGER NOT NULL,
        phase TEXT NOT NULL,
        is_open INTEGER NOT NULL,
        amount_cents INTEGER NOT NULL,
        state TEXT NOT NULL
      ) STRICT;
      CREATE INDEX sale_by_time ON sale (created_utc_ms);
      CREATE INDEX sale_open ON sale (created_utc_ms) WHERE is_open = 1;
    `,
  },
  {
    version: 2,
    // Secrets that are gone on purpose must not look like secrets that were lost.
    up: `
      CREATE TABLE purge (
        note_seq INTEGER PRIMARY KEY REFERENCES event (seq),
        through_seq INTEGER NOT NULL,
        kept TEXT NOT NULL,
        finished INTEGER NOT NULL
      ) STRICT;
    `,
  },
  {
    version: 3,
    // What belongs to no sale gets a state and a list of its own. Notes from before had no actor.
    up: `
      CREATE TABLE house (
        only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
        fold_version INTEGER NOT NULL,
        state TEXT NOT NULL
      ) STRICT;

      CREATE TABLE house_fact (
        seq INTEGER PRIMARY KEY REFERENCES event (seq),
        kind TEXT NOT NULL,
        at_utc_ms INTEGER NOT NULL,
        actor_id TEXT NOT NULL
      ) STRICT;
      CREATE INDEX house_fact_by_kind ON house_fact (kind, seq);
      CREATE INDEX house_fact_by_actor ON house_fact (actor_id, seq);
      CREATE INDEX house_fact_by_time ON house_fact (at_utc_ms);

      INSERT INTO house_fact
        SELECT seq, kind, coalesce(json_extract(body, '$.atUtcMs'), at_utc_ms), ''
        FROM event WHERE sale_id = '';
    `,
  },
];

/** The schema version that this build writes. */
export const CURRENT_VERSION = MIGRATIONS.length;

/** The schema version of a file; 0 for a new one. */
export function schemaVersion(database: Database): number {
  return database.pragma('user_version', { simple: true }) as number;
}

/** Brings a file up to {@link CURRENT_VERSION}, one transaction a step. */
export function migrate(database: Database, toVersion = CURRENT_VERSION): void {
  for (const { version, up } of MIGRATIONS) {
    if (version <= schemaVersion(database) || version > toVersion) continue;
    database.transaction(() => {
      database.exec(up);
      database.pragma(`user_version = ${version}`);
    })();
  }
}
