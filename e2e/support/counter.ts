import type { TestInfo } from '@playwright/test';
import { type Complaints, listenForComplaints } from './complaints.ts';
import { arrive } from './people.ts';
import { openTill, type Settings, type Till } from './till.ts';

/** Starts tills and, when the test is over, ends them and looks at what they said. */
export interface Counter {
  open(settings?: Settings): Promise<Till>;
  /** Starts a till and touches nothing: nobody is signed in. */
  openLocked(settings?: Settings): Promise<Till>;
  /** Complaints that belong to the story; every other one fails the test. */
  expectComplaint(pattern: RegExp): void;
}

/** A counter, and what clears it up. */
export interface ClosableCounter extends Counter {
  /** Ends every till and gives the complaints that nobody expected. */
  clear(testInfo: TestInfo): Promise<readonly string[]>;
}

/** Makes a counter whose tills begin with the given settings. */
export function createCounter(common: Settings): ClosableCounter {
  const tills: { readonly till: Till; readonly complaints: Complaints }[] = [];
  const expected: RegExp[] = [];

  async function openLocked(settings: Settings = {}): Promise<Till> {
    const till = await openTill({ ...common, ...settings });
    tills.push({ till, complaints: listenForComplaints(till.app) });
    return till;
  }

  async function open(settings: Settings = {}): Promise<Till> {
    const till = await openLocked(settings);
    await arrive(till.page);
    return till;
  }

  async function clear(testInfo: TestInfo): Promise<readonly string[]> {
    if (testInfo.status !== testInfo.expectedStatus)
      for (const { till } of tills) await takePictures(till, testInfo);
    const heard: string[] = [];
    for (const { till, complaints } of tills) {
      heard.push(...(await complaints.all()));
      await till.close();
    }
    return heard.filter((text) => !expected.some((pattern) => pattern.test(text)));
  }

  return { open, openLocked, clear, expectComplaint: (pattern) => void expected.push(pattern) };
}

async function takePictures({ app }: Till, testInfo: TestInfo): Promise<void> {
  for (const [index, page] of app.windows().entries()) {
    const path = testInfo.outputPath(`window-${index + 1}.png`);
    await page.screenshot({ path, timeout: 5_000 }).then(
      () => testInfo.attach(`window ${index + 1}`, { path, contentType: 'image/png' }),
      () => undefined,
    );
  }
}
