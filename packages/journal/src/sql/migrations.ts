import type { Database } from 'better-sqlite3';
import { fillBooks } from '../book.ts';

/** One step of the schema. Steps are only ever added at the end; a released step never changes. */
interface Migration {
  readonly version: number;
  readonly up: string;
  /** Makes the rows that only code can make of what was there before. */
  readonly fill?: (database: Database) => void;
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
  {
    version: 4,
    // Sales as lines and bookings: narrow rows that can be searched and added up over years.
    up: `
      CREATE TABLE sale_line (
        slip_number INTEGER PRIMARY KEY,
        sale_id TEXT NOT NULL,
        reference TEXT NOT NULL,
        created_utc_ms INTEGER NOT NULL,
        operator TEXT NOT NULL,
        product_group TEXT NOT NULL,
        product_code TEXT NOT NULL,
        product_name TEXT NOT NULL,
        vendor TEXT NOT NULL,
        provider_id TEXT NOT NULL,
        amount_cents INTEGER NOT NULL,
        value_cents INTEGER NOT NULL,
        target TEXT NOT NULL,
        cash_cents INTEGER NOT NULL,
        card_cents INTEGER NOT NULL,
        voucher_cents INTEGER NOT NULL,
        rounding_cents INTEGER NOT NULL,
        state TEXT NOT NULL,
        sold_utc_ms INTEGER NOT NULL,
        refund TEXT NOT NULL,
        serial TEXT NOT NULL,
        last_four TEXT NOT NULL,
        provider_txn TEXT NOT NULL
      ) STRICT;
      CREATE INDEX line_by_time ON sale_line (created_utc_ms, slip_number);
      CREATE INDEX line_by_target ON sale_line (target, created_utc_ms, slip_number)
        WHERE target != '';
      CREATE INDEX line_by_serial ON sale_line (serial) WHERE serial != '';
      CREATE INDEX line_by_last_four ON sale_line (last_four, created_utc_ms, slip_number)
        WHERE last_four != '';
      CREATE INDEX line_by_amount ON sale_line (amount_cents, created_utc_ms, slip_number);
      CREATE INDEX line_by_operator ON sale_line (operator, created_utc_ms, slip_number);
      CREATE INDEX line_by_both ON sale_line (operator, amount_cents, created_utc_ms, slip_number);

      CREATE TABLE booking (
        seq INTEGER PRIMARY KEY REFERENCES event (seq),
        slip_number INTEGER NOT NULL,
        kind TEXT NOT NULL,
        at_utc_ms INTEGER NOT NULL,
        operator TEXT NOT NULL
      ) STRICT;
      CREATE INDEX booking_by_time ON booking (at_utc_ms);
    `,
    fill: fillBooks,
  },
  {
    version: 5,
    // A serial number that a provider gives to many sales must not be sorted by time each time.
    up: `
      DROP INDEX line_by_serial;
      CREATE INDEX line_by_serial ON sale_line (serial, created_utc_ms, slip_number)
        WHERE serial != '';
    `,
  },
  {
    version: 6,
    // Whether a redeemed voucher was spent is asked in the turn of a sale: years of others must not be read.
    up: `
      CREATE INDEX line_of_vouchers ON sale_line (slip_number)
        WHERE voucher_cents > 0 OR product_group IN
          ('one-voucher-redemption', 'one-voucher-refund', 'exclusive-redemption');
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
  for (const { version, up, fill } of MIGRATIONS) {
    if (version <= schemaVersion(database) || version > toVersion) continue;
    database.transaction(() => {
      database.exec(up);
      fill?.(database);
      database.pragma(`user_version = ${version}`);
    })();
  }
}
