import type { SettingKey } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { till } from '../../app/client.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { SwitchRow } from '../../components/switch-row.tsx';
import { TextField } from '../../components/text-field.tsx';
import { askTill } from '../../stores/ask.ts';
import { en } from '../../strings/en.ts';
import { FIELDS, type FieldKind } from './fields.ts';
import { basisPointsOf, percentOf } from './percent.ts';
import { RateRows } from './rate-rows.tsx';
import { settingInWords } from './setting-in-words.ts';
import styles from './settings.module.css';
import type { TypedValue } from './settings-form.ts';
import type { SettingsForm } from './use-settings.ts';

interface SettingFieldProps {
  readonly name: SettingKey;
  readonly form: SettingsForm;
}

/** One setting: its field, or what it is when a variable holds over it. */
export function SettingField({ name, form }: SettingFieldProps): ReactElement | null {
  const { view, typed } = form;
  if (view?.kind !== 'read' || typed === undefined) return null;
  const setting = view.settings.find(({ key }) => key === name);
  if (typeof setting?.setBy === 'string')
    return (
      <p className={styles['fixed']}>
        <span>{en.settings.labels[name]}</span>
        <strong>{settingInWords(name, String(setting.value ?? ''))}</strong>
        <span>{en.settings.setBy(setting.setBy)}</span>
      </p>
    );
  return <Field name={name} field={FIELDS[name]} value={typed[name]} form={form} />;
}

interface FieldProps extends SettingFieldProps {
  readonly field: FieldKind;
  readonly value: TypedValue;
}

function Field({ name, field, value, form }: FieldProps): ReactElement {
  const words = en.settings;
  const label = words.labels[name];
  const onChange = (next: TypedValue): void => form.type(name, next);
  const problem = form.problems[name];
  const about = { label, problem, help: words.helps[name] };
  const text = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'switch':
      return <SwitchRow label={label} on={value === true} onChange={onChange} />;
    case 'choice':
      return (
        <ChoiceGroup
          label={label}
          kind="low"
          columns={3}
          chosenId={text}
          onChoose={onChange}
          choices={Object.entries(field.choices).map(([id, each]) => ({ id, label: each }))}
        />
      );
    case 'lines':
      return <TextField {...about} value={text} onChange={onChange} rows={3} maxLength={1_500} />;
    case 'whole':
    case 'percent':
      return (
        <NumberField
          {...about}
          value={text}
          onChange={onChange}
          onEnter={form.save}
          less={{ label: words.less(label), value: stepped(field, text, -1) }}
          more={{ label: words.more(label), value: stepped(field, text, 1) }}
        />
      );
    case 'rates':
      return (
        <RateRows
          rates={typeof value === 'object' ? value : []}
          onChange={onChange}
          onEnter={form.save}
          problem={problem}
        />
      );
    case 'path':
      return (
        <PathField {...about} what={field.what} value={text} onChange={onChange} form={form} />
      );
    case 'text':
      return <Text {...about} value={text} onChange={onChange} onEnter={form.save} />;
  }
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly help: string | undefined;
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
  readonly onEnter: () => void;
}

function Text(props: TextProps): ReactElement {
  return <TextField {...props} maxLength={400} compact />;
}

interface PathFieldProps extends Omit<TextProps, 'onEnter'> {
  readonly what: 'logo' | 'backup-folder';
  readonly form: SettingsForm;
}

function PathField({ what, form, ...props }: PathFieldProps): ReactElement {
  async function choose(): Promise<void> {
    const path = (await askTill(till.choosePath({ what })))?.path;
    if (typeof path === 'string') props.onChange(path);
  }
  return (
    <div className={styles['path']}>
      <Text {...props} onEnter={form.save} />
      <Button
        className={styles['beside']}
        label={`${en.settings.choosePath} ${props.label}`}
        onPress={() => void choose()}
      >
        {en.settings.choosePath}
      </Button>
    </div>
  );
}

/** The number after one press; what is no number begins at nothing. */
function stepped(
  field: Extract<FieldKind, { readonly step: number }>,
  text: string,
  direction: 1 | -1,
): string {
  if (field.kind === 'percent')
    return percentOf(Math.max(0, (basisPointsOf(text) ?? 0) + direction * field.step * 100));
  const number = /^\d{1,9}$/.test(text.trim()) ? Number(text) : 0;
  return String(Math.max(0, number + direction * field.step));
}
