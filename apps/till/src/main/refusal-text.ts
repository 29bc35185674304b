import type { Boot } from '@tillkeeper/ipc';

/** Why the till did not start, for whoever reads the terminal that it was started from. */
export function refusalText(refusal: Exclude<Boot, { kind: 'ready' }>): string {
  if (refusal.kind === 'cannot-start') return `${refusal.what}\n${refusal.mend}`;
  if (refusal.kind === 'locked') return `The key of this till is locked: ${refusal.need}.`;
  if (refusal.kind === 'set-up') return 'This till has no settings yet; its window asks for them.';
  return refusal.problems
    .map(
      ({ source, line, key, message }) =>
        `${source}${line === null ? '' : `:${line}`} ${key}: ${message}`,
    )
    .join('\n');
}
