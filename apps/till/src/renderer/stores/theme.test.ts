import { expect, it } from 'vitest';
import { nextTheme, resolveTheme } from './theme.ts';

it('goes through all themes and round again', () => {
  expect(
    ['system', 'light', 'dark', 'contrast'].map((theme) => nextTheme(theme as 'dark')),
  ).toEqual(['light', 'dark', 'contrast', 'system']);
});

it('follows the machine only when told to', () => {
  expect(resolveTheme('system', { dark: true, contrast: false })).toBe('dark');
  expect(resolveTheme('system', { dark: true, contrast: true })).toBe('contrast');
  expect(resolveTheme('light', { dark: true, contrast: true })).toBe('light');
});
