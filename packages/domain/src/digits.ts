/** Cuts text into groups of the given sizes; what is left over forms the last group. */
export function groupBySizes(text: string, sizes: readonly number[]): string {
  const groups: string[] = [];
  let from = 0;
  for (const size of sizes) {
    if (from >= text.length) break;
    groups.push(text.slice(from, from + size));
    from += size;
  }
  if (from < text.length) groups.push(text.slice(from));
  return groups.join(' ');
}

/** Cuts a PIN, token or serial number into groups of four, as people read them aloud. */
export function groupByFour(text: string): string {
  return groupBySizes(
    text,
    Array.from({ length: Math.ceil(text.length / 4) }, () => 4),
  );
}

/** Removes what people put between digits: spaces, dashes, dots and brackets. */
export function stripSeparators(text: string): string {
  return text.replace(/[\s\u00a0\u202f\-.()[\]/]/g, '');
}

/** The Luhn check digit of a row of digits (modulus 10, doubling from the last digit leftwards). */
export function luhnCheckDigit(payload: string): number {
  const sum = [...payload].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return (10 - (sum % 10)) % 10;
}
