import {
  type SaveSettings,
  SETTING_KEYS,
  type SettingKey,
  type SettingProblem,
  type SettingsView,
  type SettingValue,
} from '@tillkeeper/ipc';
import { en } from '../../strings/en.ts';
import { FIELDS } from './fields.ts';
import { basisPointsOf, percentOf } from './percent.ts';

/** A rate as it is typed. */
export interface TypedRate {
  readonly group: string;
  readonly productCode: string;
  readonly percent: string;
}

/** What stands in a field. */
export type TypedValue = string | boolean | readonly TypedRate[];
/** What stands in all fields. */
export type Typed = Readonly<Record<SettingKey, TypedValue>>;
/** What is wrong, by field; '' for what belongs to none. */
export type Problems = Readonly<Partial<Record<SettingKey | '', string>>>;

type ReadView = Extract<SettingsView, { kind: 'read' }>;

/** The fields as the settings fill them. */
export function typedOf({ settings }: ReadView): Typed {
  const values = new Map(settings.map(({ key, value }) => [key, value]));
  const typed = SETTING_KEYS.map((key) => [key, typedValue(key, values.get(key) ?? null)]);
  return Object.fromEntries(typed) as Typed;
}

function typedValue(key: SettingKey, value: SettingValue): TypedValue {
  const { kind } = FIELDS[key];
  if (Array.isArray(value)) return kind === 'rates' ? ratesOf(value) : value.join('\n');
  if (kind === 'switch') return value === true;
  if (kind === 'percent') return percentOf(Number(value));
  return value === null ? '' : String(value);
}

function ratesOf(rows: Extract<SettingValue, readonly unknown[]>): TypedRate[] {
  return rows.flatMap((row) =>
    typeof row === 'string'
      ? []
      : [
          {
            group: row.group,
            productCode: row.productCode,
            percent: percentOf(Number(row.basisPoints)),
          },
        ],
  );
}

/** What was typed and differs from what the settings say. */
export function changesOf(view: ReadView, typed: Typed): SaveSettings['changes'] {
  const before = typedOf(view);
  return SETTING_KEYS.filter((key) => !isSame(typed[key], before[key])).map((key) => ({
    key,
    value: settingValue(key, typed[key]),
  }));
}

function isSame(one: TypedValue, other: TypedValue): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The setting's value; what is no number goes on as text, and the settings' schema says so. */
function settingValue(key: SettingKey, typed: TypedValue): SettingValue {
  if (typeof typed === 'boolean') return typed;
  if (typeof typed !== 'string')
    return typed.map(({ group, productCode, percent }) => ({
      group,
      productCode,
      basisPoints: basisPointsOf(percent) ?? percent,
    }));
  switch (FIELDS[key].kind) {
    case 'lines':
      return typed.split('\n').filter((line) => line.trim() !== '');
    case 'percent':
      return basisPointsOf(typed) ?? typed;
    case 'whole':
      return /^\d{1,9}$/.test(typed.trim()) ? Number(typed) : typed;
    default:
      return typed;
  }
}

/** The sentences that stand beside the fields. */
export function problemWords(found: readonly SettingProblem[]): Problems {
  const all: Partial<Record<SettingKey | '', string>> = {};
  for (const { key, item, message } of found) {
    const words = key === '' ? message : sentence(key, item, message);
    all[key] = all[key] === undefined ? words : `${all[key]} ${words}`;
  }
  return all;
}

// What the schema counts in hundredths is typed in percent.
const HUNDREDTHS = /hundredths of a percent, 0 to (\d+)$/;

// The schema says "must be …" of the setting that it names beside it.
function sentence(key: SettingKey, item: number | null, message: string): string {
  const { labels, line, rates, percentWrong } = en.settings;
  const inList = FIELDS[key].kind === 'rates' ? rates.item : line;
  const name = item === null ? labels[key] : inList(item + 1);
  const most = HUNDREDTHS.exec(message)?.[1];
  if (most !== undefined) return percentWrong(name, Number(most) / 100);
  return message.startsWith('must') ? `${name} ${message}.` : message;
}
