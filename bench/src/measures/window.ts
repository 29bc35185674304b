import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LaunchedTill, launchTill } from '@tillkeeper/e2e/support/launch.ts';
import { signIn } from '@tillkeeper/e2e/support/people.ts';
import { type Bridge, ipc } from '@tillkeeper/ipc';
import type { Finding, Goal, Measure, ResultLine } from '../measure.ts';
import { nowMs } from '../now.ts';
import { spreadOf } from '../statistics.ts';
import { SEALING_KEY } from '../system.ts';
import { yearsOfSales } from '../years/fill-years.ts';
import { DAY_SALES, yearSale } from '../years/year-sale.ts';

const ROWS_SHOWN = 50;
const SCREEN_GOAL: Goal = { of: 'till', most: 200 };
const LOOKUP_GOAL: Goal = { of: 'till', most: 50 };
/** The manager whom a demo makes for itself. */
const NALEDI = { name: 'Naledi', pin: '604718' };

type Page = LaunchedTill['page'];

/** The same years in the real window: from a key press to what stands on the glass. */
export const realWindow: Measure = {
  name: 'window',
  title: 'Years of sales in the real window',
  async run(surroundings) {
    if (process.env['TILL_ELECTRON'] === undefined || process.env['DISPLAY'] === undefined)
      return { lines: [], notes: [HOW] };
    const { quick, saleCount } = surroundings;
    const folder = await yearsOfSales(surroundings);
    writeFileSync(join(folder, 'journal.key.json'), KEY_FILE);
    const begunMs = nowMs();
    const till = await launchTill(settingsFor(folder));
    try {
      await till.page.getByRole('radio', { name: NALEDI.name }).waitFor();
      const lines = [line('from the start of the program to the sign-in', [nowMs() - begunMs])];
      await signIn(till.page, NALEDI);
      lines.push(...(await measured(till.page, saleCount, quick ? 2 : 15)));
      return { lines, notes: [`${saleCount} sales in ${folder}`] } satisfies Finding;
    } finally {
      await till.app.close();
    }
  },
};

const HOW =
  'needs a built till, Electron and a display: eval "$(pnpm prepare-machine | grep ^export)"; ' +
  'pnpm build; xvfb-run -a pnpm bench --only window';
const KEY_FILE = JSON.stringify({
  keptBy: 'file',
  key: Buffer.from(SEALING_KEY).toString('base64'),
});

// A demo whose provider is not there: nothing is sold here.
function settingsFor(folder: string): Record<string, string> {
  return {
    TILL_DEMO: '1',
    TILL_DEMO_SIGN_IN: '1',
    TILL_CONFIG: '',
    TILL_PRINTER: 'virtual:',
    TILL_DATA_DIR: folder,
    TILL_FLASH_BASE_URL: 'http://127.0.0.1:9',
    TILL_FLASH_ACCOUNT: '1',
    TILL_FLASH_API_KEY: 'YmVuY2g=',
  };
}

async function measured(page: Page, saleCount: number, times: number): Promise<ResultLine[]> {
  const opened = await repeated(times, () => journalOpened(page));
  const answer = async (what: string, verb: Verb, of: (time: number) => unknown, goal?: Goal) =>
    line(what, await repeated(times, (time) => asked(page, verb, of(time))), goal);
  const sale = (time: number) => yearSale(1 + ((time * 618_033 + 381_966) % (saleCount - 1))).line;
  const search = (text: string, more: object = {}): unknown => ({
    ...{ text, operatorName: null, fromUtcMs: null, toUtcMs: null, before: null },
    ...more,
  });
  const last = yearSale(saleCount).line.createdUtcMs;
  const month = { fromUtcMs: last - 30 * 24 * 3_600_000, toUtcMs: last };
  return [
    line('the journal screen: from the key press to rows painted', opened, SCREEN_GOAL),
    await answer('main: the newest page', 'searchSales', () => search(''), SCREEN_GOAL),
    await answer(
      'main: by reference',
      'searchSales',
      (t) => search(sale(t).reference),
      LOOKUP_GOAL,
    ),
    await answer('main: by amount', 'searchSales', (t) => search(rand(sale(t))), LOOKUP_GOAL),
    await answer(
      'main: by serial number',
      'searchSales',
      (t) => search(`SN${sale(t).slipNumber}`),
      LOOKUP_GOAL,
    ),
    await answer(
      'main: a page from amid the years',
      'searchSales',
      (t) => search('', { before: placeOf(sale(t)) }),
      LOOKUP_GOAL,
    ),
    await answer(
      'main: nothing is found',
      'searchSales',
      () => search('T03-NOTTHERE'),
      LOOKUP_GOAL,
    ),
    await answer('main: a page of the audit log', 'audit', () => AUDIT),
    await answer('main: the list of shifts', 'pastShifts', () => ({ beforeShift: null })),
    await answer('main: the Z of the first day', 'readZ', () => ({ shiftNumber: 1 })),
    line('main: the longest answer while a month is added up', [
      await longestBeside(page, () => asked(page, 'report', month), search('')),
    ]),
    line(
      `main: a report of 30 days, ${30 * DAY_SALES} sales`,
      await repeated(Math.min(times, 3), () => asked(page, 'report', month)),
    ),
  ];
}

