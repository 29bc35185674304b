import { startOfSastDayUtcMs } from '@tillkeeper/domain';
import { hearAccess, loadAccess, useAccess, workerId } from '../stores/access-store.ts';
import { useWantedApproval } from '../stores/approval-store.ts';
import { askTill } from '../stores/ask.ts';
import { attendToRoute, noteFinished } from '../stores/attention.ts';
import { type BootState, loadBoot, useBoot } from '../stores/boot-store.ts';
import { useCatalogue } from '../stores/catalogue-store.ts';
import { startClock, useClock } from '../stores/clock-store.ts';
import { forgetComparison, hearProgress } from '../stores/comparison-store.ts';
import { showHelp } from '../stores/help-store.ts';
import { goAtOnce, stay } from '../stores/route-store.ts';
import { hearSale, refreshLists } from '../stores/sales-store.ts';
import { useStatus } from '../stores/status-store.ts';
import { till } from './client.ts';

/** Begins to listen, then asks for everything that the first screen shows. */
export function start(): void {
  attendToRoute();
  till.on('saleChanged', (sale) => {
    noteFinished(sale);
    hearSale(sale);
  });
  till.on('bootChanged', (boot) => useBoot.setState({ boot }));
  till.on('reconcileProgress', hearProgress);
  till.on('accessChanged', hearAccess);
  till.on('statusChanged', (status) => useStatus.setState({ status }));
  till.on('catalogueChanged', (catalogue) => useCatalogue.setState({ catalogue }));
  startClock();
  useClock.subscribe(startNewDay);
  useBoot.subscribe(({ boot }, before) => {
    if (isTraining(boot) !== isTraining(before.boot)) forgetComparison();
    if (boot.kind === 'ready' && before.boot.kind !== 'ready') void loadAccess();
  });
  useAccess.subscribe(() => welcome(workerId()));
  void loadBoot();
}

let welcomedId: string | undefined;
let lastWorkerId: string | undefined;

/** Whoever comes to the till finds it as it is now, and nothing of what the last one had open. */
function welcome(nextId: string | undefined): void {
  if (nextId === welcomedId) return;
  welcomedId = nextId;
  if (nextId === undefined) {
    closeSheets();
    return;
  }
  if (lastWorkerId !== undefined && lastWorkerId !== nextId) {
    goAtOnce({ kind: 'home' });
    forgetComparison();
  }
  lastWorkerId = nextId;
  void loadAll();
}

/** What was asked of the one who left is answered with no: the next one must not find it open. */
function closeSheets(): void {
  useWantedApproval.getState().wanted?.answer(undefined);
  showHelp(false);
  stay();
}

function isTraining(boot: BootState): boolean {
  return boot.kind === 'ready' && boot.training;
}

async function loadAll(): Promise<void> {
  const [status, catalogue] = await Promise.all([
    askTill(till.status()),
    askTill(till.catalogue()),
    refreshLists(),
  ]);
  if (status) useStatus.setState({ status });
  if (catalogue) useCatalogue.setState({ catalogue });
}

/** At midnight "today" is another day. */
function startNewDay(now: { nowUtcMs: number }, before: { nowUtcMs: number }): void {
  if (useBoot.getState().boot.kind !== 'ready') return;
  if (startOfSastDayUtcMs(now.nowUtcMs) !== startOfSastDayUtcMs(before.nowUtcMs))
    void refreshLists();
}
