import type { Till } from './till.ts';

/**
 * What a scanner does: it types like a keyboard, much faster than a hand, and ends with Enter. The
 * keys go through the system's own input, in one go, so that a busy machine can't tear them apart.
 */
export async function scan({ app }: Till, code: string): Promise<void> {
  await app.evaluate(({ BrowserWindow }, text) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().endsWith('index.html'),
    );
    for (const keyCode of text) {
      window?.webContents.sendInputEvent({ type: 'keyDown', keyCode });
      window?.webContents.sendInputEvent({ type: 'char', keyCode });
      window?.webContents.sendInputEvent({ type: 'keyUp', keyCode });
    }
    window?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'Return' });
    window?.webContents.sendInputEvent({ type: 'keyUp', keyCode: 'Return' });
  }, code);
}
