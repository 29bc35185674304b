import { describe, expect, it } from 'vitest';
import { contrastOf, tokensOf } from './contrast.ts';
import css from './tokens.css?raw';

/** Text on what it stands on: WCAG 2.2 AA wants 4.5 to 1. */
const TEXT_PAIRS = [
  ['ink', 'page'],
  ['ink', 'surface'],
  ['ink', 'sunken'],
  ['ink', 'info-tint'],
  ['ink-soft', 'page'],
  ['ink-soft', 'surface'],
  ['ink-soft', 'sunken'],
  ['ink-soft', 'accent-tint'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-press'],
  ['on-accent', 'accent-key'],
  ['accent-ink', 'accent-tint'],
  ['accent-ink', 'surface'],
  ['warn-ink', 'warn-tint'],
  ['warn-ink', 'page'],
  ['warn-ink', 'surface'],
  ['bad-ink', 'bad-tint'],
  ['bad-ink', 'page'],
  ['bad-ink', 'surface'],
  ['demo-ink', 'demo-a'],
  ['demo-ink', 'demo-b'],
] as const;

/** Marks, borders of fields and the focus ring: 3 to 1. */
const SHAPE_PAIRS = [
  ['edge', 'surface'],
  ['edge', 'page'],
  ['accent', 'surface'],
  ['accent', 'page'],
  ['focus', 'page'],
  ['focus', 'surface'],
  ['bad-edge', 'surface'],
] as const;

describe.each(['light', 'dark', 'contrast'])('the %s theme', (theme) => {
  const tokens = tokensOf(css, theme);

  it.each(TEXT_PAIRS)('shows %s on %s readably', (front, back) => {
    expect(contrastOf(tokens, front, back)).toBeGreaterThanOrEqual(theme === 'contrast' ? 7 : 4.5);
  });

  it.each(SHAPE_PAIRS)('shows %s against %s', (front, back) => {
    expect(contrastOf(tokens, front, back)).toBeGreaterThanOrEqual(3);
  });
});
