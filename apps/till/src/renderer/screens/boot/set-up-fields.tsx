import type { ReactElement } from 'react';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { PinField } from '../../components/pin-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { en } from '../../strings/en.ts';
import styles from './boot-screen.module.css';
import type { TypedName } from './set-up-typed.ts';
import type { SetUpFormState } from './use-set-up.ts';

interface FieldsProps {
  readonly form: SetUpFormState;
}

interface FieldProps extends FieldsProps {
  readonly name: TypedName;
  readonly help?: string;
  readonly autoFocus?: boolean;
}

function Field({ form, name, help = '', autoFocus = false }: FieldProps): ReactElement {
  return (
    <TextField
      label={en.setUp.fields[name]}
      value={form.typed[name]}
      onChange={(value) => form.type(name, value)}
      onEnter={form.next}
      problem={form.problems[name]}
      help={help}
      autoFocus={autoFocus}
      maxLength={80}
    />
  );
}

/** The shop, as slips name it. */
export function ShopFields({ form }: FieldsProps): ReactElement {
  const { help } = en.setUp;
  return (
    <div className={styles['fields']}>
      <div className={styles['wide']}>
        <Field form={form} name="storeName" autoFocus />
      </div>
      <Field form={form} name="addressLine1" />
      <Field form={form} name="addressLine2" />
      <Field form={form} name="vatNumber" help={help.vatNumber} />
      <Field form={form} name="tillId" help={help.tillId} />
    </div>
  );
}

/** The account, as the provider knows it. */
export function AccountFields({ form }: FieldsProps): ReactElement {
  const words = en.setUp;
  return (
    <div className={styles['stack']}>
      <div className={styles['fields']}>
        <div className={styles['wide']}>
          <Field form={form} name="accountNumber" autoFocus />
        </div>
        <Field form={form} name="storeId" />
        <Field form={form} name="terminalId" />
      </div>
      <ChoiceGroup
        label={words.fields.environment}
        kind="low"
        columns={2}
        chosenId={form.typed.environment}
        onChoose={form.chooseEnvironment}
        choices={Object.entries(words.environments).map(([id, label]) => ({ id, label }))}
      />
    </div>
  );
}

/** The account's secret. */
export function KeyField({ form }: FieldsProps): ReactElement {
  return (
    <PinField
      keys="letters"
      label={en.setUp.fields.apiKey}
      value={form.typed.apiKey}
      onChange={(value) => form.type('apiKey', value)}
      onEnter={form.next}
      problem={form.problems.apiKey}
      help={form.busy ? en.setUp.trying : ''}
      autoFocus
    />
  );
}
