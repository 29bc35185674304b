import type { z } from 'zod';
import { looseDigits, looseList, looseObject, looseParagraph, looseText } from './loose-json.ts';
import { meterInfo } from './meter-details.ts';

const cost = looseObject({ value: looseText, description: looseText, outstanding: looseText });

/**
 * A utility purchase's answer in both of its shapes: since July 2024 (`charges`, `meterinfo.new…`,
 * `tokens[].tokenDescription`) and that of 2023 (`debt`, `fixedCost`, `keyChangeTokenData`,
 * `tokens[].units`). Flash Partner API v4, section 4, and the 2023 document, section 3.1.14.
 */
export const electricityAnswer = looseObject({
  billinginfo: looseObject({
    units: looseText,
    unittype: looseText,
    freeunits: looseText,
    taxamount: looseText,
    exclusiveamount: looseText,
    receiptnumber: looseText,
    tariffname: looseText,
  }),
  charges: looseObject({ debt: looseList(cost), fixedcost: looseList(cost) }),
  debt: looseList(cost),
  fixedcost: looseList(cost),
  meterinfo: meterInfo,
  keychangetokendata: looseObject({
    keyrevisionnumber: looseText,
    supplygroupcode: looseDigits(6),
    tariffindex: looseDigits(2),
  }),
  tariffblocks: looseList(
    looseObject({
      amount: looseText,
      costperunit: looseText,
      units: looseText,
      tariffname: looseText,
    }),
  ),
  tokens: looseList(
    looseObject({
      token: looseDigits(20),
      tokendescription: looseText,
      tariffdescription: looseText,
      type: looseText,
      serialnumber: looseText,
      units: looseObject({ quantity: looseText, unittype: looseText }),
    }),
  ),
});

/** The meter's part of the newer shape that only a vend has. */
export const vendedMeter = looseObject({
  meterinfo: looseObject({
    newsupplygroupcode: looseDigits(6),
    newkeyrevisionnumber: looseText,
    newtariffindex: looseDigits(2),
    consumermessage: looseParagraph,
  }),
});

/** One answer to a utility purchase. */
export type ElectricityAnswer = z.output<typeof electricityAnswer>;
/** One token of it. */
export type AnsweredToken = ElectricityAnswer['tokens'][number];
