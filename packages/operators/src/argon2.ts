import { hash, verify } from '@node-rs/argon2';
import type { PinHasher } from './ports.ts';

/**
 * Memory, passes and lanes. OWASP asks for 19 MiB and two passes at least; 64 MiB and three passes
 * take about a tenth of a second on a till's machine, which a person does not notice and a list of
 * a million PINs does.
 */
const COST = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 } as const;
// The library's enum of algorithms is a type only; 2 is Argon2id, and its default.
const ARGON2ID = 2;

/** Argon2id with a salt for each PIN and the till's own pepper, which is in no file. */
export function argon2PinHasher(pepper: Uint8Array): PinHasher {
  const options = { ...COST, algorithm: ARGON2ID, secret: pepper };
  return {
    hash: async (pin) => await hash(pin, options),
    matches: async (stored, pin) => await verify(stored, pin, options),
  };
}
