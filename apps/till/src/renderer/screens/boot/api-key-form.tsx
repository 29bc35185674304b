import type { SaveApiKeyAnswer } from '@tillkeeper/ipc';
import { type ReactElement, useState } from 'react';
import { till } from '../../app/client.ts';
import { Button } from '../../components/button.tsx';
import { PinField } from '../../components/pin-field.tsx';
import { retryBoot } from '../../stores/boot-store.ts';
import { en } from '../../strings/en.ts';

/** The key of the account, typed at the till: tried with the provider, then kept sealed. */
export function ApiKeyForm(): ReactElement {
  const words = en.boot.apiKey;
  const [apiKey, setApiKey] = useState('');
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<SaveApiKeyAnswer>();
  async function save(): Promise<void> {
    if (busy || apiKey === '') return;
    setBusy(true);
    const saved = await till
      .saveApiKey({ apiKey })
      .catch((): SaveApiKeyAnswer => ({ kind: 'refused', why: 'failed' }));
    setBusy(false);
    setAnswer(saved);
    if (saved.kind === 'saved') await retryBoot();
  }
  const enter = (): void => void save();
  return (
    <>
      <PinField
        label={words.label}
        value={apiKey}
        onChange={setApiKey}
        onEnter={enter}
        problem={answer?.kind === 'refused' ? words.refused[answer.why] : undefined}
        help={busy ? words.trying : words.help}
        autoFocus
      />
      <Button variant="primary" hint="Enter" onPress={enter} disabled={busy}>
        {words.save}
      </Button>
    </>
  );
}
