/** The colours of one theme, as the token file names them. */
export function tokensOf(css: string, theme: string): ReadonlyMap<string, string> {
  const selector = new RegExp(`\\[data-theme=["']${theme}["']\\] \\{([^}]*)\\}`);
  const block = selector.exec(css)?.[1] ?? '';
  const colours = block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})/g);
  return new Map([...colours].map(([, name = '', value = '']) => [name, value]));
}

/** The contrast of two tokens after WCAG 2.2: from 1 to 21. */
export function contrastOf(
  tokens: ReadonlyMap<string, string>,
  front: string,
  back: string,
): number {
  const lights = [front, back].map((name) => luminance(colour(tokens, name)));
  return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
}

function colour(tokens: ReadonlyMap<string, string>, name: string): string {
  const value = tokens.get(name);
  if (value === undefined) throw new Error(`The theme has no colour ${name}.`);
  return value;
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((from) => Number.parseInt(hex.slice(from, from + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
