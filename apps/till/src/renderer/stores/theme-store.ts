import type { Theme } from '@tillkeeper/ipc';
import { create } from 'zustand';
import { till } from '../app/client.ts';
import { askTill } from './ask.ts';
import { nextTheme, resolveTheme } from './theme.ts';

/** The theme that was chosen. */
export const useTheme = create<{ readonly theme: Theme }>(() => ({ theme: 'system' }));

const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');
const prefersContrast = window.matchMedia('(prefers-contrast: more)');

/** Dresses the page; `system` follows the machine as it changes. */
export function applyTheme(theme: Theme): void {
  useTheme.setState({ theme });
  dress();
}

/** Goes to the next theme and has it remembered. */
export function chooseNextTheme(): void {
  const theme = nextTheme(useTheme.getState().theme);
  applyTheme(theme);
  void askTill(till.setTheme(theme));
}

function dress(): void {
  const system = { dark: prefersDark.matches, contrast: prefersContrast.matches };
  document.documentElement.dataset['theme'] = resolveTheme(useTheme.getState().theme, system);
}

prefersDark.addEventListener('change', dress);
prefersContrast.addEventListener('change', dress);
