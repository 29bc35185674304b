import type { SlipState } from '@tillkeeper/domain';
import { EscPosInterpreter, type Paper, type PrintSection, paperToText } from '@tillkeeper/printer';

/** What is on paper of a section, and what a record may say of it. */
export type SectionFate = 'whole' | 'part' | 'none';

/** What the till's record says of a section: `perhaps` is a question to a person. */
export type SectionRecord = 'on paper' | 'not on paper' | 'perhaps';

/** The record of a slip's first print, section by section. */
export function recordOf(state: SlipState, sectionCount: number): SectionRecord[] {
  return Array.from({ length: sectionCount }, (_, index) => {
    switch (state.kind) {
      case 'printed':
        return 'on paper';
      case 'due':
        return known(index, state.stopped?.onPaper ?? 0, state.stopped?.onPaper ?? 0);
      case 'doubtful':
        return known(index, state.progress?.onPaper ?? 0, state.progress?.begun ?? 0);
      default:
        return 'perhaps';
    }
  });
}

function known(index: number, onPaper: number, begun: number): SectionRecord {
  if (index < onPaper) return 'on paper';
  return index < begun ? 'perhaps' : 'not on paper';
}

/** Reads off the paper how much of each section is on it. `from` is the text that was there before. */
export function fatesOn(
  paper: Paper,
  from: readonly string[],
  sections: readonly PrintSection[],
): SectionFate[] {
  const lines = linesOf(paper).slice(from.length);
  let at = 0;
  let intact = true;
  return sections.map(({ bytes }) => {
    const expected = linesOfBytes(bytes, paper.columns);
    // Behind the place where it broke there may be garbage: only lines of its own tell of a section.
    if (!intact) return lines.slice(at).some((line) => expected.includes(line)) ? 'part' : 'none';
    let found = 0;
    while (found < expected.length && lines[at] === expected[found]) {
      found += 1;
      at += 1;
    }
    intact = found === expected.length;
    if (found === expected.length) return 'whole';
    return found > 0 || lines[at] !== undefined ? 'part' : 'none';
  });
}

/** The lines on paper that are not empty, with the paper's cuts and ends left out. */
export function linesOf(paper: Paper): string[] {
  return paper.slips
    .flatMap((slip) => paperToText({ columns: paper.columns, slips: [slip] }).split('\n'))
    .filter((line) => line.trim() !== '');
}

function linesOfBytes(bytes: Uint8Array, columns: number): string[] {
  const interpreter = new EscPosInterpreter({ columns });
  interpreter.write(bytes);
  return linesOf(interpreter.paper());
}

/** Where record and paper differ, in words; `undefined`: nowhere. */
export function mismatch(
  records: readonly SectionRecord[],
  fates: readonly SectionFate[],
): string | undefined {
  const inDoubt = records.filter((record) => record === 'perhaps').length;
  if (inDoubt > 1) return `${inDoubt} sections are in doubt`;
  for (const [index, record] of records.entries()) {
    const fate = fates[index];
    if (record === 'on paper' && fate !== 'whole')
      return `section ${index + 1} is recorded as printed, and ${fate} of it is on paper`;
    if (record === 'not on paper' && fate !== 'none')
      return `section ${index + 1} is recorded as not printed, and ${fate} of it is on paper`;
  }
  return undefined;
}
