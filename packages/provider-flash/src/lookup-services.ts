import {
  type BillAccount,
  type GlobalOffer,
  ok,
  type PinAccount,
  type Reference,
} from '@tillkeeper/domain';
import type { Lookup } from '@tillkeeper/provider';
import { ask, fail, type LookupTools } from './ask.ts';
import { isAboutAnotherAccount, readBillAccount } from './bill-evidence.ts';
import type { FlashConfig } from './config.ts';
import {
  ACCOUNT_REFERENCE,
  BILLER_CODE,
  DESTINATION,
  MOBILE_NUMBER,
  PRODUCT_CODE,
  SERIAL_NUMBER,
} from './field-rules.ts';
import { looseList, looseNumber, looseObject, looseText } from './loose-json.ts';
import { metadataField } from './prepare.ts';
import { readAnsweredVoucher } from './voucher-evidence.ts';

/** Whose account with a biller it is (Flash Partner API v4, section 3.10): before any money. */
export async function lookupBill(
  tools: LookupTools,
  reference: Reference,
  billerCode: string,
  accountReference: string,
): Promise<Lookup<BillAccount>> {
  if (!BILLER_CODE.fits(billerCode)) return fail('refused', '', BILLER_CODE.says);
  if (!ACCOUNT_REFERENCE.fits(accountReference)) return fail('refused', '', ACCOUNT_REFERENCE.says);
  const fields = { accountReference: `${billerCode}${accountReference}` };
  const body = { ...head(tools.config, reference), ...fields, ...foot(tools.config) };
  const answer = await ask(tools, { operation: 'flash-pay-balance', body });
  if (!answer.ok) return answer;
  const asked = { billerCode, accountReference };
  // The cashier would read out somebody else's name and pay for them.
  if (isAboutAnotherAccount(answer.value, asked))
    return fail('failed', '0', 'the answer is about another account');
  return ok(readBillAccount(answer.value, asked));
}

/** What became of a cash-out PIN, by the serial number on its slip (section 3.5). Never its PIN. */
export async function lookupPin(
  tools: LookupTools,
  reference: Reference,
  serialNumber: string,
  productCode: string,
): Promise<Lookup<PinAccount>> {
  if (!SERIAL_NUMBER.fits(serialNumber)) return fail('refused', '', SERIAL_NUMBER.says);
  if (!PRODUCT_CODE.fits(productCode)) return fail('refused', '', PRODUCT_CODE.says);
  const fields = { serialNumber, productCode: Number(productCode) };
  const body = { ...head(tools.config, reference), ...fields, ...metadataField(tools.config) };
  const answer = await ask(tools, { operation: 'cash-out-pin-lookup', body });
  return answer.ok ? readPinAccount(answer.value, serialNumber) : answer;
}

/** Reads the answer to a lookup of `serialNumber`. */
export function readPinAccount(fields: unknown, serialNumber: string): Lookup<PinAccount> {
  const voucher = readAnsweredVoucher(fields);
  const amountCents = voucher.amount ?? 0;
  if (!Number.isSafeInteger(amountCents) || amountCents < 0)
    return fail('failed', '0', 'the answer’s amount is no number of cents');
  const { expirydate: expiryDate, status } = voucher;
  return ok({ serialNumber, amountCents, expiryDate, status });
}

const offerAnswer = looseObject({
  products: looseList(
    looseObject({ productid: looseText, productname: looseText, price: looseNumber }),
  ),
});

/**
 * What can be loaded onto a number abroad (release 3.1). The price's unit is not documented; it is
 * taken as cents, like every other amount of this API, and an offer that is no number of cents is left out.
 */
export async function lookupGlobalAirtime(
  tools: LookupTools,
  reference: Reference,
  mobileNumber: string,
  destinationMobileNumber: string,
): Promise<Lookup<readonly GlobalOffer[]>> {
  if (!tools.config.globalAirtime) return fail('refused', '', 'global airtime is switched off');
  if (!MOBILE_NUMBER.fits(mobileNumber)) return fail('refused', '', MOBILE_NUMBER.says);
  if (!DESTINATION.fits(destinationMobileNumber)) return fail('refused', '', DESTINATION.says);
  const fields = { mobileNumber, destinationMobileNumber };
  const body = { ...head(tools.config, reference), ...fields, ...foot(tools.config) };
  const answer = await ask(tools, { operation: 'global-airtime-lookup', body });
  return answer.ok ? ok(readOffers(answer.value)) : answer;
}

/** Reads what is offered; what has no price in whole cents is left out. */
export function readOffers(fields: unknown): GlobalOffer[] {
  return offerAnswer.parse(fields).products.flatMap(toOffer);
}

function toOffer({
  productid: productCode,
  productname: name,
  price: priceCents = 0,
}: {
  readonly productid: string;
  readonly productname: string;
  readonly price: number | undefined;
}): GlobalOffer[] {
  const usable = PRODUCT_CODE.fits(productCode) && Number.isSafeInteger(priceCents);
  return usable && priceCents > 0 ? [{ productCode, name, priceCents }] : [];
}

function head({ accountNumber }: FlashConfig, reference: Reference): object {
  return { reference, accountNumber };
}

function foot(config: FlashConfig): object {
  return { storeId: config.storeId, terminalId: config.terminalId, ...metadataField(config) };
}
