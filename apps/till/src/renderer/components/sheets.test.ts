import { expect, test } from 'vitest';
import mainWindow from '../main.tsx?raw';
import printerWindow from '../printer.tsx?raw';
import named from './sheets.ts?raw';

test('the sheet of every part is named, so that screens can say otherwise', () => {
  const sheets = Object.keys(import.meta.glob('./*.module.css'));
  expect(sheets).toContain('./button.module.css');
  expect(sheets.filter((path) => !named.includes(`import '${path}'`))).toEqual([]);
});

test('both windows begin with these sheets', () => {
  for (const window of [mainWindow, printerWindow]) {
    expect(window).toContain("import './components/sheets.ts'");
    expect(window.indexOf('sheets.ts')).toBeLessThan(window.indexOf('react'));
  }
});
