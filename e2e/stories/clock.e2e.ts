import { readFileSync } from 'node:fs';
import { confirmVoucher } from '../support/cashier.ts';
import { airtimeOf } from '../support/goods.ts';
import { keyboardCashier } from '../support/keyboard.ts';
import { expect, soldOnly, test } from '../support/test.ts';
import { until, when } from '../support/until.ts';
import { makeWallClock } from '../support/wall-clock/wall-clock.ts';

const HOUR_MS = 3_600_000;
const YEAR_MS = 365 * 24 * HOUR_MS;
const SAST_MS = 2 * HOUR_MS;
/** A busy machine prints late. */
const TOLERANCE_MS = 60_000;

test.skip(process.platform !== 'linux', 'Only Linux lets a test set the clock of one process.');

for (const [way, offsetMs] of [
  ['an hour ahead', HOUR_MS],
  ['an hour back', -HOUR_MS],
  ['a year ahead', YEAR_MS],
  ['a year back', -YEAR_MS],
] as const) {
  test(`the clock is set ${way} in the middle of a sale: it ends all the same, once`, async ({
    counter,
    folder,
    simulator,
    printer,
  }) => {
    const clock = makeWallClock(folder);
    const till = await counter.open(clock.settings);
    const cashier = keyboardCashier(till.page);
    const { screen } = cashier;
    await simulator.fault({ operation: 'one-voucher-purchase', fault: 'drop-after' });
    await confirmVoucher(cashier);
    await expect(screen.status('Not known yet.')).toBeVisible();
    clock.setOffBy(offsetMs);

    await expect(screen.title).toContainText('Sold');
    await soldOnly(simulator);
    const requests = await simulator.requests('one-voucher-purchase');
    expect(requests).toHaveLength(2);
    expect(new Set(requests.map(({ bodySha256 }) => bodySha256)).size).toBe(1);
    const slip = await printer.slip(1);
    const offByMs = slipUtcMs(slip) - (Date.now() + offsetMs);
    expect(Math.abs(offByMs), `The slip shows the clock's time: ${slip}`).toBeLessThan(
      TOLERANCE_MS,
    );
    expect(printer.slips()).toHaveLength(1);
    await until('the jump in the log', () => when(loggedJumps(folder).length > 0));
    const [byMs = 0] = loggedJumps(folder);
    expect(Math.abs(byMs - offsetMs)).toBeLessThan(TOLERANCE_MS);
  });
}

test('an open item is as old as it is, and selling goes on, whatever the clock is set to', async ({
  counter,
  folder,
  simulator,
}) => {
  const clock = makeWallClock(folder);
  const till = await counter.open(clock.settings);
  const cashier = keyboardCashier(till.page);
  const { screen } = cashier;
  await simulator.fault({ operation: 'pinless-purchase', fault: 'drop-after', times: 50 });
  await airtimeOf(10).choose(cashier);
  await cashier.pay('exact');
  await cashier.sell();
  await expect(screen.status('Not known yet.')).toBeVisible();
  await till.page.keyboard.press('F2');

  for (const offsetMs of [YEAR_MS, -YEAR_MS]) {
    clock.setOffBy(offsetMs);
    await till.page.keyboard.press('F8');
    await expect(screen.title).toHaveText('Open items');
    await expect(screen.ticket).toContainText(/Open for\s*(less than a minute|[1-3] minutes?)/);
    await till.page.keyboard.press('Escape');
    await expect(screen.title).toHaveText('Sell');
    await confirmVoucher(cashier);
    await expect(screen.title).toContainText('Sold · 1Voucher');
    await cashier.nextCustomer();
  }
});

/** The time on a slip, which is South Africa's. */
function slipUtcMs(slip: string): number {
  const date = /Date\s+(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)/.exec(slip);
  return Date.parse(`${date?.[1]}T${date?.[2]}Z`) - SAST_MS;
}

function loggedJumps(folder: string): number[] {
  const lines = readFileSync(`${folder}/data/logs/till.log`, 'utf8').trim().split('\n');
  return lines
    .map((line) => JSON.parse(line) as { readonly msg: string; readonly byMs?: number })
    .filter(({ msg }) => msg === 'the wall clock jumped')
    .map(({ byMs = 0 }) => byMs);
}
