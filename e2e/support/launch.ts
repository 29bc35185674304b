import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { TILL_FOLDER } from './paths.ts';

type Env = Readonly<Record<string, string>>;

/** The Electron program and its flags on this machine, as `pnpm prepare-machine` prints them. */
export function electronCommand(): { readonly program: string; readonly flags: string[] } {
  const program = process.env['TILL_ELECTRON'];
  if (program === undefined)
    throw new Error('TILL_ELECTRON is not set: run `pnpm e2e`, or paste `pnpm prepare-machine`.');
  return { program, flags: (process.env['TILL_ELECTRON_FLAGS'] ?? '').split(' ').filter(Boolean) };
}

/** The environment of a till: this machine's, with no setting of whoever runs the tests. */
export function tillEnvironment(settings: Env): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('TILL_') || name === 'TILL_SQLITE_ADDON',
  );
  return Object.fromEntries([...inherited, ...Object.entries(settings)]) as Record<string, string>;
}

/** A running till with its windows. */
export interface LaunchedTill {
  readonly app: ElectronApplication;
  /** The selling window. */
  readonly page: Page;
  /** The window with the given page, once it is open. */
  windowOf(page: 'index' | 'printer'): Promise<Page>;
}

/** Starts the real Electron on the built till and waits for its selling window. */
export async function launchTill(settings: Env): Promise<LaunchedTill> {
  const { program, flags } = electronCommand();
  const app = await _electron.launch({
    executablePath: program,
    args: [...flags, TILL_FOLDER],
    env: tillEnvironment(settings),
    timeout: 30_000,
  });
  const windowOf = (name: 'index' | 'printer'): Promise<Page> => findWindow(app, `/${name}.html`);
  return { app, page: await windowOf('index'), windowOf };
}

async function findWindow(app: ElectronApplication, ending: string): Promise<Page> {
  const isIt = (page: Page): boolean => new URL(page.url()).pathname === ending;
  const page = app.windows().find(isIt);
  if (page !== undefined) return page;
  const next = await app.waitForEvent('window', { timeout: 15_000 });
  await next.waitForLoadState();
  return findWindow(app, ending);
}
