import { readFileSync } from 'node:fs';

/** How many things were checked, and how it went. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  /** Not run, so not known to be good. */
  readonly skipped: number;
}

export const NOTHING: Count = { passed: 0, failed: 0, skipped: 0 };

/** A check that is one program with one exit code. */
export function countOf(code: number): Count {
  return code === 0 ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1 };
}

export function add(a: Count, b: Count): Count {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/**
 * Reads a runner's report. A runner that ended badly without naming a failed
 * test (it crashed, a file did not load, there were no tests) is one failure.
 */
export function readReport(path: string, read: (report: unknown) => Count, code: number): Count {
  const count = parse(path, read);
  return code !== 0 && count.failed === 0 ? add(count, countOf(code)) : count;
}

function parse(path: string, read: (report: unknown) => Count): Count {
  try {
    return read(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    console.error(`The report ${path} can not be read: ${String(error)}`);
    return { ...NOTHING, failed: 1 };
  }
}

/** The last lines of a run. What was skipped is said before them, because silence reads as good. */
export function summaryOf({ passed, failed, skipped }: Count): string[] {
  const summary = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? [summary] : [`${skipped} skipped`, summary];
}

/** From the JSON report of Vitest, which calls a skipped test pending. */
export function vitestCount(report: unknown): Count {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report as Record<
    string,
    unknown
  >;
  return {
    passed: number(numPassedTests),
    failed: number(numFailedTests),
    skipped: number(numPendingTests) + number(numTodoTests),
  };
}

/** From the JSON report of Playwright. A flaky test has failed once: it counts as failed. */
export function playwrightCount(report: unknown): Count {
  const { stats, errors } = report as { stats: Record<string, unknown>; errors?: unknown[] };
  const failed = number(stats['unexpected']) + number(stats['flaky']);
  return {
    passed: number(stats['expected']),
    failed: failed + (errors?.length ?? 0),
    skipped: number(stats['skipped']),
  };
}

function number(value: unknown): number {
  if (typeof value !== 'number') throw new Error(`expected a number, got ${String(value)}`);
  return value;
}
