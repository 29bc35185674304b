import type { Permission } from '@tillkeeper/domain';
import { type AnswerOf, type AskOf, ipc, permissionOf } from '@tillkeeper/ipc';
import { create } from 'zustand';
import { till } from '../app/client.ts';
import { useAccess } from './access-store.ts';
import { askTill } from './ask.ts';

type VerbMap = typeof ipc.verbs;
/** The verbs that somebody else can answer for. */
export type ApprovableVerb = {
  [Name in keyof VerbMap]: AskOf<VerbMap[Name]> extends { approval?: string | undefined }
    ? 'approval' extends keyof AskOf<VerbMap[Name]>
      ? Name
      : never
    : never;
}[keyof VerbMap];

/** What somebody has to answer for now. */
export interface WantedApproval {
  readonly verb: ApprovableVerb;
  readonly ask: object;
  readonly permission: Permission;
  /** What it is about, as the person who answers reads it. */
  readonly about: string;
  /** Given already by the one at the till; empty: the sheet asks for it. */
  readonly reason: string;
  readonly answer: (approval: string | undefined) => void;
}

/** The sheet over the cashier's till, while somebody has to answer. */
export const useWantedApproval = create<{ readonly wanted: WantedApproval | null }>(() => ({
  wanted: null,
}));

/**
 * Asks a verb that the person at the till may not be allowed alone. Where they are not, a sheet
 * asks a supervisor for a PIN or badge first. Gives `undefined` when nobody answered for it, or
 * when the till did not answer.
 */
export async function askApproved<Name extends ApprovableVerb>(
  verb: Name,
  ask: Omit<AskOf<VerbMap[Name]>, 'approval'>,
  { about, reason = '' }: { readonly about: string; readonly reason?: string },
): Promise<AnswerOf<VerbMap[Name]> | undefined> {
  const call = till[verb] as (ask: unknown) => Promise<AnswerOf<VerbMap[Name]>>;
  const word = await approve(verb, ask, { about, reason });
  if (word.kind === 'nobody') return undefined;
  return await askTill(call(word.kind === 'given' ? { ...ask, approval: word.approval } : ask));
}

/** Whether somebody answers for it: nobody has to, somebody did with a token for one use, or not. */
export type ApprovalWord =
  | { readonly kind: 'not-needed' }
  | { readonly kind: 'given'; readonly approval: string }
  | { readonly kind: 'nobody' };

/** Gets the word that a verb needs, for a screen that asks the verb itself. */
export async function approve<Name extends ApprovableVerb>(
  verb: Name,
  ask: Omit<AskOf<VerbMap[Name]>, 'approval'>,
  { about, reason = '' }: { readonly about: string; readonly reason?: string },
): Promise<ApprovalWord> {
  const permission = permissionOf(ipc.verbs[verb].needs);
  const mine = useAccess.getState().access?.operator?.permissions ?? [];
  if (permission === undefined || mine.includes(permission)) return { kind: 'not-needed' };
  const approval = await new Promise<string | undefined>((resolve) => {
    const answer = (token: string | undefined): void => {
      useWantedApproval.setState({ wanted: null });
      resolve(token);
    };
    useWantedApproval.setState({ wanted: { verb, ask, permission, about, reason, answer } });
  });
  return approval === undefined ? { kind: 'nobody' } : { kind: 'given', approval };
}
