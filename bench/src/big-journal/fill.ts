import { readFileSync } from 'node:fs';
import { nowMs } from '../now.ts';
import { playMany, type RecordedSale } from '../recorded/recorded-sale.ts';
import { openBenchJournal } from '../system.ts';
import { forgetSyncs } from './without-syncs.ts';

// A process of its own: fills a journal with settled sales through the journal's own code. The
// only differences to selling are that no sync is waited for and that a sale is one commit.
// Stopped half-way and started again it goes on where it was.

const SALES_A_LINE = 1_000;
const PAGE_CACHE_KIB = 512 * 1024;
const LOG_PAGES = 100_000;

const [file = '', countText = '0', recordedFile = ''] = process.argv.slice(2);
const count = Number(countText);
const recorded = JSON.parse(readFileSync(recordedFile, 'utf8')) as readonly RecordedSale[];

const connections = forgetSyncs();
const journal = openBenchJournal(file);
const database = connections.database();
database.pragma('synchronous = OFF');
database.pragma(`cache_size = -${PAGE_CACHE_KIB}`);
database.pragma(`wal_autocheckpoint = ${LOG_PAGES}`);

const begunMs = nowMs();
const first = journal.nextSlipNumber();
for (let next = first; next <= count; ) {
  const sales = playMany(recorded, Math.min(SALES_A_LINE, count - next + 1), next);
  for (const { saleId, commits } of sales) journal.record(saleId, commits.flat());
  next += sales.length;
  report(next - 1);
}
journal.close();

function report(done: number): void {
  const rate = ((done - first + 1) * 1_000) / (nowMs() - begunMs);
  const leftSeconds = Math.round((count - done) / rate);
  process.stdout.write(`${done} of ${count} sales, ${Math.round(rate)}/s, ${leftSeconds} s left\n`);
}
