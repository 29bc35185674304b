import { type ReactElement, useState } from 'react';
import { till } from '../../app/client.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { askTill } from '../../stores/ask.ts';
import { en } from '../../strings/en.ts';
import { ApiKeyForm } from '../boot/api-key-form.tsx';

interface NewApiKeyProps {
  /** Undefined while something typed would be lost by it. */
  readonly onRestart: (() => void) | undefined;
}

/** Another API key for the account: tried with the provider, and in force from the next start. */
export function NewApiKey({ onRestart }: NewApiKeyProps): ReactElement {
  const { provider: words, restart } = en.settings;
  const [state, setState] = useState<'closed' | 'typing' | 'saved'>('closed');
  const close = (): void => setState('closed');
  return (
    <>
      {state === 'saved' && (
        <Notice tone="good" role="status" title={words.newKeySaved}>
          <p>{words.newKeySavedWords}</p>
          {onRestart && <Button onPress={onRestart}>{restart}</Button>}
        </Notice>
      )}
      <Button onPress={() => setState('typing')}>{words.newKey}</Button>
      {state === 'typing' && (
        <Sheet
          title={words.newKeyTitle}
          onClose={close}
          actions={
            <Button hint="Esc" onPress={close}>
              {words.newKeyCancel}
            </Button>
          }
        >
          <p>{words.newKeyWords}</p>
          <ApiKeyForm
            ask={(apiKey) => askTill(till.changeApiKey({ apiKey }))}
            onSaved={() => setState('saved')}
          />
        </Sheet>
      )}
    </>
  );
}
