import type { SetUp } from '@tillkeeper/ipc';
import { create } from 'zustand';

/** The fields of each step that a person types into. */
export const TYPED = {
  shop: ['storeName', 'addressLine1', 'addressLine2', 'vatNumber', 'tillId'],
  account: ['accountNumber', 'storeId', 'terminalId'],
  key: ['apiKey'],
} as const;
/** One of them. */
export type TypedName = (typeof TYPED)[keyof typeof TYPED][number];
/** Everything that was typed and chosen. */
export type Typed = Record<TypedName, string> & Pick<SetUp, 'environment'>;

const EMPTY: Typed = {
  storeName: '',
  addressLine1: '',
  addressLine2: '',
  vatNumber: '',
  tillId: 'T01',
  accountNumber: '',
  storeId: '',
  terminalId: '',
  environment: 'sandbox',
  apiKey: '',
};

/** What was typed so far: it outlives the form, so that whoever steps back finds it again. */
export const useTyped = create<{ readonly typed: Typed }>(() => ({ typed: EMPTY }));

/** Notes what was typed. */
export function noteTyped(part: Partial<Typed>): void {
  useTyped.setState(({ typed }) => ({ typed: { ...typed, ...part } }));
}

/** Once it is kept, nothing of it is needed here: least of all the account's secret. */
export function forgetTyped(): void {
  useTyped.setState({ typed: EMPTY });
}
