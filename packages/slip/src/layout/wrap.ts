/**
 * Breaks text into lines of at most `width` characters, at blanks where there are any; a word that
 * is wider than the paper is broken where it must be. Line breaks in the text are kept.
 */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

/**
 * Like {@link wrap}, in as many lines, but as even as they can be: centred text with one word left
 * over for its last line looks like a mistake.
 */
export function wrapEvenly(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => {
    const widest = wrapLine(line, width);
    if (widest.length === 1) return widest;
    const leastWidth = Math.ceil(line.length / widest.length);
    for (let narrower = leastWidth; narrower < width; narrower += 1) {
      const lines = wrapLine(line, narrower);
      if (lines.length === widest.length && !hasBrokenWord(lines, widest)) return lines;
    }
    return widest;
  });
}

/** Big words that stand on both sides of a dash stand below each other where paper is narrow. */
export function wrapBig(text: string, width: number): string[] {
  const lines = text.length <= width ? [text] : text.split(' - ');
  return lines.flatMap((line) => wrapEvenly(line, width));
}

function hasBrokenWord(lines: readonly string[], before: readonly string[]): boolean {
  return lines.join(' ') !== before.join(' ');
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
