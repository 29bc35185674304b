/** Thrown for what the person at the machine can mend: printed without a stack. */
export class Expected extends Error {
  override name = 'Expected';
}

/** A line of progress, so that something long never looks like something stuck. */
export function say(line: string): void {
  console.log(`  ${line}`);
}

/** A heading over the lines of one step. */
export function heading(title: string): void {
  console.log(`\n== ${title}`);
}

/** Seconds since `startedMs`, one decimal: `12.3 s`. */
export function secondsSince(startedMs: number): string {
  return `${((Date.now() - startedMs) / 1000).toFixed(1)} s`;
}

/** `196 MB`, in the millions that registries and download pages speak of. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

/** Runs `work` and says every few seconds that it still goes on, and at the end how long it took. */
export async function timed<T>(label: string, work: () => Promise<T>): Promise<T> {
  const startedMs = Date.now();
  say(`${label} ...`);
  const subject = label.replace(/ .*/, '');
  const beat = setInterval(() => say(`${subject} still going, ${secondsSince(startedMs)}`), 5_000);
  try {
    const result = await work();
    say(`${subject} took ${secondsSince(startedMs)}`);
    return result;
  } finally {
    clearInterval(beat);
  }
}
