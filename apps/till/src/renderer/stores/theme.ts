import type { Theme } from '@tillkeeper/ipc';

/** The order in which F11 goes through the themes. */
const ORDER: readonly Theme[] = ['system', 'light', 'dark', 'contrast'];

/** The theme after this one. */
export function nextTheme(theme: Theme): Theme {
  return ORDER[(ORDER.indexOf(theme) + 1) % ORDER.length] ?? 'system';
}

/** What is drawn: `system` becomes what the machine asks for. */
export function resolveTheme(
  theme: Theme,
  system: { readonly dark: boolean; readonly contrast: boolean },
): Exclude<Theme, 'system'> {
  if (theme !== 'system') return theme;
  if (system.contrast) return 'contrast';
  return system.dark ? 'dark' : 'light';
}
