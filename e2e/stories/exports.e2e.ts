import { readFileSync } from 'node:fs';
import readExcelFile from 'read-excel-file/node';
import { today } from '../support/daily-file.ts';
import { AIRTIME, ONE_VOUCHER, sellFor } from '../support/goods.ts';
import { keyboardCashier } from '../support/keyboard.ts';
import { findSale, manage, takeOut, voidChosen } from '../support/office.ts';
import { expect, test } from '../support/test.ts';

// What a manager takes out of the till, and reads of how it counts.

test('a report counts a void once everywhere, and leaves the till as files that say whose they are', async ({
  till: { page },
  simulator,
}) => {
  const cashier = keyboardCashier(page);
  const { ticket } = cashier.screen;
  for (const good of [AIRTIME, AIRTIME, ONE_VOUCHER]) await sellFor(cashier, good);
  const { entries } = await simulator.ledger();
  await findSale(page, entries.at(-1)?.reference ?? '');
  await voidChosen(page, 'I have it and tore it up', 'Wrong product');
  await expect(ticket).toContainText('Voided by');

  await manage(page, 'Reports');
  const card = (name: string) => page.locator('dl > div').filter({ hasText: name });
  await expect(card('Sales')).toContainText('2');
  await expect(page.getByText('0 sales · 1 void taken off')).toBeVisible();
  await expect(page.getByText('A void is taken off in the hour')).toBeVisible();
  await expect(page.getByRole('img', { name: 'Chart with 24 bars' })).toBeVisible();

  const csv = readFileSync(await takeOut(page, 'Figures as CSV'), 'utf8');
  expect(csv.split('\uFEFF')).toHaveLength(2);
  expect(csv).toMatch(
    /^\uFEFFWhat was sold\r\nShop,.+\r\nTill,T03\r\nPeriod,\d{4}-\d\d-\d\d\r\nMade,/,
  );
  expect(csv).toContain(`Period,${today()}\r\n`);
  expect(csv).toContain('\r\n\r\nBy way of paying\r\n');
  expect(csv).toMatch(/^Cash,2,1,58\.00,/m);
  const pdf = readFileSync(await takeOut(page, 'Figures as PDF'), 'latin1');
  expect(pdf).toMatch(/^%PDF/);
  expect(pdf).toContain('(What was sold)');
  const sheets = await readExcelFile(await takeOut(page, 'Figures for Excel'));
  const byPaying = sheets.find(({ sheet }) => sheet === 'By way of paying');
  expect(byPaying?.data).toContainEqual(['Cash', 2, 1, 58, expect.any(Number)]);
  const [sales] = await readExcelFile(await takeOut(page, 'All sales for Excel'));
  const head = sales?.data.find(([first]) => first === 'Slip') ?? [];
  const amounts = sales?.data.slice(-3).map((row) => row[head.indexOf('Amount')]);
  expect(amounts).toEqual([29, 29, 50]);
});
