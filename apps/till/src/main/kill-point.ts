import type { HouseFact, SaleFact } from '@tillkeeper/domain';
import { aroundRecording, type Journal } from '@tillkeeper/journal';

/**
 * A moment at which the till's process is killed, to prove that it comes back right. Everything the
 * engine does lies between two records, so these moments are all there are.
 */
export interface KillPoint {
  readonly when: 'before' | 'after';
  readonly fact: (SaleFact | HouseFact)['kind'];
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
  function around<T>(isHere: boolean, record: () => T): T {
    if (isHere && point?.when === 'before') die();
    const recorded = record();
    if (isHere && point?.when === 'after') die();
    return recorded;
  }
  const isPoint = ({ kind }: { readonly kind: string }): boolean => kind === point.fact;
  const watched = aroundRecording(journal, (records) => {
    const isHere = records.some(({ entries }) => entries.some(({ fact }) => isPoint(fact)));
    return around(isHere, () => journal.recordMany(records));
  });
  const recordHouse: Journal['recordHouse'] = (facts) =>
    around(facts.some(isPoint), () => journal.recordHouse(facts));
  return { ...watched, recordHouse };
}
