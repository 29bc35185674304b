/** What an approved answer must hand over before it may be called sold. */
export type ExpectedEvidence = 'voucher' | 'recharge' | 'electricity' | 'none';

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
}
