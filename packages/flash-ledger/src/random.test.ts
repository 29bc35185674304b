import { describe, expect, test } from 'vitest';
import { stsToken } from './electricity/tokens.ts';
import { seededRandom } from './random.ts';

describe('the seeded generator', () => {
  test('gives the same sequence for the same seed, and another for the next seed', () => {
    const draw = (seed: number) => seededRandom(seed).digits(40);
    expect(draw(7)).toBe(draw(7));
    expect(draw(7)).not.toBe(draw(8));
  });

  test('goes on from a saved state as if nothing had happened', () => {
    const random = seededRandom(3);
    random.digits(11);
    const resumed = seededRandom(random.state());
    expect(resumed.digits(30)).toBe(random.digits(30));
  });

  test('spreads evenly over the digits', () => {
    const counts = new Map<string, number>();
    for (const digit of seededRandom(5).digits(100_000))
      counts.set(digit, (counts.get(digit) ?? 0) + 1);
    for (const count of counts.values()) expect(Math.abs(count - 10_000)).toBeLessThan(500);
    expect(counts.size).toBe(10);
  });

  test('makes STS tokens of 20 digits that fit into 66 bits', () => {
    const random = seededRandom(9);
    for (let each = 0; each < 2_000; each += 1) {
      const token = stsToken(random);
      expect(token).toMatch(/^\d{20}$/);
      expect(BigInt(token)).toBeLessThan(2n ** 66n);
    }
  });
});
