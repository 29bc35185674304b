import { readLooseJson } from './loose-json.ts';

/** Fields of an answer that no document knows: for support, since a new field may mean something. */
export interface UnknownFields {
  readonly operation: string;
  /** The money call's own reference; empty for lookups. */
  readonly reference: string;
  /** Where they stand: `voucher.newThing`. Names only; a value might be a PIN. */
  readonly fields: readonly string[];
}

/** Listens to every answer and notes what nobody has documented. */
export interface SupportNotes {
  heard(operation: string, reference: string, body: string): void;
}

/** Makes the notes. Each unknown field is told of once per operation, so that a log stays readable. */
export function supportNotes(tell: ((note: UnknownFields) => void) | undefined): SupportNotes {
  const told = new Set<string>();
  return {
    heard(operation, reference, body) {
      if (tell === undefined) return;
      const fields = unknownFields(readLooseJson(body)).filter(
        (field) => !told.has(`${operation} ${field}`),
      );
      if (fields.length === 0) return;
      for (const field of fields) told.add(`${operation} ${field}`);
      tell({ operation, reference, fields });
    },
  };
}

const MOST_FIELDS = 50;

/** The places of fields that are in no document; list positions do not count. At most 50. */
export function unknownFields(fields: unknown): string[] {
  const found = new Set<string>();
  walk(fields, '', found, 0);
  return [...found].slice(0, MOST_FIELDS);
}

function walk(value: unknown, place: string, found: Set<string>, depth: number): void {
  // No document nests deeper than four levels; a hostile answer may.
  if (depth > 8 || found.size >= MOST_FIELDS) return;
  if (Array.isArray(value)) {
    for (const each of value.slice(0, 200)) walk(each, place, found, depth + 1);
    return;
  }
  if (typeof value !== 'object' || value === null || !isPlain(value)) return;
  for (const [name, inner] of Object.entries(value)) {
    // The shop's own pairs come back with any answer.
    if (name === 'metadata') continue;
    const here = place === '' ? name : `${place}.${name}`;
    if (DOCUMENTED.has(name)) walk(inner, here, found, depth + 1);
    else found.add(safeName(here));
  }
}

function isPlain(value: object): boolean {
  return Object.getPrototypeOf(value) === null;
}

// A careless server might use a PIN or a name as a key.
function safeName(name: string): string {
  return name
    .replace(/\d{4,}/g, '…')
    .replace(/[^\w.…-]/g, '?')
    .slice(0, 80);
}

/** Every field name of the documents' answers, in lower case (Flash Partner API v4, section 4; release 3.1). */
const DOCUMENTED: ReadonlySet<string> = new Set(
  `responseCode responseMessage accountNumber reference transactionDate transactionId storeId terminalId
  amount path products productCode productName minimumAmount maximumAmount status supplierName vendor
  vendorName productGroup barcode billerCode productType allowReversal fixedAmount content
  redemptionInstructions termsAndConditions voucher expiryDate pin serialNumber redemptionDate mobileNumber
  rechargeDetails rechargeType callCentre rechargeVendor productId price billingInfo arrearValue arrearDesc
  maximumVendValue minimumVendValue tariffName meterInfo algorithmCode customerInfo address name
  keyRevisionNumber meterNumber supplyGroupCode tariffIndex tokenTechnology utilityInfo utilityname vatNumber
  isFBE taxAmount unitType units freeUnits exclusiveAmount receiptNumber transactionNumber charges debt value
  description fixedCost outstanding tariffDescription tax taxInvoiceNumber keyChangeTokenData
  oldSupplyGroupCode oldTariffIndex oldKeyRevisionNumber newSupplyGroupCode newTariffIndex
  newKeyRevisionNumber consumerMessage tokens tokenDescription token type quantity tariffBlocks costPerUnit
  biller code consumer accountNo accountStatus cellNumber`
    .split(/\s+/)
    .map((name) => name.toLowerCase()),
);
