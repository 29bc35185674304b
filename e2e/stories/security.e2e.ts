import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.ts';

const PROBE = `(() => {
  const reach = (name) => typeof globalThis[name] !== 'undefined';
  return ['require', 'process', 'Buffer', 'module', 'global', 'electron', 'ipcRenderer'].filter(reach);
})()`;

test('a window has nothing of Node or Electron, only the bridge', async ({ till }) => {
  expect(await till.page.evaluate(PROBE)).toEqual([]);
  expect(
    await till.page.evaluate(() => Object.keys(Reflect.get(globalThis, 'tillBridge') as object)),
  ).toEqual(['invoke', 'listen']);
});

test('the windows run sandboxed, isolated and without developer doors', async ({ till }) => {
  const preferences = await till.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } =
        // Electron has this method and leaves it out of its types.
        (
          window.webContents as unknown as {
            getLastWebPreferences(): Record<string, unknown>;
          }
        ).getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
    }),
  );
  expect(preferences).toEqual([
    {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    },
  ]);
});

test('a window can neither open another one nor leave its page', async ({ till }) => {
  const { page } = till;
  const before = page.url();
  const opened = await page.evaluate(() => {
    const made = window.open('https://example.com/') === null;
    window.location.href = 'https://example.com/';
    return made;
  });
  expect(opened).toBe(true);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(page.url()).toBe(before);
  expect(till.app.windows()).toHaveLength(1);
});

test('the policy lets nothing in from elsewhere and no script from text', async ({
  till,
  counter,
}) => {
  counter.expectComplaint(/Content Security Policy/);
  const { page } = till;
  const reached = await page.evaluate(async () => {
    const answer = await fetch('https://example.com/').then(
      () => 'reached',
      () => 'refused',
    );
    const script = document.createElement('script');
    script.textContent = 'globalThis.wasRun = true';
    document.body.append(script);
    return { answer, wasRun: Reflect.get(globalThis, 'wasRun') };
  });
  expect(reached).toEqual({ answer: 'refused', wasRun: undefined });
});

test('an unknown channel, a wrong form and another window get nothing', async ({ till }) => {
  const { page } = till;
  expect(await refusal(page, 'till:ask:open-devtools', undefined)).toContain('not part of');
  expect(await refusal(page, 'till:ask:reveal-secrets', { saleId: '../../etc' })).toContain(
    'wrong form',
  );
  expect(await refusal(page, 'till:ask:paper', undefined)).toContain('may not ask');
});

test('a foreign frame inside the window gets no bridge and no answer', async ({
  till,
  counter,
}) => {
  counter.expectComplaint(/Content Security Policy/);
  const { page } = till;
  const bridge = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<p>foreign</p>';
    document.body.append(frame);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return typeof Reflect.get(frame.contentWindow ?? {}, 'tillBridge');
  });
  expect(bridge).toBe('undefined');
});

function refusal(page: Page, channel: string, ask: unknown): Promise<string> {
  return page.evaluate(
    async ([name, value]) => {
      const bridge = Reflect.get(globalThis, 'tillBridge') as {
        invoke(channel: string, ask: unknown): Promise<unknown>;
      };
      return bridge.invoke(name as string, value).then(
        () => 'answered',
        (error: unknown) => String(error),
      );
    },
    [channel, ask] as const,
  );
}
