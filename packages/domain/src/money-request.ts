/** What an approved answer must hand over before it may be called sold. */
export type ExpectedEvidence =
  | 'voucher'
  /** A voucher that the provider sends to the customer's telephone: no PIN comes back. */
  | 'sent-voucher'
  | 'recharge'
  | 'electricity'
  | 'bill'
  | 'redemption'
  | 'cancellation'
  | 'none';

/**
 * Stands in a request's body for a PIN that the customer handed over. That PIN is cash until the
 * provider takes it, so it is sealed in the journal (`customer-pin`) and put in only when sent.
 */
export const CUSTOMER_PIN_PLACE = '{{customer-pin}}';

/**
 * One money call, frozen: these very bytes are journaled, sent, and sent again.
 * Same reference, same bytes (a provider compares them). It carries no key and no access token.
 */
export interface MoneyRequest {
  /** The provider that made it and that alone can send it. */
  readonly providerId: string;
  /** The provider's own name of the operation, such as `one-voucher-purchase`. */
  readonly operation: string;
  readonly path: string;
  readonly body: string;
  readonly reference: string;
  readonly amountCents: number;
  readonly expects: ExpectedEvidence;
  /** The body holds {@link CUSTOMER_PIN_PLACE}: sending needs the PIN beside it. */
  readonly needsCustomerPin?: true;
}
