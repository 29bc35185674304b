import type { AuditEntry } from '@tillkeeper/ipc';
import { auditRows, DETAIL_WORDS } from '@tillkeeper/words';
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
  const key = settingOf(entry);
  if (key === undefined) return auditRows(entry);
  const { from, to } = entry.details;
  return [
    [DETAIL_WORDS.setting, settingName(key)],
    [DETAIL_WORDS.from, settingInWords(key, String(from))],
    [DETAIL_WORDS.to, settingInWords(key, String(to))],
  ].map(([name, words]) => [name ?? '', words ?? ''] as const);
}

function settingOf({ kind, details: { setting } }: AuditEntry): string | undefined {
  return kind === 'setting-changed' ? String(setting) : undefined;
}
