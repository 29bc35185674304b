import type { SaleFact } from '@tillkeeper/domain';
import { aroundRecording, type Journal } from '@tillkeeper/journal';

/**
 * A moment at which the till's process is killed, to prove that it comes back right. Everything the
 * engine does lies between two records, so these moments are all there are.
 */
export interface KillPoint {
  readonly when: 'before' | 'after';
  readonly fact: SaleFact['kind'];
}

/** Reads `before:attempt-approved` or `after:print-started`; anything else is no kill point. */
export function parseKillPoint(text: string | undefined): KillPoint | undefined {
  const match = /^(before|after):([a-z-]+)$/.exec(text ?? '');
  if (match === null) return undefined;
  return { when: match[1] as KillPoint['when'], fact: match[2] as KillPoint['fact'] };
}

/** The same journal, whose process dies at the first record that the kill point names. */
export function withKillPoint(
  journal: Journal,
  point: KillPoint | undefined,
  die: () => void,
): Journal {
  if (point === undefined) return journal;
  return aroundRecording(journal, (records) => {
    const isHere = records.some(({ entries }) =>
      entries.some(({ fact }) => fact.kind === point.fact),
    );
    if (isHere && point.when === 'before') die();
    const sales = journal.recordMany(records);
    if (isHere && point.when === 'after') die();
    return sales;
  });
}
