import BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keyFingerprint } from '../seal.ts';
import { sampleIntent, sell } from '../testing/sample-sales.ts';
import { createTillFolder, expectEverything, type TillFolder } from '../testing/till-folder.ts';
import { CURRENT_VERSION, migrate, schemaVersion } from './migrations.ts';

let till: TillFolder;

beforeEach(() => {
  till = createTillFolder();
});
afterEach(() => till.dispose());

/** The first schema, as text: a test of a migration must not follow the code that it tests. */
const VERSION_1 = `
  CREATE TABLE journal_info (till_id TEXT NOT NULL, key_fingerprint TEXT NOT NULL, created_utc_ms INTEGER NOT NULL) STRICT;
  CREATE TABLE event (seq INTEGER PRIMARY KEY, till_id TEXT NOT NULL, at_utc_ms INTEGER NOT NULL, sale_id TEXT NOT NULL,
    kind TEXT NOT NULL, body TEXT NOT NULL, secret_digests TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
  CREATE INDEX event_by_sale ON event (sale_id, seq);
  CREATE TRIGGER event_never_changes BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'events are only ever added'); END;
  CREATE TRIGGER event_never_goes BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'events are only ever added'); END;
  CREATE TABLE secret (seq INTEGER NOT NULL REFERENCES event (seq), sale_id TEXT NOT NULL, kind TEXT NOT NULL,
    nonce BLOB NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (seq, kind)) STRICT;
  CREATE INDEX secret_by_sale ON secret (sale_id, kind, seq);
  CREATE TABLE sale (sale_id TEXT PRIMARY KEY, intent_id TEXT NOT NULL UNIQUE, reference TEXT NOT NULL UNIQUE,
    slip_number INTEGER NOT NULL UNIQUE, created_utc_ms INTEGER NOT NULL, phase TEXT NOT NULL, is_open INTEGER NOT NULL,
    amount_cents INTEGER NOT NULL, state TEXT NOT NULL) STRICT;
  CREATE INDEX sale_by_time ON sale (created_utc_ms);
  CREATE INDEX sale_open ON sale (created_utc_ms) WHERE is_open = 1;
  PRAGMA user_version = 1;
`;

it('takes version 1, which knew no purges and no tape, to the newest with all its sales', () => {
  const made = createTillFolder();
  const journal = made.open();
  for (let slip = 1; slip <= 3; slip += 1) sell(journal, slip);
  journal.close();
  const old = new BetterSqlite(till.path('journal.db'));
  old.exec(VERSION_1);
  old.exec(`ATTACH '${made.path('journal.db')}' AS made`);
  for (const table of ['event', 'secret', 'sale'])
    old.exec(`INSERT INTO main.${table} SELECT * FROM made.${table}`);
  old
    .prepare('INSERT INTO main.journal_info VALUES (?, ?, ?)')
    .run('T03', keyFingerprint(till.options.sealingKey), 1);
  old.close();
  made.dispose();

  const migrated = till.open();
  expectEverything(migrated, 3);
  expect(migrated.health().repairs).toMatchObject([{ what: 'tape-rebuilt' }]);
  migrated.purge(1);
  migrated.close();
  const database = new BetterSqlite(till.path('journal.db'));
  expect(schemaVersion(database)).toBe(CURRENT_VERSION);
  database.close();
});

it('takes the notes of version 2 into the list of house facts', () => {
  const journal = till.open({ clock: { nowUtcMs: () => 1_700_000_000_000, monotonicMs: () => 0 } });
  sell(journal, 1);
  journal.close();
  const later = till.open({ clock: { nowUtcMs: () => 1_800_000_000_000, monotonicMs: () => 0 } });
  later.purge(1);
  later.close();
  const old = new BetterSqlite(till.path('journal.db'));
  const before = old.prepare('SELECT * FROM house_fact').all();
  old.exec(
    'DROP TABLE house_fact; DROP TABLE house; DROP TABLE sale_line; DROP TABLE booking; PRAGMA user_version = 2',
  );
  migrate(old);
  expect(old.prepare('SELECT * FROM house_fact').all()).toEqual(before);
  expect(before).toHaveLength(1);
  old.close();
});

it.each([
  ['till', { tillId: 'T04' }, 'other-till'],
  ['key', { sealingKey: new Uint8Array(32).fill(8) }, 'other-key'],
])('changes nothing in an older journal that belongs to another %s', (_, other, kind) => {
  const journal = till.open();
  sell(journal, 1);
  journal.close();
  const old = new BetterSqlite(till.path('journal.db'));
  old.exec('DROP TABLE sale_line; DROP TABLE booking; PRAGMA user_version = 3');
  old.close();
  expect(till.refusal(other)).toMatchObject({ kind });
  const after = new BetterSqlite(till.path('journal.db'));
  expect(schemaVersion(after)).toBe(3);
  after.close();
  const migrated = till.open();
  expectEverything(migrated, 1);
  migrated.close();
});

it('makes the lines and bookings of the sales of version 3', () => {
  const journal = till.open();
  for (let slip = 1; slip <= 3; slip += 1) sell(journal, slip);
  journal.close();
  const old = new BetterSqlite(till.path('journal.db'));
  const tables = ['sale_line', 'booking'];
  const before = tables.map((table) => old.prepare(`SELECT * FROM ${table} ORDER BY 1`).all());
  for (const table of tables) old.exec(`DROP TABLE ${table}`);
  old.exec('PRAGMA user_version = 3');
  migrate(old);
  const after = tables.map((table) => old.prepare(`SELECT * FROM ${table} ORDER BY 1`).all());
  expect(after).toEqual(before);
  expect(after.map((rows) => rows.length)).toEqual([3, 6]);
  old.close();
});

it('finds the vouchers of version 5, which had no list of them', () => {
  const journal = till.open();
  const intent = sampleIntent(1);
  const product = { ...intent.product, group: 'one-voucher-redemption' } as const;
  journal.record(intent.saleId, [
    { fact: { kind: 'sale-intended', intent: { ...intent, product } } },
  ]);
  sell(journal, 2);
  journal.close();
  const old = new BetterSqlite(till.path('journal.db'));
  old.exec('DROP INDEX line_of_vouchers; PRAGMA user_version = 5');
  old.close();
  const migrated = till.open();
  expect(migrated.voucherLinesFrom(0)).toMatchObject([{ slipNumber: 1 }]);
  migrated.close();
});
