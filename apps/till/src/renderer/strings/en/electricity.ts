import { formatRand, formatRandShort } from '@tillkeeper/domain';
import type { MeterLookupView } from '@tillkeeper/ipc';

type Why = Extract<MeterLookupView, { kind: 'not-found' }>['why'];

export interface Trouble {
  readonly title: string;
  readonly words: string;
}

const byWhy: Record<Why, Trouble> = {
  refused: {
    title: 'This meter can’t be served',
    words: 'Check the number. If it is right, the customer must call the municipality or Eskom.',
  },
  unreachable: {
    title: 'The meter could not be looked up: no line',
    words: 'No money has moved. Check the network, then press “Find meter” again.',
  },
  'not-authorised': {
    title: 'The account was refused',
    words: 'The provider does not accept this till’s key. Call the shop owner.',
  },
  failed: {
    title: 'The meter could not be looked up now',
    words: 'No money has moved. Wait a moment, then press “Find meter” again.',
  },
};

/** The meter's card and why there is none. */
export const electricity = {
  card: 'Meter',
  trouble: ({ why }: { readonly why: Why }): Trouble => byWhy[why],
  code: (code: string) => `Code ${code}`,
  noName: 'No name on file',
  noAddress: 'no address on file',
  limits: (minimumCents: number, maximumCents: number) =>
    maximumCents > 0
      ? `Between ${formatRandShort(minimumCents)} and ${formatRandShort(maximumCents)}`
      : `From ${formatRandShort(minimumCents)}`,
  arrears: (cents: number) => `Owes ${formatRand(cents)}`,
  arrearsWords: 'Part of the money pays the debt first.',
  kind: 'What the customer wants',
  units: 'Buy units',
  free: 'Free units (FBE)',
  freeUnits: 'free units',
  freeWords: 'Costs nothing. Once a month, for households that the municipality lists.',
  askName: 'Ask the customer: is this the right name?',
} as const;
