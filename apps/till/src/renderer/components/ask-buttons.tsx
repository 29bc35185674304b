import type { ReactElement } from 'react';
import { goAtOnce } from '../stores/route-store.ts';
import { en } from '../strings/en.ts';
import { Button } from './button.tsx';

/** Where the question stands: still typed, on its way, or without an answer. */
export type AskState = 'typing' | 'sending' | 'unclear';

interface AskButtonsProps {
  /** The id of the button that asks, so that a field can hand it the focus. */
  readonly id: string;
  /** The id of the words that say what it waits for. */
  readonly describedBy: string;
  readonly state: AskState;
  readonly ready: boolean;
  /** What the button does, in words. */
  readonly words: string;
  readonly onConfirm: () => void;
}

/** The button of a service that asks the provider for it, and the way out. */
export function AskButtons(props: AskButtonsProps): ReactElement {
  const { id, describedBy, state, ready, words, onConfirm } = props;
  const sending = state === 'sending';
  const unclear = state === 'unclear';
  const { confirming, cancel } = en.sell.ticket;
  return (
    <>
      <Button
        id={id}
        variant="primary"
        hint="Enter"
        describedBy={describedBy}
        disabled={sending || (!unclear && !ready)}
        onPress={onConfirm}
      >
        {unclear ? en.sell.unclear.again : sending ? confirming : words}
      </Button>
      <Button
        hint="Esc"
        // After a lost answer it may have happened: today's list tells.
        onPress={() => goAtOnce(unclear ? { kind: 'today' } : { kind: 'home' })}
        disabled={sending}
      >
        {cancel}
      </Button>
    </>
  );
}

/** How a confirmation stands, as far as the buttons care. */
export function askState({ kind }: { readonly kind: string }): AskState {
  return kind === 'sending' || kind === 'unclear' ? kind : 'typing';
}
