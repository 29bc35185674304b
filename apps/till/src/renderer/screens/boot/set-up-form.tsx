import { type ReactElement, useEffect, useRef } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Caption, Heading } from '../../components/two-pane.tsx';
import { useKey, useKeys } from '../../components/use-keys.ts';
import { en } from '../../strings/en.ts';
import styles from './boot-screen.module.css';
import { AccountFields, KeyField, ShopFields } from './set-up-fields.tsx';
import { STEPS, type Step, useSetUp } from './use-set-up.ts';

const FIELDS = { shop: ShopFields, account: AccountFields, key: KeyField } as const;

const WORDS: Readonly<Record<Step, string>> = {
  shop: en.setUp.shopWords,
  account: en.setUp.accountWords,
  key: en.setUp.keyWords,
};

/** Which shop this till belongs to, in three steps; each one is checked before the next. */
export function SetUpForm(): ReactElement {
  const form = useSetUp();
  const words = en.setUp;
  const { step, refusal, busy, next, back, checks } = form;
  const fields = useRef<HTMLDivElement>(null);
  useKey('Escape', back);
  useKeys(({ key, target }) => {
    if (key === 'Enter' && !takesEnter(target)) next();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each check that found something asks for a look.
  useEffect(() => {
    fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [checks]);
  const Fields = FIELDS[step];
  return (
    <>
      <div>
        <Caption>{words.stepOf(STEPS.indexOf(step) + 1)}</Caption>
        <Heading>{words.steps[step]}</Heading>
        <p className={styles['soft']}>{WORDS[step]}</p>
      </div>
      {refusal !== '' && <Notice tone="bad" role="alert" title={refusal} />}
      <div ref={fields}>
        <Fields key={step} form={form} />
      </div>
      <div className={styles['actions']}>
        <Button hint="Esc" onPress={back} disabled={busy}>
          {words.back}
        </Button>
        <Button variant="primary" hint="Enter" onPress={next} disabled={busy}>
          {busy ? words.trying : step === 'key' ? words.save : words.next}
        </Button>
      </div>
    </>
  );
}

/** Buttons and fields of text do something with Enter themselves; a chosen tile does not. */
function takesEnter(target: EventTarget | null): boolean {
  if (target instanceof HTMLButtonElement) return true;
  return target instanceof HTMLInputElement && target.type !== 'radio';
}
