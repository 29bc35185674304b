import type { AuditEntry } from '@tillkeeper/ipc';
import { en } from '../../strings/en.ts';
import { settingInWords, settingName } from '../settings/setting-in-words.ts';

/** Who did it and about what, on one line of the log. */
export function entryLine(entry: AuditEntry): string {
  const line = en.manage.audit.line(entry);
  const setting = settingOf(entry);
  return setting === undefined ? line : `${line}: ${settingName(setting)}`;
}

/** Everything that an entry says, as names and values in words. */
export function entryRows(entry: AuditEntry): (readonly [name: string, words: string])[] {
  const setting = settingOf(entry);
  return Object.entries(entry.details).map(([name, value]) => {
    if (setting === undefined) return [spaced(name), en.manage.audit.value(name, value)];
    const words =
      name === 'setting' ? settingName : (text: string) => settingInWords(setting, text);
    return [spaced(name), words(String(value))];
  });
}

function settingOf({ kind, details: { setting } }: AuditEntry): string | undefined {
  return kind === 'setting-changed' ? String(setting) : undefined;
}

/** `slipNumber` as `slip number`; the unit is said by the value. */
function spaced(name: string): string {
  return name
    .replace(/(Cents|UtcMs)$/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();
}
