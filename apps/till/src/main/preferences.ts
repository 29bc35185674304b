import { type Theme, themeSchema } from '@tillkeeper/ipc';
import { z } from 'zod';
import { readJsonFile, writeJsonFile } from './json-file.ts';

const schema = z.object({ theme: themeSchema.default('system') });

/** What people set on the screen and find again the next day. */
export interface Preferences {
  theme(): Theme;
  setTheme(theme: Theme): void;
}

/** Opens the preferences of this till; `onTheme` is told at once and on every change. */
export function openPreferences(file: string, onTheme: (theme: Theme) => void): Preferences {
  let { theme } = readJsonFile(file, schema) ?? schema.parse({});
  onTheme(theme);
  return {
    theme: () => theme,
    setTheme: (next) => {
      theme = next;
      writeJsonFile(file, { theme });
      onTheme(theme);
    },
  };
}
