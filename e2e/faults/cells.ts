import type { ProductGroup, SaleFact, SaleTarget } from '@tillkeeper/domain';
import type { FaultOrder } from '../support/simulator.ts';

/** What is sold, and how its provider names the call. */
export interface Goods {
  readonly group: ProductGroup;
  readonly operation: string;
  readonly target: SaleTarget;
  readonly reversible: boolean;
}

/** One cell: a product, a story, and the moment at which the process is killed. */
export interface Cell {
  readonly goods: Goods;
  readonly story: 'sold' | 'declined' | 'answer lost' | 'given up';
  readonly faults: readonly FaultOrder[];
  /** Whether the cashier gives up as soon as nobody knows. */
  readonly givesUp: boolean;
  /** `before:…` or `after:…`, as the till's kill point says it. */
  readonly killAt: string;
}

const GOODS: readonly Goods[] = [
  {
    group: 'one-voucher',
    operation: 'one-voucher-purchase',
    target: { kind: 'none' },
    reversible: true,
  },
  {
    group: 'cash-out-pin',
    operation: 'cash-out-pin-purchase',
    target: { kind: 'none' },
    reversible: true,
  },
  {
    group: 'airtime',
    operation: 'pinless-purchase',
    target: { kind: 'msisdn', msisdn: '27821234567' },
    reversible: false,
  },
  {
    group: 'electricity',
    operation: 'utility-purchase',
    target: { kind: 'meter', meterNumber: '07123456787', customerName: '' },
    reversible: false,
  },
  {
    group: 'eezi',
    operation: 'eezi-voucher-purchase',
    target: { kind: 'none' },
    reversible: true,
  },
  {
    group: 'flash-token',
    operation: 'flash-token-purchase',
    target: { kind: 'none' },
    reversible: true,
  },
  {
    group: 'gift-voucher',
    operation: 'gift-voucher-purchase',
    target: { kind: 'barcode', barcode: '6009801234571' },
    reversible: false,
  },
  {
    group: 'bill-payment',
    operation: 'flash-pay-purchase',
    target: {
      kind: 'bill-account',
      billerCode: '51010',
      accountReference: '1048203377',
      customerName: 'N MABENA',
    },
    reversible: false,
  },
];

type Fact = SaleFact['kind'];

// Facts of one commit share their moments: one of them stands for all.
const SOLD: readonly Fact[] = ['sale-intended', 'attempt-approved', 'print-finished'];
const UNDONE: readonly Fact[] = ['reversal-owed', 'reversal-ended'];
const PENDING: readonly Fact[] = ['pending-slip-owed', 'print-finished'];

/** Every product at every moment of every story it can go through. */
export function allCells(): Cell[] {
  return GOODS.flatMap((goods) => [
    ...cells(goods, 'sold', SOLD, [], false),
    ...cells(
      goods,
      'declined',
      ['attempt-declined'],
      [fault(goods, 'code', { code: 2003 })],
      false,
    ),
    ...cells(
      goods,
      'answer lost',
      ['attempt-unknown', 'attempt-started'],
      [fault(goods, 'drop-after')],
      false,
    ),
    ...cells(
      goods,
      'given up',
      goods.reversible ? UNDONE : PENDING,
      [fault(goods, 'drop-after')],
      true,
    ),
  ]);
}

function cells(
  goods: Goods,
  story: Cell['story'],
  facts: readonly Fact[],
  faults: readonly FaultOrder[],
  givesUp: boolean,
): Cell[] {
  return facts.flatMap((fact) =>
    ['before', 'after'].map((when) => ({
      goods,
      story,
      faults,
      givesUp,
      killAt: `${when}:${fact}`,
    })),
  );
}

function fault({ operation }: Goods, kind: string, more: FaultOrder = {}): FaultOrder {
  return { operation, fault: kind, times: 1, ...more };
}
