import type { MoneyRequest, ProductGroup, Reference, SaleTarget } from '@tillkeeper/domain';
import type { Provider } from '@tillkeeper/provider';

/** The meter that all electricity is sold to. */
export const METER_NUMBER = '01443026719';
/** The account that all bills are paid on: the biller's code, and the customer's own number. */
export const BILL = { billerCode: '51010', accountReference: '0098765' } as const;
/** What a customer pays with, where a voucher is redeemed: cash, until the provider has taken it. */
export const CUSTOMER_PIN = '7301948265550123';
/** The serial number of what is cancelled. */
export const SERIAL_NUMBER = 'SN0001';
/** What every sale costs. */
export const AMOUNT_CENTS = 5_000;

/** One kind of thing to buy or to have done. */
export interface Ware {
  readonly group: ProductGroup;
  readonly target: SaleTarget;
  readonly undoable: boolean;
}

const NONE = { kind: 'none' } as const;
const MOBILE = { kind: 'msisdn', msisdn: '27821234567' } as const;
const PIN = { kind: 'customer-pin', lastFour: CUSTOMER_PIN.slice(-4) } as const;
const SERIAL = { kind: 'serial-number', serialNumber: SERIAL_NUMBER } as const;
const ABROAD = { kind: 'abroad', destination: '263771234567', msisdn: '27821234567' } as const;

const ware = (group: ProductGroup, target: SaleTarget, undoable = false): Ware => ({
  ...{ group, target, undoable },
});

/** Everything that the till can buy or have done, and every way to say for whom. */
export const WARES: readonly Ware[] = [
  ware('one-voucher', NONE, true),
  ware('cash-out-pin', NONE, true),
  ware('airtime', MOBILE),
  ware('data', MOBILE),
  ware('electricity', { kind: 'meter', meterNumber: METER_NUMBER, customerName: 'T NAIDOO' }),
  ware('eezi', NONE, true),
  ware('flash-token', NONE, true),
  ware('exclusive-voucher', NONE, true),
  ware('gift-voucher', { kind: 'barcode', barcode: '6009801234564' }),
  ware('bill-payment', { kind: 'bill-account', ...BILL, customerName: 'T NAIDOO' }),
  ware('global-airtime', ABROAD),
  ware('one-voucher-redemption', PIN, true),
  ware('one-voucher-redemption', { ...PIN, msisdn: '27821234567' }, true),
  ware('one-voucher-refund', NONE, true),
  ware('one-voucher-refund', MOBILE, true),
  ware('exclusive-redemption', PIN, true),
  ware('cash-out-cancellation', SERIAL),
  ware('exclusive-cancellation', SERIAL),
];

/** Freezes the request for a ware. */
export function purchaseOf(
  { group, target }: Ware,
  reference: Reference,
  provider: Provider,
): MoneyRequest {
  const product = {
    ...{ productCode: '311', name: group, group, vendor: 'Flash' },
    ...{ minimumAmountCents: 100, maximumAmountCents: 400_000, fixedAmount: false },
    ...{ reversible: true, redemptionInstructions: '', termsAndConditions: '' },
  };
  const prepared = provider.preparePurchase({
    ...{ reference, product, amountCents: AMOUNT_CENTS, target, tenderKind: 'cash' },
  });
  if (!prepared.ok) throw new Error(`${group} can not be asked for: ${prepared.error.reason}`);
  return prepared.value;
}
