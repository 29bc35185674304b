// The one place that decides in which unit the simulated provider writes money and dates.
//
// Documented: `amount`, the products' limits and a voucher's `amount` are integer cents. The unit of
// the money inside utility answers is NOT documented, and nothing here proves what the provider does:
// - What a purchase only reports (`taxAmount`, `exclusiveAmount`, `value`, `tax`, `costPerUnit`, the
//   blocks' `amount`): rand with decimals, 23.48. The only published example of a live answer has
//   `amount: 3000` beside `taxAmount: 18.42`.
// - What a lookup gives a client to compute with (`arrearValue`, `minimumVendValue`,
//   `maximumVendValue`): integer cents. The examples show whole numbers beside an `amount` in cents.

/** A limit or debt of a lookup: integer cents as they are. */
export function lookupValue(cents: number): number {
  return cents;
}

/** A supplier's money figure: rand with at most two decimals. `2348` cents become `23.48`. */
export function supplierRand(cents: number): number {
  return cents / 100;
}

/** A supplier's price per kWh, in rand: 24688 hundredths of a cent become `2.4688`. */
export function supplierRandPerKwh(centiCents: number): number {
  return centiCents / 10_000;
}

/** Electricity in kWh with at most one decimal, the step of an STS token. */
export function kwh(tenths: number): number {
  return tenths / 10;
}

const SAST_OFFSET_MS = 2 * 60 * 60 * 1000;

/** A moment as `2026-11-21T16:40:35+02:00`. The documents only say "string"; South African time is our choice. */
export function dateTimeText(utcMs: number): string {
  return `${new Date(utcMs + SAST_OFFSET_MS).toISOString().slice(0, 19)}+02:00`;
}

/** A day as `2029-11-20`, South African time; undocumented like the rest of the dates. */
export function dayText(utcMs: number): string {
  return new Date(utcMs + SAST_OFFSET_MS).toISOString().slice(0, 10);
}
