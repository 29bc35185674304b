import type { Meter, MeterKey } from './electricity/meter.ts';
import type { PricedVend } from './electricity/price.ts';
import type { LedgerRequest } from './requests.ts';
import type { DeclineCode } from './response-codes.ts';
import type { VoucherStatus } from './state.ts';

/** What every answer carries, whatever the release it is written out for. */
export interface AnswerCommon {
  /** What was asked: answers repeat most of it. */
  readonly request: LedgerRequest;
  readonly responseMessage: string;
  readonly transactionId: number;
  readonly atUtcMs: number;
}

/** The voucher inside an answer, as it stood at that moment. */
export interface VoucherView {
  readonly amountCents: number;
  readonly expiresAtUtcMs: number;
  /** Missing when the answer lost it, which happens in the field. */
  readonly pin: string | undefined;
  readonly serialNumber: string;
  readonly status: VoucherStatus;
  readonly redeemedAtUtcMs: number | null;
  /** Gift vouchers. */
  readonly barcode?: string;
  /** The telephone that the PIN was sent to, in its place. */
  readonly mobileNumber?: string;
  readonly redemptionInstructions: string;
  readonly termsAndConditions: string;
}

/** A voucher was sold, or a sale of one was undone. */
export interface VoucherAnswer extends AnswerCommon {
  readonly kind: 'voucher';
  readonly responseCode: 0;
  readonly amountCents: number;
  readonly voucher: VoucherView;
}

/** Airtime or data was loaded. */
export interface RechargeAnswer extends AnswerCommon {
  readonly kind: 'recharge';
  readonly responseCode: 0;
  readonly amountCents: number;
  readonly rechargeType: string;
  readonly rechargeVendor: string;
  readonly callCentre: string;
}

/** A meter with everything a slip or a screen says about it, frozen at that moment. */
export type MeterView = Readonly<
  Pick<
    Meter,
    | 'meterNumber'
    | 'customerName'
    | 'customerAddress'
    | 'utility'
    | 'algorithmCode'
    | 'tokenTechnology'
    | 'tariffName'
    | 'minimumVendCents'
    | 'maximumVendCents'
    | 'arrearsDescription'
    | 'arrearsCents'
    | 'consumerMessage'
    | 'key'
  >
>;

/** Whose meter it is and what it may buy. */
export interface MeterAnswer extends AnswerCommon {
  readonly kind: 'meter';
  readonly responseCode: 0;
  readonly amountCents: number;
  readonly meter: MeterView;
  readonly freeBasicDue: boolean;
}

/** What a token does once it is typed in. */
export type UtilityTokenKind = 'key-change' | 'free-basic' | 'credit';

/** One STS token. Values are without VAT. */
export interface UtilityToken {
  readonly kind: UtilityTokenKind;
  /** 20 digits, below 2^66. */
  readonly token: string;
  readonly description: string;
  readonly serialNumber: string;
  readonly tenthsKwh: number;
  readonly valueCents: number;
  readonly vatCents: number;
}

/** Electricity was sold. `meter` is as before the purchase, except for its arrears. */
export interface UtilityAnswer extends AnswerCommon {
  readonly kind: 'utility';
  readonly responseCode: 0;
  readonly amountCents: number;
  readonly meter: MeterView;
  /** The key after the key change tokens; the old one when there are none. */
  readonly newKey: MeterKey;
  readonly vend: PricedVend;
  readonly freeTenthsKwh: number;
  readonly receiptNumber: string;
  /** In the order in which they must be entered. */
  readonly tokens: readonly UtilityToken[];
}

/** A customer's account with a biller: looked up, or paid. */
export interface BillAnswer extends AnswerCommon {
  readonly kind: 'bill';
  readonly responseCode: 0;
  /** Absent for a lookup. */
  readonly amountCents: number | undefined;
  readonly biller: {
    readonly code: string;
    readonly name: string;
    readonly callCentre: string;
    readonly reference: string;
  };
  readonly consumer: {
    readonly name: string;
    readonly accountNo: string;
    readonly accountStatus: string;
    readonly cellNumber: string;
  };
}

/** What can be loaded onto a number abroad. */
export interface GlobalAnswer extends AnswerCommon {
  readonly kind: 'global-offers';
  readonly responseCode: 0;
  readonly products: readonly {
    readonly productId: number;
    readonly productName: string;
    readonly price: number;
  }[];
}

/** No, with one of the documented codes. */
export interface DeclinedAnswer extends AnswerCommon {
  readonly kind: 'declined';
  readonly responseCode: DeclineCode;
}

/** Answers that say yes. */
export type ApprovedAnswer =
  | VoucherAnswer
  | RechargeAnswer
  | MeterAnswer
  | UtilityAnswer
  | BillAnswer
  | GlobalAnswer;

/** What the ledger says to a request. */
export type LedgerAnswer = ApprovedAnswer | DeclinedAnswer;
