import type { GlobalOffer, Product } from '@tillkeeper/domain';
import type {
  AskOf,
  BillLookupView,
  GlobalLookupView,
  ipc,
  MeterLookupView,
  NotFound,
  PinLookupView,
} from '@tillkeeper/ipc';
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

/** What became of a PIN. */
export async function lookupPin(
  { provider }: TillSession,
  { serialNumber, productCode }: Asked<'lookupPin'>,
  log: Log,
): Promise<PinLookupView> {
  const found = await provider.lookupPin(serialNumber, productCode);
  return found.ok
    ? { kind: 'found', account: found.value }
    : notFound('PIN', found.error, provider, log);
}

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
