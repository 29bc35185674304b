import type {
  BillAccount,
  GlobalOffer,
  MeterAccount,
  MoneyRequest,
  Outcome,
  PinAccount,
  Product,
  ProductGroup,
  Reference,
  Result,
  ReversalOutcome,
  SaleTarget,
} from '@tillkeeper/domain';

/**
 * The contract that every provider fulfils. Two kinds of operation must not be confused:
 * lookups (`listProducts`, `lookupMeter`, `checkReachable`) are free to retry; money calls
 * (`send`, `sendReversal`) carry a journaled reference and are never retried by a client.
 */
export interface Provider {
  readonly id: string;
  readonly capabilities: ProviderCapabilities;

  /** The products this account may sell. */
  listProducts(): Promise<Lookup<readonly Product[]>>;
  /** One product as it stands now, or a refusal when it is not sold any more. */
  lookupProduct(productCode: string): Promise<Lookup<Product>>;
  /** The products of one group as they stand now; empty when there are none. */
  lookupGroup(group: ProductGroup): Promise<Lookup<readonly Product[]>>;
  /**
   * What can be done for a customer besides selling `products`, as products of the service groups
   * (redeem, refund, cancel). Pure: a list without goods has no services.
   */
  services(products: readonly Product[]): readonly Product[];
  /** Whose meter it is, what it owes and what it may buy: shown before any money. */
  lookupMeter(meterNumber: string, amountCents: number): Promise<Lookup<MeterAccount>>;
  /** Whose account with a biller it is: to be confirmed by the customer before any money. */
  lookupBill(billerCode: string, accountReference: string): Promise<Lookup<BillAccount>>;
  /** What became of a PIN that was sold, by its serial number: before it is cancelled. */
  lookupPin(serialNumber: string, productCode: string): Promise<Lookup<PinAccount>>;
  /** What can be loaded onto a number abroad; `msisdn` is the payer's own number. */
  lookupGlobalAirtime(msisdn: string, destination: string): Promise<Lookup<readonly GlobalOffer[]>>;
  /** Whether the provider can be reached and knows our key, without moving money. */
  checkReachable(): Promise<Lookup<void>>;

  /** The words for a code of this provider's, for whoever stands at the till. Never empty. */
  explain(code: string): CodeWords;

  /** Freezes the bytes of a purchase. Pure: sends nothing. */
  preparePurchase(order: PurchaseOrder): Result<MoneyRequest, RequestRefusal>;
  /** Freezes the bytes of a reversal, under its own new reference. Pure: sends nothing. */
  prepareReversal(order: ReversalOrder): Result<MoneyRequest, RequestRefusal>;

  /** Sends the frozen bytes of a purchase once. Never throws for what network or server do. */
  send(request: MoneyRequest, options: SendOptions): Promise<Outcome>;
  /** Sends the frozen bytes of a reversal once. Never throws for what network or server do. */
  sendReversal(request: MoneyRequest, options: SendOptions): Promise<ReversalOutcome>;
}

/** A provider's code in words for a cashier. */
export interface CodeWords {
  readonly what: string;
  /** What to do with the customer's money. */
  readonly money: string;
  /** What helps, and whom to call when it does not. */
  readonly help: string;
}

/** What a provider can do, so that the engine can choose without naming one. */
export interface ProviderCapabilities {
  /** The same reference again returns the first response, or executes if the first never arrived. */
  readonly replaysSameReference: boolean;
  /** Sales can be undone, where the product allows it. */
  readonly reversal: boolean;
  readonly meterLookup: boolean;
  readonly billLookup: boolean;
  readonly pinLookup: boolean;
  readonly globalAirtime: boolean;
  /** A change voucher or a refund can be sent to the customer's telephone. */
  readonly sendsVouchers: boolean;
}

/** What a purchase needs beyond the provider's own configuration. */
export interface PurchaseOrder {
  readonly reference: Reference;
  readonly product: Product;
  readonly amountCents: number;
  readonly target: SaleTarget;
  /** What the customer paid with, as the provider is told: a card when any of it was. */
  readonly tenderKind: 'cash' | 'card';
}

/** Undo `original`, under a reference of its own. */
export interface ReversalOrder {
  readonly reference: Reference;
  readonly original: MoneyRequest;
}

/** Why a request can't be made: the till's own input is wrong, and nothing was sent. */
export interface RequestRefusal {
  readonly kind: 'request-refused';
  /** The field at fault, in the provider's name for it. */
  readonly field: string;
  readonly reason: string;
}

/** Limits of one send. */
export interface SendOptions {
  /** From the first byte sent to the whole answer received. */
  readonly timeoutMs: number;
  /** The PIN that a request with `needsCustomerPin` leaves a place for. Cash: never logged. */
  readonly customerPin?: string;
}

/** The answer to a lookup: free to ask again. */
export type Lookup<T> = Result<T, LookupFailure>;

/** Why a lookup gave nothing. */
export interface LookupFailure {
  /**
   * `refused`: the provider understood and said no (unknown meter, blocked). `unreachable`: no line.
   * `not-authorised`: the key or the account is wrong. `failed`: anything else; try again.
   */
  readonly kind: 'refused' | 'unreachable' | 'not-authorised' | 'failed';
  /** The provider's code or HTTP status, or an empty text. */
  readonly code: string;
  /** For logs and support; never a key, token or PIN. */
  readonly detail: string;
}
