/** A customer's account with a biller. All customers are invented. */
export interface DemoBillAccount {
  readonly billerCode: string;
  readonly accountNo: string;
  readonly name: string;
  readonly accountStatus: 'Active' | 'Suspended' | 'Closed';
  readonly cellNumber: string;
  readonly callCentre: string;
  /** One line on what it is good for, for people who try the demo. */
  readonly demoNote: string;
}

const DSTV = { billerCode: '51010', callCentre: '011 289 2222' } as const;
const RUSSELLS = { billerCode: '51015', callCentre: '0861 787 735' } as const;
const BETWAY = { billerCode: '51051', callCentre: '0860 238 929' } as const;

/** Accounts to try, one for each thing that can happen. */
export const DEMO_BILL_ACCOUNTS: readonly DemoBillAccount[] = [
  {
    ...DSTV,
    accountNo: '1048203377',
    name: 'N MABENA',
    accountStatus: 'Active',
    cellNumber: '27821234567',
    demoNote: 'Ordinary: paid at once',
  },
  {
    ...DSTV,
    accountNo: '0088812345',
    name: 'J P OLIVIER',
    accountStatus: 'Suspended',
    cellNumber: '27735550101',
    demoNote: 'Suspended, with leading zeros: takes a payment all the same',
  },
  {
    ...DSTV,
    accountNo: '1099999999',
    name: 'T RADEBE',
    accountStatus: 'Closed',
    cellNumber: '',
    demoNote: 'Closed account (3307)',
  },
  {
    ...RUSSELLS,
    accountNo: 'RU55120984',
    name: 'P NAIDOO',
    accountStatus: 'Active',
    cellNumber: '27615550177',
    demoNote: 'Letters and digits',
  },
  {
    ...BETWAY,
    accountNo: '0821234567',
    name: '',
    accountStatus: 'Active',
    cellNumber: '27821234567',
    demoNote: 'A biller that gives no name',
  },
];
