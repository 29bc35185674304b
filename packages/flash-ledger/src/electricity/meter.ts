/** Who sells the electricity: the supplier on the slip, for whom the shop is only an agent. */
export interface Utility {
  readonly name: string;
  readonly address: string;
  readonly vatNumber: string;
  readonly callCentre: string;
}

/** What a meter's tokens are encrypted for: SGC, KRN and TI of the STS standard. */
export interface MeterKey {
  /** SGC, six digits; leading zeros count. */
  readonly supplyGroupCode: string;
  /** KRN, one digit. */
  readonly keyRevisionNumber: string;
  /** TI, two digits. */
  readonly tariffIndex: string;
}

/** A change of key that the next purchase brings along as tokens of its own. */
export interface PendingKeyChange extends MeterKey {
  /** Two in the classic scheme, exactly four with algorithm EA11. */
  readonly tokenCount: 2 | 4;
}

/** One step of a tariff, priced without VAT. */
export interface TariffStep {
  readonly name: string;
  /** Where the step ends, in tenths of a kWh bought in the calendar month; `null` for the last. */
  readonly upToTenthsKwh: number | null;
  /** In hundredths of a cent per kWh: 24688 is 246.88 c/kWh. */
  readonly centiCentsPerKwh: number;
}

/** How a utility takes what a customer owes. */
export type ArrearsRule =
  /** A share of each purchase, in percent, until nothing is owed. */
  | { readonly kind: 'share'; readonly percent: number }
  /** All of it before any electricity: a smaller amount is refused with 2303. */
  | { readonly kind: 'settle-first' };

/** Free Basic Electricity, once in a calendar month. */
export interface FreeBasic {
  readonly tenthsKwh: number;
  /** Whether it also comes by itself with the month's first purchase. */
  readonly withPurchase: boolean;
}

/** A charge taken once in a calendar month, without VAT. */
export interface MonthlyCharge {
  readonly description: string;
  readonly amountCents: number;
}

/** A prepaid meter and its customer. Months are South African calendar months, `2026-11`. */
export interface Meter {
  readonly meterNumber: string;
  /** One line on what it is good for, for people who try the demo. */
  readonly demoNote: string;
  readonly customerName: string;
  readonly customerAddress: string;
  readonly utility: Utility;
  readonly algorithmCode: string;
  readonly tokenTechnology: string;
  readonly tariffName: string;
  readonly tariffSteps: readonly TariffStep[];
  readonly minimumVendCents: number;
  readonly maximumVendCents: number;
  readonly arrearsDescription: string;
  readonly arrearsRule: ArrearsRule;
  readonly monthlyCharge: MonthlyCharge | null;
  readonly freeBasic: FreeBasic | null;
  readonly consumerMessage: string;
  readonly blocked: boolean;
  arrearsCents: number;
  key: MeterKey;
  pendingKeyChange: PendingKeyChange | null;
  boughtThisMonth: { readonly month: string; readonly tenthsKwh: number };
  monthOfLastCharge: string;
  monthOfLastFreeBasic: string;
}

/** The South African calendar month of a moment, `2026-11`. The country is at UTC+2 all year. */
export function sastMonth(utcMs: number): string {
  return new Date(utcMs + 2 * 60 * 60 * 1000).toISOString().slice(0, 7);
}

/** Whether free electricity is waiting to be fetched this month. */
export function freeBasicIsDue(meter: Meter, nowUtcMs: number): boolean {
  return meter.freeBasic !== null && meter.monthOfLastFreeBasic !== sastMonth(nowUtcMs);
}
