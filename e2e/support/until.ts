import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 10_000;
const PAUSE_MS = 25;

/** Looks again and again until there is a value, and fails with `what` when there never is one. */
export async function until<T>(
  what: string,
  look: () => T | undefined | Promise<T | undefined>,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const endMs = Date.now() + patienceMs;
  for (;;) {
    const value = await look();
    if (value !== undefined) return value;
    if (Date.now() > endMs) throw new Error(`After ${patienceMs / 1000} s still not: ${what}`);
    await sleep(PAUSE_MS);
  }
}

/** `true` or nothing, for conditions given to {@link until}. */
export function when(condition: boolean): true | undefined {
  return condition ? true : undefined;
}
