/**
 * Makes text from outside (a provider, a catalogue, a settings file) fit for a slip: one line,
 * no control, direction or invisible characters, single blanks, bounded length. A text that is
 * cut ends in an ellipsis, so that nobody takes half a sentence for the whole.
 * @param maximumLength in characters.
 */
export function cleanText(text: string, maximumLength: number): string {
  const flat = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const characters = [...flat];
  if (characters.length <= maximumLength) return flat;
  return `${characters
    .slice(0, maximumLength - 1)
    .join('')
    .trimEnd()}…`;
}

/** Whether a supplier's figure, written in any way, holds a digit other than zero. */
export function isNonZeroFigure(figure: string): boolean {
  return /[1-9]/.test(figure);
}
