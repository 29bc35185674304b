/** The sentences of a text. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?:])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/**
 * The school grade that reads a text with ease: Flesch-Kincaid (Kincaid et al., 1975). Grade 6 is an
 * age of about twelve. Syllables are counted by groups of vowels, which is right for plain words.
 */
export function gradeOf(text: string): number {
  const words = text.match(/[\p{L}’']+/gu) ?? [];
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const perSentence = words.length / Math.max(1, sentencesOf(text).length);
  return 0.39 * perSentence + 11.8 * (syllables / Math.max(1, words.length)) - 15.59;
}

function syllablesOf(word: string): number {
  const plain = word.toLowerCase().replace(/[’']/g, '').replace(/e$/, '');
  return Math.max(1, plain.match(/[aeiouy]+/g)?.length ?? 1);
}
