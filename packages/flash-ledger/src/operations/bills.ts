import type { BillAnswer, LedgerAnswer } from '../answers.ts';
import type { CatalogueProduct } from '../catalogue.ts';
import { DEMO_BILL_ACCOUNTS, type DemoBillAccount } from '../demo/bills.ts';
import type { BillLookup, BillPayment } from '../requests.ts';
import type { DeclineCode } from '../response-codes.ts';
import { approvedHead, declined, recordSale, type World } from './world.ts';

/** Whose account it is. Declines: 3303 and 3305 (biller), 3309 and 3307 (account). */
export function lookupBill(world: World, request: BillLookup): LedgerAnswer {
  const found = find(world, request.accountReference);
  if (typeof found === 'number') return declined(world, request, found);
  return answer(world, request, found, undefined);
}

/**
 * Pays onto an account. Declines: 3303 and 3305 (biller), 3309 and 3307 (account), 3311 (amount), 2003
 * (balance). It can't be reversed.
 */
export function payBill(world: World, request: BillPayment): LedgerAnswer {
  const { accountReference, amountCents } = request;
  const found = find(world, accountReference);
  if (typeof found === 'number') return declined(world, request, found);
  const { minimumAmountCents, maximumAmountCents } = found.product;
  if (amountCents < minimumAmountCents || amountCents > maximumAmountCents)
    return declined(world, request, 3311);
  if (amountCents > world.state.balanceCents) return declined(world, request, 2003);
  const approved = answer(world, request, found, amountCents);
  recordSale(world, approved, found.product, amountCents, { accountReference });
  return approved;
}

interface Found {
  readonly product: CatalogueProduct;
  readonly account: DemoBillAccount;
}

function find(world: World, accountReference: string): Found | DeclineCode {
  const billers = world.catalogue.filter(({ productGroup }) => productGroup === 'Flash Pay');
  const product = billers.find(({ billerCode }) => accountReference.startsWith(billerCode));
  if (product === undefined) return 3303;
  if (product.status !== 'Active') return 3305;
  const accountNo = accountReference.slice(product.billerCode.length);
  const account = DEMO_BILL_ACCOUNTS.find(
    (each) => each.billerCode === product.billerCode && each.accountNo === accountNo,
  );
  if (account === undefined) return 3309;
  return account.accountStatus === 'Closed' ? 3307 : { product, account };
}

function answer(
  world: World,
  request: BillLookup | BillPayment,
  { product, account }: Found,
  amountCents: number | undefined,
): BillAnswer {
  const { billerCode: code, vendor: name } = product;
  const { callCentre, name: consumerName, accountNo, accountStatus, cellNumber } = account;
  const head = approvedHead(world, request);
  const reference = amountCents === undefined ? '' : `FP${head.transactionId}`;
  return {
    ...head,
    kind: 'bill',
    amountCents,
    biller: { code, name, callCentre, reference },
    consumer: { name: consumerName, accountNo, accountStatus, cellNumber },
  };
}
