import { DEFAULT_SLIP_TEMPLATE, SLIP_LANGUAGES } from '@tillkeeper/slip';
import { z } from 'zod';
import { atMost, lineOfText } from './words.ts';

const { language, referenceCode } = DEFAULT_SLIP_TEMPLATE;
const wanted = z.boolean().default(true);

const showSchema = z
  .strictObject({
    operatorName: wanted.describe('Who sold it, beside the till.'),
    customerAddress: wanted.describe('The address of the owner of a meter.'),
    utilityAddress: wanted.describe("The utility's address on electricity slips."),
    tariffBlocks: wanted.describe('Each step of the tariff: units, rate and amount.'),
    terms: wanted.describe("The provider's terms and conditions. Instructions are always printed."),
  })
  .prefault({})
  .describe('Lines that a shop may leave out; false leaves one out.');

/** How the shop wants its slips. */
export const slipSchema = z
  .strictObject({
    language: z
      .enum(SLIP_LANGUAGES)
      .default(language)
      .describe('en, af or zu. Words that a language still lacks are English.'),
    logoFile: z
      .string()
      .min(1)
      .optional()
      .describe('A PNG picture for the head of every slip; relative to this file.'),
    headerLines: z
      .array(lineOfText(80))
      .max(4, atMost(4, 'lines'))
      .default([])
      .describe('Under the address: a phone number, opening hours. At most four lines.'),
    footerLines: z
      .array(lineOfText(160))
      .max(6, atMost(6, 'lines'))
      .default([])
      .describe('At the end of every slip: thanks, terms of the shop. At most six lines.'),
    supportLink: z
      .string()
      .max(200, 'must be at most 200 letters long')
      .regex(/^(https:\/\/|tel:|mailto:)\S+$/, 'must begin with https://, tel: or mailto:')
      .optional()
      .describe('What a QR code at the end opens, such as https://wa.me/27820000000.'),
    referenceCode: z
      .enum(['always', 'pending', 'never'])
      .default(referenceCode)
      .describe('On which slips the reference stands as a QR code too.'),
    show: showSchema,
  })
  .prefault({})
  .describe('How the shop wants its slips.');
