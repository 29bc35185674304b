import { CUSTOMER_PIN_PLACE, type SaleTarget } from '@tillkeeper/domain';
import type { PurchaseOrder, RequestRefusal } from '@tillkeeper/provider';
import {
  ACCOUNT_REFERENCE,
  BARCODE,
  BILLER_CODE,
  DESTINATION,
  type FieldRule,
  METER_NUMBER,
  MOBILE_NUMBER,
  PRODUCT_CODE,
  SERIAL_NUMBER,
} from './field-rules.ts';
import type { PurchaseShape } from './operation.ts';

/** The fields of a request that say whom or what it is for, in the order in which they are written. */
export type TargetFields = Readonly<Record<string, string | number | boolean>>;

/** What the account's settings change about these fields. */
export interface TargetSettings {
  readonly accountReverses: boolean;
  readonly sendsProductCode: boolean;
}

/** Fields, or the first one that breaks its documented format. */
export type FieldsOrRefusal =
  | { readonly ok: true; readonly fields: TargetFields }
  | { readonly ok: false; readonly refusal: RequestRefusal };

/** Writes what an order says of its product and target, checked to the documented formats. */
export function targetFields(
  order: PurchaseOrder,
  shape: PurchaseShape,
  settings: TargetSettings,
): FieldsOrRefusal {
  const { target, product } = order;
  if (shape.target === 'barcode' && target.kind === 'barcode')
    return checked({ barcode: [target.barcode, BARCODE] });
  const code = product.ofProductCode ?? product.productCode;
  if (settings.sendsProductCode && !PRODUCT_CODE.fits(code))
    return refused('productCode', PRODUCT_CODE);
  const rest = fieldsOf(order, shape, settings);
  if (!rest.ok) return rest;
  const productCode = settings.sendsProductCode ? { productCode: Number(code) } : {};
  return { ok: true, fields: { ...productCode, ...rest.fields } };
}

function fieldsOf(
  { target, product }: PurchaseOrder,
  shape: PurchaseShape,
  settings: TargetSettings,
): FieldsOrRefusal {
  switch (shape.target) {
    case 'none':
    case 'barcode':
      return NO_FIELDS;
    case 'mobileNumber':
      return checked({ mobileNumber: [msisdnOf(target), MOBILE_NUMBER] });
    case 'optionalMobileNumber':
      return smsField(target, settings);
    case 'meterNumber':
      return meterFields(target);
    case 'accountReference':
      return billFields(target, product.billerCode);
    case 'destination':
      return checked({
        mobileNumber: [msisdnOf(target), MOBILE_NUMBER],
        destinationMobileNumber: [target.kind === 'abroad' ? target.destination : '', DESTINATION],
      });
    case 'pin':
      return pinFields(target, settings);
    case 'serialNumber': {
      const serialNumber = target.kind === 'serial-number' ? target.serialNumber : '';
      return checked({ serialNumber: [serialNumber, SERIAL_NUMBER] });
    }
  }
}

const NO_FIELDS: FieldsOrRefusal = { ok: true, fields: {} };

function msisdnOf(target: SaleTarget): string {
  return 'msisdn' in target ? (target.msisdn ?? '') : '';
}

// An account that reverses must not have anything sent by SMS (2279): the voucher comes back here.
function smsField(target: SaleTarget, { accountReverses }: TargetSettings): FieldsOrRefusal {
  const msisdn = msisdnOf(target);
  if (msisdn === '') return NO_FIELDS;
  if (accountReverses)
    return refuse('mobileNumber', 'not for this account: vouchers can’t be sent by SMS (2279)');
  return checked({ mobileNumber: [msisdn, MOBILE_NUMBER] });
}

function meterFields(target: SaleTarget): FieldsOrRefusal {
  const meterNumber = target.kind === 'meter' ? target.meterNumber : '';
  if (!METER_NUMBER.fits(meterNumber)) return refused('meterNumber', METER_NUMBER);
  const isFree = target.kind === 'meter' && target.freeBasic === true;
  return { ok: true, fields: { meterNumber, ...(isFree ? { isFBE: true } : {}) } };
}

function billFields(target: SaleTarget, billerCode: string | undefined): FieldsOrRefusal {
  if (target.kind !== 'bill-account') return refused('accountReference', ACCOUNT_REFERENCE);
  if (billerCode !== undefined && billerCode !== target.billerCode)
    return refuse('accountReference', 'the account is with another biller than the product');
  // "This is to be prefixed with the provided biller codes."
  if (!BILLER_CODE.fits(target.billerCode)) return refused('accountReference', BILLER_CODE);
  if (!ACCOUNT_REFERENCE.fits(target.accountReference))
    return refused('accountReference', ACCOUNT_REFERENCE);
  return {
    ok: true,
    fields: { accountReference: `${target.billerCode}${target.accountReference}` },
  };
}

function pinFields(target: SaleTarget, settings: TargetSettings): FieldsOrRefusal {
  if (target.kind !== 'customer-pin') return refuse('pin', 'the customer’s voucher PIN');
  const sms = smsField(target, settings);
  return sms.ok ? { ok: true, fields: { pin: CUSTOMER_PIN_PLACE, ...sms.fields } } : sms;
}

function checked(
  values: Readonly<Record<string, readonly [text: string, rule: FieldRule]>>,
): FieldsOrRefusal {
  for (const [field, [text, rule]] of Object.entries(values))
    if (!rule.fits(text)) return refused(field, rule);
  const fields = Object.entries(values).map(([field, [text]]) => [field, text]);
  return { ok: true, fields: Object.fromEntries(fields) as TargetFields };
}

function refused(field: string, { says }: FieldRule): FieldsOrRefusal {
  return refuse(field, says);
}

function refuse(field: string, reason: string): FieldsOrRefusal {
  return { ok: false, refusal: { kind: 'request-refused', field, reason } };
}
