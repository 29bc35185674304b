import { expect, it } from 'vitest';
import { needsOwnAddon } from './addon.ts';
import { sqliteDefines } from './compile.ts';

it('takes the defines as the package lists them', () => {
  const gypi = "{ 'defines': [ 'SQLITE_DQS=0', 'HAVE_STDINT_H=1', 'SQLITE_ENABLE_FTS5', ], }";
  expect(sqliteDefines(gypi)).toEqual([
    '-DSQLITE_DQS=0',
    '-DHAVE_STDINT_H=1',
    '-DSQLITE_ENABLE_FTS5',
  ]);
});

it('compiles for old Electrons only', () => {
  expect(needsOwnAddon('33.2.1')).toBe(true);
  expect(needsOwnAddon('35.0.0')).toBe(false);
  expect(needsOwnAddon('45.4.1')).toBe(false);
});
