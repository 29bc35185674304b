import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPrinterChoice } from './printer-choice.ts';

describe('the choice of a printer', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'choice-'));
    file = join(folder, 'printer.json');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('outlives a restart', () => {
    openPrinterChoice(file, 'virtual:').choose('lp:/dev/usb/lp0');
    expect(openPrinterChoice(file, 'virtual:').uri()).toBe('lp:/dev/usb/lp0');
  });

  it('gives way to another printer in the settings file', () => {
    openPrinterChoice(file, 'virtual:').choose('lp:/dev/usb/lp0');
    expect(openPrinterChoice(file, 'serial:COM3').uri()).toBe('serial:COM3');
  });

  it('that can not be read is no choice', () => {
    writeFileSync(file, '{"uri":"nonsense","insteadOf":"virtual:"}');
    expect(openPrinterChoice(file, 'virtual:').uri()).toBe('virtual:');
  });
});
