import { type FixedKey, SETTING_KEYS, type SettingKey, type SettingValue } from '@tillkeeper/ipc';
import type { FileConfig } from '../config/schema.ts';

/** Settings that are left out of the file when nothing is typed. */
const MAY_BE_ABSENT: readonly SettingKey[] = [
  'store.vatNumber',
  'slip.logoFile',
  'slip.supportLink',
  'office.backupFolder',
];

/** A setting as the screens know it; null where there is none. */
export function settingAt(config: FileConfig, key: SettingKey | FixedKey): SettingValue {
  if (key === 'office.commission')
    return config.office.commission.map(({ group, productCode = '', basisPoints }) => ({
      group,
      productCode,
      basisPoints,
    }));
  const value = key.split('.').reduce<unknown>(partOf, config);
  // Every other setting of the schema is a text, a number, a yes or no, or a list of lines.
  return (value ?? null) as SettingValue;
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** What a typed value becomes in the file; undefined: the setting is left out of it. */
export function asInFile(key: SettingKey, typed: SettingValue): unknown {
  if (Array.isArray(typed)) return typed.map(itemInFile).filter((item) => item !== '');
  if (typeof typed !== 'string') return typed ?? undefined;
  const text = key === 'store.vatNumber' ? typed.replaceAll(/\s/g, '') : typed.trim();
  return text === '' && MAY_BE_ABSENT.includes(key) ? undefined : text;
}

function itemInFile(item: Extract<SettingValue, readonly unknown[]>[number]): unknown {
  if (typeof item === 'string') return item.trim();
  const { group, productCode, basisPoints } = item;
  const code = productCode.trim();
  return { group, ...(code === '' ? {} : { productCode: code }), basisPoints };
}

/** A value as the record says it: the same value is always the same text. */
export function recordedText(value: SettingValue): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The settings of the screen that differ between two configurations. */
export function changedSettings(before: FileConfig, after: FileConfig): SettingKey[] {
  const textOf = (config: FileConfig, key: SettingKey): string =>
    recordedText(settingAt(config, key));
  return SETTING_KEYS.filter((key) => textOf(before, key) !== textOf(after, key));
}
