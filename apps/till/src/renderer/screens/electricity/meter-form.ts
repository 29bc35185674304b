import {
  groupBySizes,
  type MeterNumberRefusal,
  meterNumberLooksMistyped,
  type Product,
  parseMeterNumber,
  stripSeparators,
} from '@tillkeeper/domain';
import type { MeterLookupView } from '@tillkeeper/ipc';
import type { Lookup } from '../../components/use-lookup.ts';
import type { TargetReading } from '../sell/confirm.ts';

type Found = Extract<MeterLookupView, { kind: 'found' }>;

/** Where the lookup of the typed meter stands. */
export type LookupState = Lookup<MeterLookupView>;

/** The meter field as understood. */
export interface MeterReading {
  readonly meterNumber: string | undefined;
  readonly refusal: MeterNumberRefusal | undefined;
  readonly mistyped: boolean;
  readonly account: Found['account'] | undefined;
  readonly target: TargetReading;
}

/** Understands the field together with what the lookup said about this very number. */
export function readMeter(text: string, lookup: LookupState, freeBasic = false): MeterReading {
  const parsed = parseMeterNumber(text);
  const meterNumber = parsed.ok ? parsed.value : undefined;
  const account = accountOf(meterNumber, lookup);
  return {
    meterNumber,
    refusal: parsed.ok ? undefined : parsed.error,
    mistyped: meterNumber !== undefined && meterNumberLooksMistyped(meterNumber),
    account,
    target: targetOf(meterNumber, account, freeBasic),
  };
}

function accountOf(
  meterNumber: string | undefined,
  lookup: LookupState,
): Found['account'] | undefined {
  if (lookup.kind !== 'answered' || lookup.asked !== meterNumber) return undefined;
  return lookup.answer.kind === 'found' ? lookup.answer.account : undefined;
}

function targetOf(
  meterNumber: string | undefined,
  account: Found['account'] | undefined,
  freeBasic: boolean,
): TargetReading {
  if (meterNumber === undefined) return { kind: 'waiting-for', what: 'meter' };
  if (account === undefined) return { kind: 'waiting-for', what: 'meter-lookup' };
  const { customerName } = account.meter;
  const meter = { kind: 'meter', meterNumber, customerName } as const;
  return { kind: 'target', target: freeBasic ? { ...meter, freeBasic } : meter };
}

/** The product within the meter's own limits: the narrower of the two counts. */
export function withinMeterLimits(
  product: Product,
  account: Found['account'] | undefined,
): Product {
  if (account === undefined) return product;
  const { minimumVendCents, maximumVendCents } = account;
  return {
    ...product,
    minimumAmountCents: Math.max(product.minimumAmountCents, minimumVendCents),
    // Some utilities leave the maximum empty, which means that they set none.
    maximumAmountCents:
      maximumVendCents > 0
        ? Math.min(product.maximumAmountCents, maximumVendCents)
        : product.maximumAmountCents,
  };
}

/** The product whose name or vendor is the meter's utility, else the first. */
export function productOfMeter(
  products: readonly Product[],
  account: Found['account'] | undefined,
): Product | undefined {
  const utility = account?.meter.utilityName.toLowerCase() ?? '';
  const own = products.find(
    ({ vendor }) => utility !== '' && utility.startsWith(vendor.toLowerCase()),
  );
  return own ?? products[0];
}

/** Puts a meter number into groups while it is typed. */
export function groupMeterWhileTyping(text: string): string {
  const digits = stripSeparators(text);
  return /^\d{1,13}$/.test(digits) ? groupBySizes(digits, [4, 4, 5]) : text;
}
