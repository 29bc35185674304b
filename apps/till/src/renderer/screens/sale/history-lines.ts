import type { SaleView } from '@tillkeeper/ipc';

type Attempt = SaleView['attempts'][number];

/** What happened to the sale as a whole, besides the attempts. */
export interface Milestone {
  readonly kind: 'milestone';
  readonly what: 'undoing' | 'taken-back' | 'undone' | 'unreversible' | 'stopped';
  readonly atUtcMs: number;
}

/** A line of the history: an attempt, attempts that are left out, or what became of the sale. */
export type HistoryLine =
  | { readonly kind: 'attempt'; readonly attempt: Attempt }
  | { readonly kind: 'gap'; readonly count: number }
  | Milestone;

/** The sale as told: its attempts, with a line where some were left out, and what became of it. */
export function historyOf({
  attempts,
  phase,
}: Pick<SaleView, 'attempts' | 'phase'>): HistoryLine[] {
  const milestone = milestoneOf(phase);
  const isLater = ({ startedUtcMs }: Attempt): boolean =>
    milestone !== undefined && startedUtcMs > milestone.atUtcMs;
  const lines = (from: (attempt: Attempt) => boolean): HistoryLine[] =>
    attempts.flatMap((attempt, index) =>
      from(attempt) ? linesOf(attempt, attempts[index - 1]?.number ?? 0) : [],
    );
  // While a sale is undone, its original may be asked about: those attempts come after.
  return [
    ...lines((attempt) => !isLater(attempt)),
    ...(milestone === undefined ? [] : [milestone]),
    ...lines(isLater),
  ];
}

function linesOf(attempt: Attempt, before: number): HistoryLine[] {
  const skipped = attempt.number - before - 1;
  const line: HistoryLine = { kind: 'attempt', attempt };
  return skipped > 0 ? [{ kind: 'gap', count: skipped }, line] : [line];
}

function milestoneOf(phase: SaleView['phase']): Milestone | undefined {
  const kind = 'milestone';
  switch (phase.kind) {
    case 'reversing':
      return {
        kind,
        what: phase.lastCheckOnly ? 'taken-back' : 'undoing',
        atUtcMs: phase.owedUtcMs,
      };
    case 'reversed':
      return { kind, what: 'undone', atUtcMs: phase.reversedUtcMs };
    case 'unreversible':
      return { kind, what: 'unreversible', atUtcMs: phase.atUtcMs };
    case 'frozen':
      return { kind, what: 'stopped', atUtcMs: phase.frozenUtcMs };
    default:
      return undefined;
  }
}
