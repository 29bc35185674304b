/**
 * Makes a server's own words fit to be shown and kept. A careless server may repeat a PIN, a token
 * or a key in its message, so long rows of digits and long unbroken words are blanked.
 */
export function safeWords(text: string): string {
  return (
    text
      .replace(/\p{Cc}+/gu, ' ')
      // Whatever digits and spaces it is laid out with.
      .replace(/\p{Nd}(?:[^\p{L}\p{Nd}]{0,3}\p{Nd}){7,}/gu, '…')
      .replace(/[^\s]{20,}/g, '…')
      .trim()
      .slice(0, 160)
  );
}
