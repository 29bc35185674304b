import type { ElectronApplication } from '@playwright/test';

/** Draws an SVG in a window of the till's own Electron and writes it as a PNG of its size. */
export async function drawPicture(
  app: ElectronApplication,
  svg: string,
  path: string,
): Promise<void> {
  const opened = app.waitForEvent('window');
  await app.evaluate(async ({ BrowserWindow }) => {
    // It has to be shown: Chromium draws nothing for a hidden window.
    await new BrowserWindow({ webPreferences: { sandbox: true } }).loadURL(
      'data:text/html,<!doctype html><body style="margin:0"><img style="display:block">',
    );
  });
  const page = await opened;
  await page.locator('img').evaluate(async (image: HTMLImageElement, source) => {
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
    await image.decode();
  }, svg);
  await page.locator('img').screenshot({ path });
  await page.close();
}
