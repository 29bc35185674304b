/**
 * What the provider handed over for a sale: the thing the customer paid for.
 * PINs and tokens in here are cash. Evidence lives sealed in the journal, on the slip, and on the
 * screen of the sale being shown; it never reaches a log or an error text.
 */
export type Evidence =
  | VoucherEvidence
  | SentVoucherEvidence
  | RechargeEvidence
  | ElectricityEvidence
  | BillEvidence
  | RedemptionEvidence
  | CancellationEvidence;

/** Anything with a PIN on paper: 1Voucher, cash-out PIN, Eezi, Flash Token, exclusive or gift voucher. */
export interface VoucherEvidence {
  readonly kind: 'voucher';
  readonly pin: string;
  readonly serialNumber: string;
  /** As the provider wrote it; its format is undocumented. */
  readonly expiryDate: string;
  readonly redemptionInstructions: string;
  readonly termsAndConditions: string;
  /** Gift vouchers: the barcode that the vendor's own till scans. */
  readonly barcode?: string;
}

/** A voucher that went to the customer's telephone. Its PIN never came to the till. */
export interface SentVoucherEvidence {
  readonly kind: 'sent-voucher';
  readonly msisdn: string;
  readonly serialNumber: string;
  readonly expiryDate: string;
}

/** Paid onto an account with a biller: nothing to hand over but the slip that proves it. */
export interface BillEvidence {
  readonly kind: 'bill';
  readonly account: BillAccount;
  /** The biller's own number of the payment, where there is one. */
  readonly billerReference: string;
}

/** A customer's account with a biller, as a lookup or a payment describes it. Texts may be empty. */
export interface BillAccount {
  readonly billerCode: string;
  readonly billerName: string;
  readonly billerCallCentre: string;
  /** The customer's number with the biller, without the biller code before it. */
  readonly accountReference: string;
  readonly customerName: string;
  readonly accountStatus: string;
  readonly customerCellNumber: string;
}

/** A voucher was taken in payment. Its own PIN is worthless from here on. */
export interface RedemptionEvidence {
  readonly kind: 'redemption';
  /** What the shop was credited with, integer cents. */
  readonly redeemedCents: number;
  readonly serialNumber: string;
  /** What was left comes back as a new voucher: here, or to the customer's telephone. */
  readonly change:
    | { readonly kind: 'none' }
    | { readonly kind: 'voucher'; readonly voucher: VoucherEvidence; readonly valueCents: number }
    | { readonly kind: 'sent'; readonly msisdn: string };
}

/** A voucher or PIN that nobody had used was taken back. */
export interface CancellationEvidence {
  readonly kind: 'cancellation';
  readonly serialNumber: string;
  /** What the shop was credited with, integer cents: the cash that goes back to the customer. */
  readonly cancelledCents: number;
  /** The provider's own word: `Cancelled`. */
  readonly status: string;
}

/** A PIN as its lookup shows it, without the PIN. */
export interface PinAccount {
  readonly serialNumber: string;
  readonly amountCents: number;
  readonly expiryDate: string;
  /** The provider's own word: `Active`, `Redeemed`, `Cancelled`, `Expired`. */
  readonly status: string;
}

/** Airtime for a number abroad, as the lookup offers it. Prices are integer cents in rand. */
export interface GlobalOffer {
  readonly productCode: string;
  readonly name: string;
  readonly priceCents: number;
}

/** Pinless airtime or data: loaded onto the number, nothing to type in. */
export interface RechargeEvidence {
  readonly kind: 'recharge';
  readonly rechargeType: string;
  readonly rechargeVendor: string;
  readonly callCentre: string;
}

/** Prepaid electricity: one or more tokens and everything the customer needs to understand them. */
export interface ElectricityEvidence {
  readonly kind: 'electricity';
  readonly meter: MeterDetails;
  /** In the order in which the customer must enter them: key change tokens come first. */
  readonly tokens: readonly MeterToken[];
  readonly receiptNumber: string;
  /** Supplier figures are kept as text, as given: their units are not documented. */
  readonly units: string;
  readonly unitType: string;
  readonly freeUnits: string;
  readonly taxText: string;
  readonly exclusiveText: string;
  readonly charges: readonly SupplierCharge[];
  readonly tariffBlocks: readonly TariffBlock[];
  readonly keyChange?: KeyChange;
  readonly consumerMessage: string;
}

/** The meter, its owner and its utility, as the provider's lookup or vend describes them. */
export interface MeterDetails {
  readonly meterNumber: string;
  readonly customerName: string;
  readonly customerAddress: string;
  readonly utilityName: string;
  readonly utilityAddress: string;
  readonly utilityVatNumber: string;
  readonly utilityCallCentre: string;
  readonly tariffName: string;
  /** SGC: six digits, leading zeros kept. */
  readonly supplyGroupCode: string;
  readonly keyRevisionNumber: string;
  readonly tariffIndex: string;
  readonly algorithmCode: string;
  readonly tokenTechnology: string;
}

