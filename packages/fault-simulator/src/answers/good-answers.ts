import type { Chance } from '../chance/chance.ts';
import type { Asked, Goods, ServiceLookup } from './asked.ts';
import { AMOUNT_CENTS, BILL, METER_NUMBER, SERIAL_NUMBER } from './wares.ts';

/**
 * The answer that a provider in good order gives: Flash Partner API v4, sections 3 and 4, and the
 * document of 2023. Written from the documents, and not with the code that reads them.
 */
export function goodAnswer(asked: Asked, goods: Goods, chance: Chance): object {
  switch (asked.kind) {
    case 'token':
      // Some servers hand out a short name, others a signed letter of a thousand characters.
      return {
        access_token: 'x7'.repeat(chance.anyScale(8, 1_500)),
        token_type: 'Bearer',
        expires_in: 3600,
      };
    case 'products':
      return goodProducts(chance);
    case 'service':
      return { ...envelope('', chance), ...serviceOf(asked.call) };
    case 'meter':
      return { ...envelope('', chance), isFBE: false, ...METER };
    case 'reversal':
      return {
        ...envelope(chance.pick([asked.request.reference, asked.originalReference]), chance),
        voucher: { serialNumber: 'SN0001', status: 'Reversed' },
      };
    case 'purchase':
      return {
        ...envelope(asked.request.reference, chance),
        amount: AMOUNT_CENTS,
        ...goodsOf(asked.request.expects, goods, chance),
      };
  }
}

function envelope(reference: string, chance: Chance): object {
  return {
    responseCode: 0,
    responseMessage: 'Success',
    accountNumber: '1234-5678-9012-3456',
    ...(reference === '' ? {} : { reference }),
    transactionDate: '2026-11-21 16:40:35',
    transactionId: chance.between(1, 999_999_999),
    metadata: {},
    storeId: 'STORE1',
    terminalId: 'TILL01',
  };
}

function goodsOf(expects: string, { pin, tokens }: Goods, chance: Chance): object {
  switch (expects) {
    case 'sent-voucher':
      return { voucher: { amount: AMOUNT_CENTS, serialNumber: SERIAL_NUMBER, status: 'Active' } };
    case 'bill':
      return billOf();
    case 'redemption':
      return { voucher: chance.of(0.5) ? OLD_VOUCHER : { ...NEW_VOUCHER, pin } };
    case 'cancellation':
      return {
        voucher: { amount: AMOUNT_CENTS, serialNumber: SERIAL_NUMBER, status: 'Cancelled' },
      };
    case 'voucher':
      return {
        voucher: {
          amount: AMOUNT_CENTS,
          expiryDate: '2029-11-21',
          pin,
          serialNumber: 'SN0001',
          status: 'Active',
          content: { redemptionInstructions: 'Enter the PIN.', termsAndConditions: 'Like cash.' },
        },
      };
    case 'recharge':
      return {
        rechargeDetails: { rechargeType: 'Airtime', callCentre: '135', rechargeVendor: 'Vodacom' },
      };
    case 'electricity':
      return chance.of(0.5) ? vendOf2024(tokens) : vendOf2023(tokens);
    default:
      throw new Error(`Nobody wrote a good answer for ${expects}.`);
  }
}

const OLD_VOUCHER = {
  ...{ amount: AMOUNT_CENTS, serialNumber: SERIAL_NUMBER, status: 'Redeemed' },
  redemptionDate: '2026-11-21 16:40:35',
};
// What was left of it, as a voucher of its own.
const NEW_VOUCHER = { amount: 1_500, serialNumber: 'SN0002', status: 'Active', content: {} };

function billOf(): object {
  return {
    biller: { code: BILL.billerCode, name: 'Biller', callCentre: '0860 000 000', reference: 'B77' },
    consumer: {
      ...{ name: 'T NAIDOO', accountNo: BILL.accountReference, accountStatus: 'Active' },
      cellNumber: '0821234567',
    },
  };
}

function serviceOf(call: ServiceLookup): object {
  switch (call) {
    case 'bill':
      return billOf();
    case 'pin':
      return { voucher: { amount: AMOUNT_CENTS, serialNumber: SERIAL_NUMBER, status: 'Active' } };
    case 'abroad':
      return { products: [{ productId: 901, productName: 'Econet 5 USD', price: 9_950 }] };
  }
}

const METER_INFO = {
  algorithmCode: '07',
  customerInfo: { address: '1 Main Rd', name: 'T NAIDOO' },
  keyRevisionNumber: '1',
  meterNumber: METER_NUMBER,
  supplyGroupCode: '100405',
  tariffIndex: '01',
  tokenTechnology: '02',
  utilityInfo: {
    address: 'Durban',
    callCentre: '031 324 5000',
    name: 'eThekwini',
    vatNumber: '4000',
  },
};
const METER = {
  billingInfo: {
    ...{ arrearValue: 1_250, arrearDesc: 'Arrears', maximumVendValue: 500_000 },
    ...{ minimumVendValue: 1_000, tariffName: 'Domestic' },
  },
  meterInfo: METER_INFO,
};

function vendOf2024(tokens: readonly string[]): object {
  return {
    billingInfo: { taxAmount: '6.52', unitType: 'kWh', units: '18.3', receiptNumber: 'R77' },
    charges: {
      debt: { value: 0, description: '' },
      fixedCost: [{ value: '1.00', description: 'Fee' }],
    },
    meterinfo: { ...METER_INFO, newSupplyGroupCode: 100405, consumerMessage: 'Save power.' },
    tokens: tokens.map((token, index) => ({
      tokenDescription: describe(index, tokens.length),
      serialNumber: `S${index}`,
      token,
    })),
    tariffBlocks: [{ amount: '43.48', units: '18.3', costPerUnit: '2.37', tariffName: 'Block 1' }],
  };
}

function vendOf2023(tokens: readonly string[]): object {
  return {
    ...METER,
    debt: { value: '0', description: '', outstanding: '0', tax: '0' },
    fixedCost: [],
    keyChangeTokenData: { keyRevisionNumber: 2, supplyGroupCode: 100405, tariffIndex: 1 },
    tariffBlocks: [{ amount: 4348, costPerUnit: 237, units: 18.3 }],
    tokens: tokens.map((token, index) => ({
      ...{ token, tokenDescription: describe(index, tokens.length), type: 'std', value: '43.48' },
      units: { description: '', quantity: '18.3', unitType: 'kWh' },
    })),
  };
}

function describe(index: number, count: number): string {
  return count === 3 && index < 2 ? `Key Change Token ${index + 1}` : 'Normal Sale';
}

function goodProducts(chance: Chance): object {
  const groups = ['1Voucher', 'Cellular', 'Prepaid Utilities', 'Cash Out PIN'];
  const products = Array.from({ length: chance.between(1, 6) }, (_, index) => ({
    ...{ productCode: 300 + index, productName: `Product ${index} Airtime`, minimumAmount: 200 },
    ...{ maximumAmount: 99_900, status: 'Active', supplierName: 'Flash', vendor: 'Flash' },
    ...{ productGroup: chance.pick(groups), allowReversal: true, fixedAmount: false },
    content: { redemptionInstructions: 'Dial.', termsAndConditions: '' },
  }));
  return chance.of(0.3) ? products : { responseCode: 0, responseMessage: 'Success', products };
}
