import { readFileSync } from 'node:fs';

/** How many things were checked, and how it went. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

export const NOTHING: Count = { passed: 0, failed: 0 };

/** A check that is one program with one exit code. */
export function countOf(code: number): Count {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

export function add(a: Count, b: Count): Count {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
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
    return { passed: 0, failed: 1 };
  }
}

/** From the JSON report of Vitest. */
export function vitestCount(report: unknown): Count {
  const { numPassedTests, numFailedTests } = report as Record<string, unknown>;
  return { passed: number(numPassedTests), failed: number(numFailedTests) };
}

/** From the JSON report of Playwright. A flaky test has failed once: it counts as failed. */
export function playwrightCount(report: unknown): Count {
  const { stats, errors } = report as { stats: Record<string, unknown>; errors?: unknown[] };
  const failed = number(stats['unexpected']) + number(stats['flaky']);
  return { passed: number(stats['expected']), failed: failed + (errors?.length ?? 0) };
}

function number(value: unknown): number {
  if (typeof value !== 'number') throw new Error(`expected a number, got ${String(value)}`);
  return value;
}
