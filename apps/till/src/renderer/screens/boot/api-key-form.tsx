import type { SaveApiKeyAnswer } from '@tillkeeper/ipc';
import { type ReactElement, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { PinField } from '../../components/pin-field.tsx';
import { en } from '../../strings/en.ts';

interface ApiKeyFormProps {
  readonly ask: (apiKey: string) => Promise<SaveApiKeyAnswer | undefined>;
  readonly onSaved: () => void;
}

/** The key of the account, typed at the till: tried with the provider, then kept sealed. */
export function ApiKeyForm({ ask, onSaved }: ApiKeyFormProps): ReactElement {
  const words = en.boot.apiKey;
  const [apiKey, setApiKey] = useState('');
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<SaveApiKeyAnswer>();
  async function save(): Promise<void> {
    if (busy || apiKey === '') return;
    setBusy(true);
    const saved = await ask(apiKey);
    setBusy(false);
    setAnswer(saved);
    if (saved?.kind === 'saved') onSaved();
  }
  const enter = (): void => void save();
  return (
    <>
      <PinField
        keys="letters"
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
