import type { ElectronApplication, Page } from '@playwright/test';

/**
 * What a till must never say while it works: errors on a page's console (a breach of the content
 * security policy is one) and exceptions that nobody caught.
 */
export interface Complaints {
  /** All that was heard, those of before we listened too. */
  all(): Promise<readonly string[]>;
}

/** Listens to every window of an app, those that open later too. */
export function listenForComplaints(app: ElectronApplication): Complaints {
  const heard = new Set<string>();
  const listen = (page: Page): void => {
    page.on('console', (message) => {
      if (message.type() === 'error') heard.add(message.text());
    });
    page.on('pageerror', (error) => heard.add(textOf(error)));
  };
  app.on('window', listen);
  app.windows().forEach(listen);
  return {
    all: async () => {
      for (const page of app.windows()) for (const text of await recordOf(page)) heard.add(text);
      return [...heard];
    },
  };
}

// A page may have complained before anyone listened; it keeps a record of its own.
async function recordOf(page: Page): Promise<string[]> {
  try {
    const messages = await page.consoleMessages({ filter: 'all' });
    const errors = await page.pageErrors({ filter: 'all' });
    return [
      ...messages.filter((each) => each.type() === 'error').map((each) => each.text()),
      ...errors.map(textOf),
    ];
  } catch {
    return [];
  }
}

function textOf(error: Error): string {
  return error.stack ?? error.message;
}
