/** Keys that came so fast, one after the other, that they belong together. */
export type BurstMeaning =
  /** One key, pressed by a finger. */
  | { readonly kind: 'key'; readonly key: string }
  /** What a scanner read: it types like a keyboard, much faster than a hand. */
  | { readonly kind: 'scan'; readonly text: string }
  /** Somebody types quickly. */
  | { readonly kind: 'text'; readonly text: string };

/** Keys closer together than this come from a scanner or from a very quick hand. */
export const BURST_GAP_MS = 80;
/** Fewer characters than this are no barcode, PIN or meter card. */
const SCAN_LENGTH = 7;

/** Reads a burst of keys; scanners end what they read with Enter, or simply stop. */
export function meaningOfBurst(text: string): BurstMeaning {
  if ([...text].length === 1) return { kind: 'key', key: text };
  const digits = text.replace(/\D/g, '').length;
  return text.length >= SCAN_LENGTH && digits >= SCAN_LENGTH
    ? { kind: 'scan', text }
    : { kind: 'text', text };
}
