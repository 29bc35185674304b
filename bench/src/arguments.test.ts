import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';

const read = (...argv: string[]) => readArguments(argv, ['commits', 'growth']);

describe('readArguments', () => {
  it('measures everything, with a million sales, unless told', () => {
    expect(read()).toEqual({
      ok: true,
      value: { only: [], quick: false, saleCount: 1_000_000, folder: undefined },
    });
  });

  it('takes what it is told', () => {
    expect(read('--quick', '--only', 'growth,commits', '--folder', '/mnt')).toMatchObject({
      value: { only: ['growth', 'commits'], quick: true, saleCount: 2_000, folder: '/mnt' },
    });
    expect(read('--quick', '--sales', '9')).toMatchObject({ value: { saleCount: 9 } });
  });

  it.each([
    [['--only', 'speed'], 'there is no measurement "speed"'],
    [['--sales', 'many'], '--sales is a whole number'],
    [['--fast'], "Unknown option '--fast'"],
  ])('refuses %j', (argv, why) => {
    expect(read(...argv)).toMatchObject({ ok: false, error: expect.stringContaining(why) });
  });
});
