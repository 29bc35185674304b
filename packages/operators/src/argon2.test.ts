import { expect, it } from 'vitest';
import { argon2PinHasher } from './argon2.ts';

it('hashes with Argon2id at more than OWASP asks, salted, and useless without the pepper', async () => {
  const hasher = argon2PinHasher(new Uint8Array(32).fill(1));
  const hash = await hasher.hash('7294');
  const [, algorithm, version, cost] = hash.split('$');
  expect([algorithm, version]).toEqual(['argon2id', 'v=19']);
  const { m, t, p } = Object.fromEntries((cost ?? '').split(',').map((each) => each.split('=')));
  expect(Number(m)).toBeGreaterThanOrEqual(19 * 1024);
  expect(Number(t)).toBeGreaterThanOrEqual(2);
  expect(Number(p)).toBe(1);
  expect(await hasher.hash('7294')).not.toBe(hash);
  expect(await hasher.matches(hash, '7294')).toBe(true);
  expect(await hasher.matches(hash, '7295')).toBe(false);
  const thief = argon2PinHasher(new Uint8Array(32).fill(2));
  expect(await thief.matches(hash, '7294')).toBe(false);
});