/** What a token does when it is typed in. */
export type TokenKind = 'key-change' | 'standard' | 'free-basic' | 'other';

/** One STS token: twenty digits, text. */
export interface MeterToken {
  readonly kind: TokenKind;
  readonly token: string;
  readonly description: string;
  readonly units: string;
  readonly serialNumber: string;
}

/** Arrears taken (`debt`) or a fixed cost, with the supplier's own figure. */
export interface SupplierCharge {
  readonly kind: 'debt' | 'fixed';
  readonly description: string;
  readonly valueText: string;
  /** What is still owed after this payment, where the supplier says so. */
  readonly outstandingText: string;
}

/** One step of a block tariff. */
export interface TariffBlock {
  readonly tariffName: string;
  readonly units: string;
  readonly costPerUnitText: string;
  readonly amountText: string;
}

/** The meter's key data after its key change tokens were entered. */
export interface KeyChange {
  readonly supplyGroupCode: string;
  readonly keyRevisionNumber: string;
  readonly tariffIndex: string;
}

/** A meter as the lookup shows it, before any money. Amounts are integer cents. */
export interface MeterAccount {
  readonly meter: MeterDetails;
  readonly arrearsCents: number;
  readonly arrearsDescription: string;
  readonly minimumVendCents: number;
  readonly maximumVendCents: number;
  /** Whether free basic electricity is waiting to be fetched; absent when the answer does not say. */
  readonly freeBasicDue?: boolean;
}

/** The parts of evidence that may be shown in lists and searched for: nothing worth stealing. */
export interface EvidenceSummary {
  readonly kind: Evidence['kind'];
  readonly secretLastFour: string;
  readonly serialNumber: string;
  readonly tokenCount: number;
  readonly units: string;
  /** Integer cents that the provider decided, where the order left it open: a voucher's whole value. */
  readonly valueCents?: number;
  /** The new voucher for the rest of a redeemed one, and how the customer gets it. */
  readonly change?: ChangeVoucher;
}

/** The rest of a redeemed voucher. What went by SMS the provider does not say the worth of. */
export type ChangeVoucher =
  | { readonly by: 'slip'; readonly valueCents: number }
  | { readonly by: 'sms' };

/** Far more than honest units or serial numbers have; two bounded texts joined are bounded again. */
const SUMMARY_TEXT_LENGTH = 60;

/** A quantity with the supplier's word for its unit: `63.4 kWh`. Short enough for any screen. */
export function unitsInWords(units: string, unitType: string): string {
  return units === '' ? '' : `${units} ${unitType}`.trim().slice(0, SUMMARY_TEXT_LENGTH);
}

/** Takes from evidence what lists, logs and searches may know. */
export function summariseEvidence(evidence: Evidence): EvidenceSummary {
  switch (evidence.kind) {
    case 'voucher':
      return summary(evidence.kind, evidence.pin, evidence.serialNumber, 0, '');
    case 'sent-voucher':
      return summary(evidence.kind, '', evidence.serialNumber, 0, '');
    case 'recharge':
      return summary(evidence.kind, '', '', 0, '');
    case 'bill':
      return summary(evidence.kind, '', evidence.billerReference, 0, '');
    case 'redemption': {
      const pin = evidence.change.kind === 'voucher' ? evidence.change.voucher.pin : '';
      const redeemed = summary(evidence.kind, pin, evidence.serialNumber, 0, '');
      const change = changeVoucherOf(evidence);
      return { ...redeemed, valueCents: evidence.redeemedCents, ...(change && { change }) };
    }
    case 'cancellation': {
      const cancelled = summary(evidence.kind, '', evidence.serialNumber, 0, '');
      return { ...cancelled, valueCents: evidence.cancelledCents };
    }
    case 'electricity': {
      const token = tokenToShow(evidence.tokens);
      return summary(
        evidence.kind,
        token?.token ?? '',
        token?.serialNumber ?? '',
        evidence.tokens.length,
        unitsInWords(evidence.units, evidence.unitType),
      );
    }
  }
}

function changeVoucherOf({ change }: RedemptionEvidence): ChangeVoucher | undefined {
  switch (change.kind) {
    case 'none':
      return undefined;
    case 'voucher':
      return { by: 'slip', valueCents: change.valueCents };
    case 'sent':
      return { by: 'sms' };
  }
}

function summary(
  kind: Evidence['kind'],
  secret: string,
  serialNumber: string,
  tokenCount: number,
  units: string,
): EvidenceSummary {
  return {
    kind,
    secretLastFour: secret.slice(-4),
    serialNumber: serialNumber.slice(0, SUMMARY_TEXT_LENGTH),
    tokenCount,
    units,
  };
}

// The one that was paid for stands for all of them; a free token or a key change may come with it.
function tokenToShow(tokens: readonly MeterToken[]): MeterToken | undefined {
  return (
    tokens.find(({ kind }) => kind === 'standard') ??
    tokens.find(({ kind }) => kind !== 'key-change') ??
    tokens[0]
  );
}
