/**
 * Milliseconds on the machine's monotonic clock. Unlike `performance.now` it counts from the same
 * moment in every process, so a server's time can be held against a client's.
 */
export function nowMs(): number {
  return Number(process.hrtime.bigint() / 100n) / 10_000;
}