const AUDIT = { group: 'money', actorId: null, fromUtcMs: null, toUtcMs: null, beforeSeq: null };

function rand({ amountCents }: { readonly amountCents: number }): string {
  return `R ${(amountCents / 100).toFixed(2)}`;
}

function placeOf({ createdUtcMs, slipNumber }: ReturnType<typeof yearSale>['line']): object {
  return { createdUtcMs, slipNumber };
}

type Verb = keyof typeof ipc.verbs;

/** Milliseconds from a question of the window to its answer, there and back. */
async function asked(page: Page, verb: Verb, ask: unknown): Promise<number> {
  const { kind, tookMs } = await page.evaluate(
    async ({ channel, question }) => {
      const begunMs = performance.now();
      const bridge = Reflect.get(globalThis, 'tillBridge') as Bridge;
      const reply = (await bridge.invoke(channel, question)) as { readonly kind: string };
      return { kind: reply.kind, tookMs: performance.now() - begunMs };
    },
    { channel: ipc.verbs[verb].channel, question: ask },
  );
  if (kind !== 'answer') throw new Error(`${verb} was answered with ${kind}.`);
  return tookMs;
}

/** The longest that a question waits while something else is asked, over and over until that is answered. */
async function longestBeside(
  page: Page,
  work: () => Promise<unknown>,
  question: unknown,
): Promise<number> {
  let goesOn = true;
  const ended = work().finally(() => {
    goesOn = false;
  });
  let longestMs = 0;
  while (goesOn) longestMs = Math.max(longestMs, await asked(page, 'searchSales', question));
  await ended;
  return longestMs;
}

/** Opens the journal screen by keys, and leaves it again. */
async function journalOpened(page: Page): Promise<number> {
  await page.keyboard.press('F10');
  await page.getByRole('button', { name: 'All sales' }).waitFor();
  const painted = page.evaluate((rows) => {
    return new Promise<number>((resolve) => {
      let pressedMs = 0;
      const onKey = (event: KeyboardEvent): void => {
        pressedMs ||= event.timeStamp;
      };
      addEventListener('keydown', onKey, { capture: true, once: true });
      const look = (): void => {
        const isThere = document.querySelectorAll('[role="option"]').length >= rows;
        // A frame that finds the rows paints them; the task after it begins when that is done.
        requestAnimationFrame(() => {
          if (isThere) setTimeout(() => resolve(performance.now() - pressedMs));
          else look();
        });
      };
      look();
    });
  }, ROWS_SHOWN);
  await page.keyboard.press('2');
  const tookMs = await painted;
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  return tookMs;
}

async function repeated(times: number, once: (time: number) => Promise<number>): Promise<number[]> {
  const taken: number[] = [];
  // The first one is not counted: it compiles the code of the screen.
  for (let time = 0; time <= times; time += 1) taken.push(await once(time));
  return taken.slice(1);
}

function line(what: string, taken: readonly number[], goal?: Goal): ResultLine {
  return { what, unit: 'ms', till: spreadOf(taken), ...(goal === undefined ? {} : { goal }) };
}
