import { expect, it } from 'vitest';
import { SIMULATOR, TILL } from '../paths.ts';
import { licencesText, licensedPackages } from './licences.ts';

const PACKAGES = licensedPackages([TILL, SIMULATOR]);

it('names everybody whose work a shipped till contains, down to the last package', () => {
  const names = PACKAGES.map(({ name }) => name);
  // Bundled, native, needed by another one, a font, and of the simulator.
  for (const name of ['react', 'better-sqlite3', 'fflate', '@fontsource-variable/inter', 'hono'])
    expect(names).toContain(name);
  expect(names.filter((name) => name.startsWith('@tillkeeper/'))).toEqual([]);
});

it('knows no package without a licence that allows it to be passed on', () => {
  const free =
    /\b(MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|OFL-1\.1|BlueOak-1\.0\.0|Unlicense|CC0-1\.0)\b/;
  expect(PACKAGES.filter(({ licence }) => !free.test(licence))).toEqual([]);
});

it('brings the texts of the licences along', () => {
  const text = licencesText(PACKAGES);
  expect(text).toContain('Permission is hereby granted, free of charge');
  expect(text).toContain('SIL OPEN FONT LICENSE');
  const without = PACKAGES.filter((each) => each.text === '');
  expect(without.length).toBeLessThan(PACKAGES.length / 10);
  for (const { name, version, licence } of without)
    expect(text).toContain(`${name} ${version} (${licence})\n\nIt names its licence`);
});
