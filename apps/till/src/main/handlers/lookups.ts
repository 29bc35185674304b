import { type GlobalOffer, givesValueAway, type Product, type SaleLine } from '@tillkeeper/domain';
import type {
  AskOf,
  BillLookupView,
  GlobalLookupView,
  ipc,
  MeterLookupView,
  NotFound,
  PinLookupView,
} from '@tillkeeper/ipc';
import type { Journal } from '@tillkeeper/journal';
import type { LookupFailure, Provider } from '@tillkeeper/provider';
import type { Log } from '../log.ts';
import type { TillSession } from '../till-session.ts';

type Asked<Name extends keyof typeof ipc.verbs> = AskOf<(typeof ipc.verbs)[Name]>;

// None of these moves money: they are free to repeat.

/** Whose meter it is. */
export async function lookupMeter(
  { provider }: TillSession,
  { meterNumber, amountCents }: Asked<'lookupMeter'>,
  log: Log,
): Promise<MeterLookupView> {
  const found = await provider.lookupMeter(meterNumber, amountCents);
  return found.ok
    ? { kind: 'found', account: found.value }
    : notFound('meter', found.error, provider, log);
}

/** Whose account with a biller it is. */
export async function lookupBill(
  { provider }: TillSession,
  { billerCode, accountReference }: Asked<'lookupBill'>,
  log: Log,
): Promise<BillLookupView> {
  const found = await provider.lookupBill(billerCode, accountReference);
  return found.ok
    ? { kind: 'found', account: found.value }
    : notFound('bill', found.error, provider, log);
}

/** What became of a PIN. Of cash-out PINs alone the provider tells (Flash Partner API v4, section 3.5). */
export async function lookupPin(
  { provider, catalogue, journal }: TillSession,
  { serialNumber, productCode }: Asked<'lookupPin'>,
  log: Log,
): Promise<PinLookupView> {
  if (catalogue.product(productCode)?.group !== 'cash-out-pin')
    return soldHere(journal, serialNumber, productCode);
  const found = await provider.lookupPin(serialNumber, productCode);
  return found.ok
    ? { kind: 'found', account: found.value, soldHere: null }
    : notFound('PIN', found.error, provider, log);
}

const MANY = 50;

/** What this till's own record says of a voucher: the price, and whether it was undone or given back. */
export function soldHere(
  journal: Pick<Journal, 'search'>,
  serialNumber: string,
  productCode: string,
): PinLookupView {
  const lines = journal.search({ serialNumber, limit: MANY });
  const sale = lines.find((line) => line.productCode === productCode);
  if (sale === undefined) return { kind: 'not-sold-here' };
  const wasGivenBack = lines.some(
    ({ productGroup, state }) => givesValueAway(productGroup) && state === 'sold',
  );
  const { valueCents: amountCents, slipNumber, createdUtcMs: soldUtcMs } = sale;
  const status = wasGivenBack ? 'Cancelled' : STATUS_OF[sale.state];
  const account = { serialNumber, amountCents, expiryDate: '', status };
  return { kind: 'found', account, soldHere: { slipNumber, soldUtcMs } };
}

// Only what ended for good; whether somebody has used it the provider alone knows.
const STATUS_OF: Readonly<Record<SaleLine['state'], string>> = {
  open: '',
  sold: '',
  declined: 'Cancelled',
  'not-sold': 'Cancelled',
  reversed: 'Reversed',
  unreversible: '',
  frozen: '',
  'settled-sold': '',
  'settled-not-sold': 'Cancelled',
};

/** What can be loaded abroad. The offers are kept, so that one of them can be confirmed. */
export async function lookupGlobalAirtime(
  { provider, catalogue }: TillSession,
  { msisdn, destination }: Asked<'lookupGlobalAirtime'>,
  log: Log,
): Promise<GlobalLookupView> {
  const found = await provider.lookupGlobalAirtime(msisdn, destination);
  if (!found.ok) return notFound('number abroad', found.error, provider, log);
  const listed = catalogue.current().products.find(({ group }) => group === 'global-airtime');
  const products = found.value.map((offer) => productOf(offer, listed));
  catalogue.offer(products);
  return { kind: 'found', products };
}

function productOf(
  { productCode, name, priceCents }: GlobalOffer,
  listed: Product | undefined,
): Product {
  return {
    productCode,
    name,
    group: 'global-airtime',
    vendor: listed?.vendor ?? '',
    minimumAmountCents: priceCents,
    maximumAmountCents: priceCents,
    fixedAmount: true,
    reversible: false,
    redemptionInstructions: listed?.redemptionInstructions ?? '',
    termsAndConditions: listed?.termsAndConditions ?? '',
  };
}

function notFound(
  what: string,
  { kind, code }: LookupFailure,
  provider: Pick<Provider, 'explain'>,
  log: Log,
): NotFound {
  log.warn(`the lookup of a ${what} failed`, { kind, code });
  const words = kind === 'refused' && code !== '' ? provider.explain(code) : null;
  return { kind: 'not-found', why: kind, code, words };
}
