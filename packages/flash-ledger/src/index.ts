export * from './answers.ts';
export * from './catalogue.ts';
export { DEMO_BILL_ACCOUNTS, type DemoBillAccount } from './demo/bills.ts';
export { DEMO_CATALOGUE } from './demo/catalogue.ts';
export { type GlobalOffer, offersFor } from './demo/global-airtime.ts';
export { DEMO_METERS } from './demo/meters.ts';
export * from './electricity/meter.ts';
export type { PricedBlock, PricedVend, VendRefusal } from './electricity/price.ts';
export { type ExecuteOptions, type Ledger, type LedgerConfig, openLedger } from './ledger.ts';
export { DEMO_NUMBER_CODES } from './operations/purchase-pinless.ts';
export type { Redemption } from './operations/redeem.ts';
export * from './options.ts';
export * from './random.ts';
export * from './requests.ts';
export * from './response-codes.ts';
export type { ApiShape, Json, JsonObject } from './shape/json.ts';
export {
  type ReconciliationHead,
  reconciliationCsv,
  reconciliationName,
} from './shape/reconciliation.ts';
export { type Failure, renderAnswer, renderFailure } from './shape/render-answer.ts';
export { renderProduct, renderProducts } from './shape/render-products.ts';
export type { LedgerSnapshot } from './snapshot.ts';
export type { LedgerEntry, Voucher, VoucherStatus } from './state.ts';
export { QA_TEST_PINS } from './vouchers.ts';
