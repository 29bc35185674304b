import { execFileSync } from 'node:child_process';

/** The commit that is checked out, for the words of a failure; `unknown` outside of a clone. */
export function commitName(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      cwd: import.meta.dirname,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .toString()
      .trim();
  } catch {
    return 'unknown';
  }
}
