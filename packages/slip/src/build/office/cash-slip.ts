import { formatRand } from '@tillkeeper/domain';
import type { SlipDocument } from '../../document.ts';
import type { StoreDetails } from '../../store.ts';
import { wordsOf } from '../../template.ts';
import type { SlipWords } from '../../words/en.ts';
import { big, boldPair, pair, SPACE, signature } from '../blocks.ts';
import { type OfficeStamp, officeSlip } from './office-slip.ts';

/** Why cash went in or out of the drawer without a sale; `take-back` undoes such a movement. */
export type CashMovementKind = 'float' | 'drop' | 'pay-in' | 'pay-out' | 'take-back';

/** One movement of cash. */
export interface CashSlipInput extends OfficeStamp {
  readonly movement: CashMovementKind;
  /** Positive cents, whichever way they went. */
  readonly amountCents: number;
  /** Why; empty for a float. */
  readonly reason: string;
  readonly authorisedBy?: string | undefined;
  /** Shift or movement number, as people call it. */
  readonly number?: string | undefined;
  /** What should be in the drawer afterwards; left out where cash-up is blind. */
  readonly drawerCents?: number | undefined;
}

/** The slip that lies with the money in the safe or with the invoice that was paid. */
export function buildCashSlip(input: CashSlipInput, store: StoreDetails): SlipDocument {
  const words = wordsOf(store);
  const amount = formatRand(input.amountCents);
  const heading = `${words[WORDS[input.movement]]} ${input.number ?? ''}`.trim();
  return officeSlip(store, input, {
    kind: 'cash',
    title: `${input.movement.toUpperCase()} ${amount}`,
    standing: heading,
    blocks: [
      ...big(amount),
      SPACE,
      ...pair(words.reason, input.reason),
      ...pair(words.authorisedBy, input.authorisedBy ?? ''),
      ...(input.drawerCents === undefined
        ? []
        : boldPair(words.cashInDrawer, formatRand(input.drawerCents))),
      ...signature(words.cashierSigns),
      ...signature(words[secondSigner(input.movement)]),
    ],
  });
}

const WORDS = {
  float: 'floatSlip',
  drop: 'cashDropSlip',
  'pay-in': 'payInSlip',
  'pay-out': 'payOutSlip',
  'take-back': 'takeBackSlip',
} as const satisfies Record<CashMovementKind, keyof SlipWords>;

function secondSigner(movement: CashMovementKind): 'receiverSigns' | 'supervisorSigns' {
  return movement === 'pay-out' ? 'receiverSigns' : 'supervisorSigns';
}
