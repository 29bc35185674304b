import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';

describe('the command line', () => {
  it.each([
    [[], { kind: 'seeds', from: 1, count: 1_000, workers: 2 }],
    [['--seeds', '50', '--from', '7'], { kind: 'seeds', from: 7, count: 50, workers: 2 }],
    [['--seed', '9', '--trace'], { kind: 'seed', seed: 9, trace: true, shrink: false }],
    [['--', '--exhaustive'], { kind: 'exhaustive', depth: 1, workers: 2 }],
    [['--mutants', '--mutant', 'fence'], { kind: 'mutants', seeds: 2_000, only: 'fence' }],
    [['--help'], { kind: 'help' }],
  ])('%j', (argv, command) => {
    expect(readArguments(argv)).toEqual({ ok: true, value: command });
  });

  it('refuses what it does not know, in words', () => {
    expect(readArguments(['--seed', 'x'])).toEqual({
      ok: false,
      error: 'x is not a whole number.',
    });
    expect(readArguments(['--turbo'])).toMatchObject({ ok: false });
  });
});
