import { stripSeparators } from '@tillkeeper/domain';
import type { BillLookupView } from '@tillkeeper/ipc';
import type { Lookup } from '../../components/use-lookup.ts';
import type { TargetReading } from '../sell/confirm.ts';

/** Why a typed account number was refused. */
export type AccountRefusal = 'empty' | 'signs' | 'too-long';
type Account = Extract<BillLookupView, { kind: 'found' }>['account'];

/** The account field as understood. */
export interface AccountReading {
  /** Letters and digits, as the biller wants them; undefined while something is wrong. */
  readonly accountReference: string | undefined;
  readonly refusal: AccountRefusal | undefined;
  /** Whose account it is, once the biller has said so for this very number. */
  readonly account: Account | undefined;
  readonly target: TargetReading;
}

/** Understands the field together with what the biller said about it. */
export function readAccount(
  text: string,
  billerCode: string,
  lookup: Lookup<BillLookupView>,
): AccountReading {
  const compact = stripSeparators(text).toUpperCase();
  const refusal = refusalOf(compact);
  const accountReference = refusal === undefined ? compact : undefined;
  const account =
    lookup.kind === 'answered' &&
    lookup.asked === askedOf(billerCode, compact) &&
    lookup.answer.kind === 'found'
      ? lookup.answer.account
      : undefined;
  return { accountReference, refusal, account, target: targetOf(accountReference, account) };
}

/** What a lookup asks about, in one text. */
export function askedOf(billerCode: string, accountReference: string): string {
  return `${billerCode} ${accountReference}`;
}

function refusalOf(compact: string): AccountRefusal | undefined {
  if (compact === '') return 'empty';
  if (!/^[A-Z0-9]+$/.test(compact)) return 'signs';
  return compact.length > 40 ? 'too-long' : undefined;
}

// What is paid is what the biller knows: the account as the lookup wrote it.
function targetOf(
  accountReference: string | undefined,
  account: Account | undefined,
): TargetReading {
  if (accountReference === undefined) return { kind: 'waiting-for', what: 'account' };
  if (account === undefined) return { kind: 'waiting-for', what: 'account-lookup' };
  const { billerCode, customerName } = account;
  return {
    kind: 'target',
    target: { kind: 'bill-account', billerCode, accountReference, customerName },
  };
}
