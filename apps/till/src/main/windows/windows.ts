import type { WindowRole } from '@tillkeeper/ipc';
import { BrowserWindow, screen } from 'electron';
import { PRELOAD_FILE } from '../paths.ts';
import { APP_ORIGIN, lockContents } from './security.ts';

/** The windows that are open, by what they are for. */
export interface Windows {
  open(role: WindowRole): BrowserWindow;
  get(role: WindowRole): BrowserWindow | undefined;
  /** Whose window a page belongs to. */
  roleOf(contentsId: number): WindowRole | undefined;
}

const PAGES = { till: 'index.html', printer: 'printer.html' } as const satisfies Record<
  WindowRole,
  string
>;
const TILL_SIZE = { width: 1024, height: 768 };
const PRINTER_WIDTH = 420;

/** What every window is opened with. */
export interface WindowsOptions {
  readonly background: () => string;
  readonly kiosk: () => boolean;
  readonly onInput: () => void;
}

/**
 * Opens and remembers windows. `background` is painted before the page, so that nothing flashes.
 * `kiosk`: the till's window fills the screen and can't be left. `onInput` is told whenever somebody touches one: by Chromium, not by the page.
 */
export function createWindows({ background, kiosk, onInput }: WindowsOptions): Windows {
  const windows = new Map<WindowRole, BrowserWindow>();

  function open(role: WindowRole): BrowserWindow {
    const existing = windows.get(role);
    if (existing !== undefined) return existing;
    const window = new BrowserWindow({
      ...placeOf(role),
      ...OPTIONS,
      kiosk: role === 'till' && kiosk(),
      title: 'Tillkeeper',
      backgroundColor: background(),
    });
    windows.set(role, window);
    window.on('closed', () => windows.delete(role));
    lockContents(window.webContents);
    window.webContents.on('input-event', onInput);
    // A page that died is shown again: the sale goes on here, whatever the page did.
    window.webContents.on('render-process-gone', () => window.reload());
    window.removeMenu();
    window.once('ready-to-show', () => window.show());
    void window.loadURL(`${APP_ORIGIN}/${PAGES[role]}`);
    return window;
  }

  return {
    open,
    get: (role) => windows.get(role),
    roleOf: (contentsId) =>
      [...windows].find(([, window]) => window.webContents.id === contentsId)?.[0],
  };
}

const OPTIONS = {
  show: false,
  autoHideMenuBar: true,
  webPreferences: {
    preload: PRELOAD_FILE,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    // A till that is covered by another window still counts down and still prints.
    backgroundThrottling: false,
  },
} as const;

// The paper stands beside the till where the screen is wide enough, and over its right edge where not.
function placeOf(role: WindowRole): Electron.Rectangle {
  const area = screen.getPrimaryDisplay().workArea;
  const width = Math.min(TILL_SIZE.width, area.width);
  const height = Math.min(TILL_SIZE.height, area.height);
  const spare = Math.max(0, area.width - width - PRINTER_WIDTH);
  const left = area.x + Math.round(spare / 2);
  if (role === 'till') return { x: left, y: area.y, width, height };
  const x = Math.min(left + width, area.x + area.width - PRINTER_WIDTH);
  return { x, y: area.y, width: PRINTER_WIDTH, height };
}
