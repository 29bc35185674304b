import type { NotFound } from '@tillkeeper/ipc';
import type { ReactElement, ReactNode } from 'react';
import { en } from '../strings/en.ts';
import { Notice } from './notice.tsx';
import type { Lookup } from './use-lookup.ts';

interface LookupCardProps<Found> {
  readonly lookup: Lookup<Found | NotFound>;
  /** Said while the till looks. */
  readonly looking: string;
  readonly trouble: (failure: NotFound) => { readonly title: string; readonly words: string };
  readonly found: (answer: Found) => ReactNode;
}

/** What a lookup brought: the account, or why there is none. */
export function LookupCard<Found extends { readonly kind: 'found' }>(
  props: LookupCardProps<Found>,
): ReactElement | null {
  const { lookup } = props;
  if (lookup.kind === 'idle') return null;
  if (lookup.kind === 'looking') return <Notice tone="busy" role="status" title={props.looking} />;
  const { answer } = lookup;
  if (answer.kind === 'found') return <>{props.found(answer)}</>;
  // What the provider's code means comes before what usually is the matter.
  const usual = props.trouble(answer);
  const title = answer.words?.what ?? usual.title;
  const words = answer.words?.help ?? usual.words;
  return (
    <Notice tone={answer.why === 'refused' ? 'bad' : 'warn'} role="alert" title={title}>
      <p>
        {words} {answer.code !== '' && en.electricity.code(answer.code)}
      </p>
    </Notice>
  );
}
