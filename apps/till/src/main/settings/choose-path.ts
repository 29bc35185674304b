import type { ChoosePath } from '@tillkeeper/ipc';
import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';

const DIALOGS: Readonly<Record<ChoosePath['what'], OpenDialogOptions>> = {
  logo: { properties: ['openFile'], filters: [{ name: 'PNG', extensions: ['png'] }] },
  'backup-folder': { properties: ['openDirectory', 'createDirectory'] },
};

/** Lets a person point at a file or folder in the system's own dialogue; null when they did not. */
export async function choosePath(
  window: BrowserWindow | undefined,
  what: ChoosePath['what'],
): Promise<string | null> {
  if (window === undefined) return null;
  const { canceled, filePaths } = await dialog.showOpenDialog(window, DIALOGS[what]);
  return canceled ? null : (filePaths[0] ?? null);
}
