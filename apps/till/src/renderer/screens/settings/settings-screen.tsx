import { type ReactElement, useEffect, useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { Caption, Heading, TwoPane } from '../../components/two-pane.tsx';
import { useFoundFocus } from '../../components/use-found-focus.ts';
import { useKey } from '../../components/use-keys.ts';
import { go } from '../../stores/route-store.ts';
import { en } from '../../strings/en.ts';
import { SECTIONS, type SectionId, sectionOf } from './fields.ts';
import { ProviderFacts } from './provider-facts.tsx';
import { SettingField } from './setting-field.tsx';
import styles from './settings.module.css';
import type { Problems } from './settings-form.ts';
import { SettingsTicket } from './settings-ticket.tsx';
import { type SettingsForm, useSettings } from './use-settings.ts';

const words = en.settings;
const TABS = Object.entries(words.sections) as [SectionId, string][];

/** Everything that a manager may change about this till, in parts. */
export function SettingsScreen(): ReactElement {
  const form = useSettings();
  const [section, setSection] = useState<SectionId>('shop');
  const fields = useRef<HTMLDivElement>(null);
  useFoundFocus();
  useKey('Escape', () => go({ kind: 'manage' }));
  const { checks, problems, view } = form;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each check that found something asks for a look.
  useEffect(() => {
    const wrong = firstWrong(problems);
    if (wrong !== undefined) setSection(wrong);
  }, [checks]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above, once the part is on the screen.
  useEffect(() => {
    if (checks > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [checks, section]);
  return (
    <TwoPane ticketLabel={words.title} ticket={<SettingsTicket form={form} />}>
      <div className={styles['screen']}>
        <Heading>{words.title}</Heading>
        {view === undefined && <p role="status">{words.loading}</p>}
        {view?.kind === 'unreadable' && <Unreadable form={form} />}
        {view?.kind === 'read' && (
          <>
            {view.keptIn === 'run' && (
              <Notice tone="quiet" title={words.demo.title}>
                {words.demo.words}
              </Notice>
            )}
            <Tabs label={words.title} chosen={section} options={TABS} onChoose={setSection} />
            <div ref={fields} className={styles['fields']}>
              <Section id={section} form={form} />
              {section === 'provider' && (
                <ProviderFacts
                  view={view}
                  onRestart={form.changes.length === 0 ? form.restart : undefined}
                />
              )}
            </div>
          </>
        )}
      </div>
    </TwoPane>
  );
}

function Section({
  id,
  form,
}: {
  readonly id: SectionId;
  readonly form: SettingsForm;
}): ReactElement {
  const isShown = (key: string): boolean => key.startsWith('slip.show.');
  const fieldOf = (name: (typeof SECTIONS)[SectionId][number]): ReactElement => (
    <SettingField key={name} name={name} form={form} />
  );
  const shown = SECTIONS[id].filter(isShown);
  return (
    <>
      {SECTIONS[id].filter((key) => !isShown(key)).map(fieldOf)}
      {shown.length > 0 && (
        <section>
          <Caption>{words.shown}</Caption>
          <div className={styles['pair']}>{shown.map(fieldOf)}</div>
        </section>
      )}
    </>
  );
}

/** The first part in which something is wrong. */
function firstWrong(problems: Problems): SectionId | undefined {
  const wrong = Object.values(SECTIONS)
    .flat()
    .find((key) => problems[key] !== undefined);
  return wrong && sectionOf(wrong);
}

function Unreadable({ form }: { readonly form: SettingsForm }): ReactElement | null {
  const { view } = form;
  if (view?.kind !== 'unreadable') return null;
  return (
    <Notice tone="bad" role="alert" title={words.unreadable}>
      <ul>
        {view.problems.map(({ key, line, message }) => (
          <li key={`${key} ${line} ${message}`}>
            {[key, line !== null && en.boot.line(line), message].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
      <p className={styles['selectable']}>{view.file}</p>
      <p>{words.unreadableWords}</p>
      <Button onPress={form.load}>{words.load}</Button>
    </Notice>
  );
}
