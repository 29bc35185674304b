import { createFlashProvider } from '@tillkeeper/provider-flash';
import { unplanned } from '../big-journal/open-items.ts';
import { nowMs } from '../now.ts';
import { flashConfig } from '../recorded/flash-config.ts';
import { CLOCK, openBenchJournal, RANDOM } from '../system.ts';
import { openBenchTill } from '../till/bench-till.ts';
import type { Restarted } from './messages.ts';

// A till's process that starts, finds its open items, says so and is killed: as a crash leaves it.

const [file = ''] = process.argv.slice(2);
const beganMs = nowMs();
const journal = openBenchJournal(file);
const openedMs = nowMs();
// Nothing is sent before the first planned pause is over, and then this process is gone.
const nowhere = { baseUrl: 'http://127.0.0.1:9', apiKey: 'YmVuY2g=', accountNumber: '1' };
const provider = createFlashProvider(flashConfig(nowhere), { clock: CLOCK, random: RANDOM });
const { engine } = openBenchTill(journal, provider);
const open = engine.recover();
const safeMs = nowMs();
const found: Restarted = {
  bornMs: nowMs() - process.uptime() * 1_000,
  safeMs,
  openMs: openedMs - beganMs,
  recoverMs: safeMs - openedMs,
  openCount: open.length,
  unplannedCount: unplanned(open, engine.nextAttemptInMs),
};
process.send?.(found, () => process.kill(process.pid, 'SIGKILL'));
