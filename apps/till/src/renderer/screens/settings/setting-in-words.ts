import type { SettingKey } from '@tillkeeper/ipc';
import { en } from '../../strings/en.ts';
import { FIELDS } from './fields.ts';
import { percentOf } from './percent.ts';

const NOTHING = '–';

/** A setting's name in words; one that this till does not know by its own. */
export function settingName(key: string): string {
  const names: Readonly<Record<string, string>> = {
    ...en.settings.fixed,
    ...en.settings.labels,
    printer: en.settings.printer,
  };
  return names[key] ?? key;
}

/** A value as the record says it, in words. */
export function settingInWords(key: string, recorded: string): string {
  if (recorded === '' || recorded === '[]') return NOTHING;
  if (!isSetting(key)) return recorded;
  const field = FIELDS[key];
  switch (field.kind) {
    case 'switch':
      return recorded === 'true' ? en.manage.audit.yes : en.manage.audit.no;
    case 'percent':
      return `${percentOf(Number(recorded))} %`;
    case 'choice':
      return field.choices[recorded] ?? recorded;
    case 'lines':
      return listOf(recorded).join(' / ');
    case 'rates':
      return listOf(recorded).map(rateInWords).join(', ');
    default:
      return recorded;
  }
}

function isSetting(key: string): key is SettingKey {
  return Object.hasOwn(FIELDS, key);
}

// The log shows at most so many letters of a value: a longer one is no whole list any more.
function listOf(recorded: string): unknown[] {
  try {
    const list: unknown = JSON.parse(recorded);
    return Array.isArray(list) ? list : [recorded];
  } catch {
    return [recorded];
  }
}

function rateInWords(rate: unknown): string {
  if (typeof rate !== 'object' || rate === null) return String(rate);
  const { group, productCode, basisPoints } = rate as Record<string, unknown>;
  const names: Readonly<Record<string, string>> = en.frame.groupNames;
  const code = productCode === '' ? '' : ` ${String(productCode)}`;
  return `${names[String(group)] ?? String(group)}${code} ${percentOf(Number(basisPoints))} %`;
}
