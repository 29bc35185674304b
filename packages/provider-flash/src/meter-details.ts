import type { MeterDetails } from '@tillkeeper/domain';
import type { z } from 'zod';
import { looseDigits, looseObject, looseText } from './loose-json.ts';

/**
 * The meter as Flash describes it, in a lookup and in a vend (Flash Partner API v4, sections 3.9 and
 * 4). The lookup sends its codes as text, the vend as numbers that have lost their leading zeros;
 * their widths are those of STS: supply group 6 digits, tariff index, algorithm and technology 2.
 */
export const meterInfo = looseObject({
  algorithmcode: looseDigits(2),
  customerinfo: looseObject({ address: looseText, name: looseText }),
  keyrevisionnumber: looseText,
  meternumber: looseText,
  supplygroupcode: looseDigits(6),
  tariffindex: looseDigits(2),
  tokentechnology: looseDigits(2),
  tariffname: looseText,
  utilityinfo: looseObject({
    address: looseText,
    callcentre: looseText,
    name: looseText,
    // Since July 2024 the vend calls the name `utilityname`.
    utilityname: looseText,
    vatnumber: looseText,
  }),
});

/**
 * Whether an answer is about another meter than the one asked for. A number in JSON has lost its
 * leading zeros, so they don't count; what is no row of digits names no meter at all.
 */
export function isAboutAnotherMeter(
  info: z.output<typeof meterInfo>,
  askedMeterNumber: string,
): boolean {
  const echoed = significant(info.meternumber);
  return /^\d+$/.test(echoed) && echoed !== significant(askedMeterNumber);
}

function significant(meterNumber: string): string {
  return meterNumber.replace(/[\s-]/g, '').replace(/^0+/, '');
}

/**
 * Puts what Flash said of a meter into the till's words. The meter's number is the one asked for:
 * it has all its zeros, and see {@link isAboutAnotherMeter} for an answer that disagrees.
 */
export function toMeterDetails(
  info: z.output<typeof meterInfo>,
  askedMeterNumber: string,
  tariffName: string,
): MeterDetails {
  const utility = info.utilityinfo;
  return {
    meterNumber: askedMeterNumber,
    customerName: info.customerinfo.name,
    customerAddress: info.customerinfo.address,
    utilityName: utility.utilityname || utility.name,
    utilityAddress: utility.address,
    utilityVatNumber: utility.vatnumber,
    utilityCallCentre: utility.callcentre,
    tariffName: info.tariffname || tariffName,
    supplyGroupCode: withoutZero(info.supplygroupcode),
    keyRevisionNumber: info.keyrevisionnumber,
    tariffIndex: info.tariffindex,
    algorithmCode: info.algorithmcode,
    tokenTechnology: info.tokentechnology,
  };
}

/** No supply group is all zeros: that is how a missing one looks after it was a number. */
export function withoutZero(supplyGroupCode: string): string {
  return /^0*$/.test(supplyGroupCode) ? '' : supplyGroupCode;
}
