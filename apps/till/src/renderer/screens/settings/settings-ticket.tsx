import type { SettingKey } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Caption, TicketActions, TicketBody } from '../../components/two-pane.tsx';
import { go } from '../../stores/route-store.ts';
import { en } from '../../strings/en.ts';
import { settingName } from './setting-in-words.ts';
import styles from './settings.module.css';
import type { SettingsForm } from './use-settings.ts';

/** What is changed and what became of it. */
export function SettingsTicket({ form }: { readonly form: SettingsForm }): ReactElement {
  const words = en.settings;
  const { changes, state } = form;
  const busy = state.kind === 'busy' || state.kind === 'restarting';
  return (
    <>
      <TicketBody>
        <div className={styles['stack']}>
          <Outcome form={form} />
          <Soon view={form.view} />
          <Later form={form} disabled={busy} />
          {changes.length === 0 && state.kind === 'idle' && (
            <p className={styles['soft']}>{words.unchanged}</p>
          )}
          {changes.length > 0 && (
            <section>
              <Caption>{words.changed}</Caption>
              <Names keys={changes.map(({ key }) => key)} />
            </section>
          )}
        </div>
      </TicketBody>
      <TicketActions>
        {changes.length > 0 && (
          <>
            <Button variant="primary" onPress={form.save} disabled={busy}>
              {state.kind === 'busy' ? words.saving : words.save}
            </Button>
            <Button onPress={form.discard} disabled={busy}>
              {words.discard}
            </Button>
          </>
        )}
        <Button hint="Esc" onPress={() => go({ kind: 'manage' })}>
          {words.back}
        </Button>
      </TicketActions>
    </>
  );
}

function Names({ keys }: { readonly keys: readonly SettingKey[] }): ReactElement {
  return (
    <ul className={styles['names']}>
      {keys.map((key) => (
        <li key={key}>{settingName(key)}</li>
      ))}
    </ul>
  );
}

function Outcome({ form }: { readonly form: SettingsForm }): ReactElement | null {
  const words = en.settings;
  const { state, view, problems } = form;
  switch (state.kind) {
    case 'wrong':
      return (
        <Notice tone="bad" role="alert" title={words.wrong}>
          {problems['']}
        </Notice>
      );
    case 'refused':
      return (
        <Notice tone="bad" role="alert">
          <p>{state.words}</p>
          {state.loadAnew && <Button onPress={form.load}>{words.load}</Button>}
        </Notice>
      );
    case 'restarting':
      return (
        <Notice tone="busy" role="status">
          {words.restarting}
        </Notice>
      );
    case 'saved':
      if (view?.kind === 'read' && view.soon.length + view.fromNextStart.length > 0) return null;
      return (
        <Notice tone="good" role="status">
          {words.saved}
        </Notice>
      );
    default:
      return null;
  }
}

/** What holds as soon as the slip that is being made is out. */
function Soon({ view }: { readonly view: SettingsForm['view'] }): ReactElement | null {
  const words = en.settings;
  if (view?.kind !== 'read' || view.soon.length === 0) return null;
  return (
    <Notice tone="busy" role="status" title={words.soon}>
      <p>{words.laterWords(view.soon.map(settingName))}</p>
      <p>{words.whySoon}</p>
    </Notice>
  );
}

/** What is in the file and does not hold yet, with the way to make it hold. */
function Later({
  form,
  disabled,
}: {
  readonly form: SettingsForm;
  readonly disabled: boolean;
}): ReactElement | null {
  const words = en.settings;
  const { view, changes } = form;
  if (view?.kind !== 'read' || view.fromNextStart.length === 0) return null;
  return (
    <Notice tone="warn" role="status" title={words.later}>
      <p>{words.laterWords(view.fromNextStart.map(settingName))}</p>
      <p>{words.whyLater}</p>
      {changes.length === 0 && (
        <Button onPress={form.restart} disabled={disabled}>
          {words.restart}
        </Button>
      )}
    </Notice>
  );
}
