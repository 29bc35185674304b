/**
 * Breaks text into lines of at most `width` characters, at blanks where there are any; a word that
 * is wider than the paper is broken where it must be. Line breaks in the text are kept.
 */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const piece of pieces(line, width)) {
    const joined = current === '' ? piece : `${current} ${piece}`;
    if (joined.length <= width) {
      current = joined;
    } else {
      lines.push(current);
      current = piece;
    }
  }
  return [...lines, current];
}

/** The words of a line, none wider than the paper. */
function pieces(line: string, width: number): string[] {
  const words = line.split(' ').filter((word) => word !== '');
  return words.flatMap((word) => hardBreak(word, width));
}

function hardBreak(word: string, width: number): string[] {
  const parts: string[] = [];
  for (let from = 0; from < word.length; from += width) parts.push(word.slice(from, from + width));
  return parts;
}
