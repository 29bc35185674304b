import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { add, playwrightCount, readReport, summaryOf, vitestCount } from './counts.ts';

const folder = mkdtempSync(join(tmpdir(), 'counts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const report = (content: string): string => {
  const path = join(folder, 'report.json');
  writeFileSync(path, content);
  return path;
};

describe('counting', () => {
  it('reads Vitest', () => {
    const report = { numPassedTests: 7, numFailedTests: 2, numPendingTests: 3, numTodoTests: 1 };
    expect(vitestCount(report)).toEqual({ passed: 7, failed: 2, skipped: 4 });
  });

  it('reads Playwright, where a flaky test and an error outside tests count as failed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 3 };
    expect(playwrightCount({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3, skipped: 3 });
  });

  it('never calls a bad ending good', () => {
    const clean = report(
      '{"numPassedTests":3,"numFailedTests":0,"numPendingTests":0,"numTodoTests":0}',
    );
    expect(readReport(clean, vitestCount, 0)).toMatchObject({ passed: 3, failed: 0 });
    expect(readReport(clean, vitestCount, 1)).toMatchObject({ passed: 3, failed: 1 });
  });

  it('counts a missing or broken report as one failure, and says which', () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(readReport(join(folder, 'none.json'), vitestCount, 1)).toMatchObject({
      passed: 0,
      failed: 1,
    });
    expect(readReport(report('{"num'), vitestCount, 0)).toMatchObject({ passed: 0, failed: 1 });
    expect(readReport(report('{}'), vitestCount, 0)).toMatchObject({ passed: 0, failed: 1 });
    expect(error).toHaveBeenCalledTimes(3);
    error.mockRestore();
  });

  it('says how many were skipped before the last line, and nothing when none were', () => {
    const one = { passed: 5, failed: 0, skipped: 0 };
    expect(summaryOf(one)).toEqual(['5 passed, 0 failed']);
    expect(summaryOf(add(one, { passed: 1, failed: 1, skipped: 2 }))).toEqual([
      '2 skipped',
      '6 passed, 1 failed',
    ]);
  });
});
