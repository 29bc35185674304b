import { nowMs } from './now.ts';

/** How long something took, and how much of that this process was at work on a processor. */
export interface Taken {
  readonly tookMs: number;
  /** Hardly moved by whatever else the machine does, unlike the other. */
  readonly busyMs: number;
}

/** Starts measuring; the returned function says what it took so far. */
export function startWatch(): () => Taken {
  const begunMs = nowMs();
  const used = process.cpuUsage();
  return () => {
    const tookMs = nowMs() - begunMs;
    const { user, system } = process.cpuUsage(used);
    return { tookMs, busyMs: (user + system) / 1_000 };
  };
}
