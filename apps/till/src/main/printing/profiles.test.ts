import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PROFILES_DIR } from '../paths.ts';
import { readProfiles } from './profiles.ts';

it('reads every printer of resources/printers', () => {
  const problems: string[] = [];
  const profiles = readProfiles(PROFILES_DIR, (problem) => problems.push(problem));
  expect(problems).toEqual([]);
  const names = readdirSync(PROFILES_DIR).map((name) => name.replace('.json', ''));
  expect([...profiles.keys()].sort()).toEqual(['generic', ...names].sort());
});

it('goes on without a folder', () => {
  expect([...readProfiles('/nowhere', () => undefined).keys()]).toEqual(['generic']);
});
