import type { Span } from '@tillkeeper/ipc';

const HOUR_MS = 60 * 60 * 1000;
/** Beyond this many parts each of them is longer than an hour. */
const MOST_PARTS = 24 * 400;

/**
 * A span of time in hours, the last one shorter: each is a small piece of work, whatever the span.
 * What nobody asks, as all time since 1970, is cut into longer parts.
 */
export function* hoursOf({ fromUtcMs, toUtcMs }: Span): Generator<Span, void, void> {
  const partMs = Math.max(HOUR_MS, (toUtcMs - fromUtcMs) / MOST_PARTS);
  for (let part = 0; fromUtcMs + part * partMs < toUtcMs; part += 1) {
    const from = fromUtcMs + part * partMs;
    yield { fromUtcMs: from, toUtcMs: Math.min(toUtcMs, fromUtcMs + (part + 1) * partMs) };
  }
}
