/** A vendor in at most three letters: `MTN`, `CC` for Cell C, `Vo` for Vodacom. */
export function initialsOf(vendor: string): string {
  const words = vendor.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  const [first = '', second] = words;
  if (second !== undefined) return `${firstLetter(first)}${firstLetter(second)}`.toUpperCase();
  const letters = [...first];
  if (letters.length <= 3 || /^\p{Lu}{2,4}$/u.test(first)) return letters.slice(0, 4).join('');
  return letters.slice(0, 2).join('');
}

function firstLetter(word: string): string {
  return [...word][0] ?? '';
}
