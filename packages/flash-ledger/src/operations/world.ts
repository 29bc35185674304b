import type { AnswerCommon, DeclinedAnswer } from '../answers.ts';
import type { Catalogue, CatalogueProduct } from '../catalogue.ts';
import type { LedgerOptions } from '../options.ts';
import type { LedgerRequest } from '../requests.ts';
import { type DeclineCode, RESPONSE_MESSAGES } from '../response-codes.ts';
import type { LedgerEntry, LedgerState } from '../state.ts';

/** What an operation works on: the state, what never changes, and the moment. */
export interface World {
  readonly state: LedgerState;
  readonly catalogue: Catalogue;
  readonly options: LedgerOptions;
  readonly nowUtcMs: number;
}

/** The head of an approved answer, under a transaction number of its own. */
export function approvedHead<Request extends LedgerRequest>(
  world: World,
  request: Request,
): AnswerCommon & { readonly responseCode: 0 } {
  return { ...head(world, request, 0), responseCode: 0 };
}

/** A refusal with one of the documented codes. */
export function declined(world: World, request: LedgerRequest, code: DeclineCode): DeclinedAnswer {
  return { ...head(world, request, code), kind: 'declined', responseCode: code };
}

function head(world: World, request: LedgerRequest, code: DeclineCode | 0): AnswerCommon {
  const transactionId = world.state.nextTransactionId;
  world.state.nextTransactionId += 1;
  return {
    request,
    responseMessage: RESPONSE_MESSAGES[code],
    transactionId,
    atUtcMs: world.nowUtcMs,
  };
}

/** Why a product can't be sold for an amount; `undefined` when it can. */
export function amountRefusal(
  product: CatalogueProduct,
  amountCents: number,
): DeclineCode | undefined {
  if (product.fixedAmount) return amountCents === product.minimumAmountCents ? undefined : 2103;
  const { minimumAmountCents, maximumAmountCents } = product;
  return amountCents < minimumAmountCents || amountCents > maximumAmountCents ? 2204 : undefined;
}

/** What a sale leaves behind besides its product and amount. */
export interface SoldGoods {
  readonly pin?: string;
  readonly serialNumber?: string;
  readonly tokens?: readonly string[];
  readonly mobileNumber?: string;
  readonly meterNumber?: string;
  readonly accountReference?: string;
  readonly redeemedPin?: string;
}

/** What the books need to know of a product: also of those that no catalogue lists. */
export type SoldProduct = Pick<CatalogueProduct, 'productCode' | 'productName'>;

/** Takes the money and writes the sale down. The caller has checked the balance. */
export function recordSale(
  world: World,
  head: AnswerCommon,
  product: SoldProduct,
  amountCents: number,
  goods: SoldGoods,
): LedgerEntry {
  const entry = writeEntry(world, head, product, amountCents, goods);
  world.state.balanceCents -= amountCents;
  return entry;
}

/** Writes something down that was done, and moves no money by itself. */
export function writeEntry(
  world: World,
  head: AnswerCommon,
  product: SoldProduct,
  amountCents: number,
  goods: SoldGoods,
): LedgerEntry {
  const { state, nowUtcMs } = world;
  const entry: LedgerEntry = {
    transactionId: head.transactionId,
    reference: head.request.reference,
    operation: head.request.operation,
    productCode: product.productCode,
    productName: product.productName,
    amountCents,
    soldAtUtcMs: nowUtcMs,
    status: 'Sold',
    reversedAtUtcMs: null,
    reversedBy: null,
    pin: goods.pin,
    serialNumber: goods.serialNumber,
    tokens: goods.tokens ?? [],
    mobileNumber: goods.mobileNumber,
    meterNumber: goods.meterNumber,
    ...(goods.accountReference === undefined ? {} : { accountReference: goods.accountReference }),
    ...(goods.redeemedPin === undefined ? {} : { redeemedPin: goods.redeemedPin }),
  };
  state.entries.push(entry);
  state.entryByReference.set(entry.reference, entry);
  return entry;
}
