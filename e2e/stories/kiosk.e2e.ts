import type { ElectronApplication } from '@playwright/test';
import { manage } from '../support/office.ts';
import { screenOf } from '../support/screen.ts';
import { shopConfig, writeConfig } from '../support/shop.ts';
import { expect, test } from '../support/test.ts';

test('a kiosk fills the screen from its start, until a manager takes it back', async ({
  counter,
  folder,
  simulator,
  printer,
}) => {
  const config = writeConfig(folder, { ...shopConfig(simulator, printer.uri), kiosk: true });
  const { app, page } = await counter.open({ TILL_CONFIG: config });
  const screen = screenOf(page);
  expect(await isKiosk(app)).toBe(true);
  await manage(page, 'Settings');
  await page.getByRole('button', { name: 'Counter', exact: true }).click();
  await page.getByRole('checkbox', { name: 'The till fills the screen' }).uncheck();
  await screen.button('Save').click();
  await expect(screen.status('Saved. It holds now.')).toBeVisible();
  expect(await isKiosk(app)).toBe(false);
});

function isKiosk(app: ElectronApplication): Promise<boolean> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some((window) => window.isKiosk()),
  );
}
