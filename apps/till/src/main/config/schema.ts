import { PRODUCT_GROUPS, type ProductGroup } from '@tillkeeper/domain';
import { parsePrinterUri } from '@tillkeeper/printer';
import { DEFAULT_PATHS, type FlashOperation } from '@tillkeeper/provider-flash';
import { z } from 'zod';
import { slipSchema } from './slip-schema.ts';
import { atMost, lineOfText, wholeNumber } from './words.ts';

const OPERATIONS = Object.keys(DEFAULT_PATHS) as FlashOperation[];
const shortText = lineOfText(80);
const identifier = z
  .string()
  .regex(/^[A-Za-z0-9]{1,30}$/, 'must be 1 to 30 letters and digits, without spaces or dashes');

const storeSchema = z
  .strictObject({
    name: shortText.describe('The shop, as it stands at the head of every slip.'),
    addressLines: z
      .array(shortText)
      .max(4, atMost(4, 'lines'))
      .default([])
      .describe('At most four lines.'),
    vatNumber: z
      .string()
      .regex(/^\d{10}$/, 'must be the 10 digits of a South African VAT number')
      .optional()
      .describe(
        'Leave out when the shop is not registered for VAT: slips then never say "tax invoice".',
      ),
  })
  .describe('Who sells.');

const flashSchema = z
  .strictObject({
    environment: z
      .enum(['sandbox', 'production'])
      .optional()
      .describe("Which of Flash's hosts to use. Leave out when baseUrl is given."),
    baseUrl: z
      .string()
      .optional()
      .describe('A server that speaks the Flash Partner API v4. Plain http only to this machine.'),
    tokenPath: z
      .string()
      .startsWith('/')
      .default('/token')
      .describe('Where access tokens come from.'),
    accountNumber: z
      .string()
      .regex(/^[A-Za-z0-9-]{1,40}$/, 'must be letters, digits and dashes')
      .describe('The account number that Flash gave this merchant.'),
    voucherCall: z
      .enum(['purchase', 'disburse'])
      .default('purchase')
      .describe(
        'Which 1Voucher call this account may use; Flash says so when it opens the account.',
      ),
    billCall: z
      .enum(['purchase', 'disburse'])
      .default('purchase')
      .describe('The same choice for paying bills.'),
    accountReverses: z
      .boolean()
      .default(true)
      .describe(
        'Whether Flash set the account up for reversals. Then vouchers can not be sent by SMS.',
      ),
    globalAirtime: z
      .boolean()
      .default(false)
      .describe('Offers airtime for numbers abroad. Ask Flash first: its sale is not documented.'),
    giftVoucherPaymentMethod: z
      .boolean()
      .default(true)
      .describe('Whether gift vouchers are bought with a payment method.'),
    flashTokenProductCode: z
      .boolean()
      .default(true)
      .describe('Whether Flash Tokens are bought with a product code.'),
    paymentMethods: z
      .strictObject({ cash: z.string().optional(), card: z.string().optional() })
      .optional()
      .describe('What Flash calls cash and card. An empty text leaves the payment method out.'),
    paths: z
      .partialRecord(z.enum(OPERATIONS), z.string())
      .optional()
      .describe('Where a call goes, when Flash moves it. Everything has its documented default.'),
    metadata: z
      .record(z.string(), z.string())
      .optional()
      .describe('Goes with every call: up to 9 pairs, names up to 10 characters, values up to 43.'),
  })
  .describe('The Flash account. The API key is a secret and is not in this file.');

const printerUri = z.string().superRefine((text, context) => {
  const uri = parsePrinterUri(text);
  if (!uri.ok) context.addIssue({ code: 'custom', message: uri.error.message });
});

const printerSchema = z
  .strictObject({
    uri: printerUri.describe(
      'serial:///dev/ttyUSB0?baudRate=19200&columns=42, serial:COM3?baudRate=9600, lp:/dev/usb/lp0, usb:04b8:0e28, tcp://10.0.0.9:9100, spool:EPSON, or virtual:',
    ),
    standIn: printerUri
      .optional()
      .describe('A second printer, for slips while the first can not print.'),
  })
  .describe('The slip printer.');

const commissionRate = z.strictObject({
  group: z.enum(PRODUCT_GROUPS as [ProductGroup]),
  productCode: lineOfText(40).exactOptional(),
  basisPoints: wholeNumber(0, 10_000, 'hundredths of a percent'),
});

const officeSchema = z
  .strictObject({
    commission: z
      .array(commissionRate)
      .max(500, atMost(500, 'rates'))
      .default([])
      .describe('What the shop earns, per product group or product: 250 basisPoints are 2.5 %.'),
    keepSecretsDays: wholeNumber(7, 3_650, 'days')
      .default(400)
      .describe('PINs, tokens and slips of settled sales are taken away after so many days.'),
    backupFolder: z
      .string()
      .min(1)
      .exactOptional()
      .describe('Where proved copies of the journal go each day; best on another disk.'),
    backupsKept: wholeNumber(1, 365, 'copies').default(14).describe('Older ones are deleted.'),
    verifyEveryHours: wholeNumber(0, 720, 'hours')
      .default(24)
      .describe('How often the whole journal is proved; 0 for never.'),
  })
  .prefault({})
  .describe('Figures, and the upkeep of the journal.');

const counterSchema = z
  .strictObject({
    shiftNeeded: z
      .boolean()
      .default(false)
      .describe('Sells only while a shift is open; otherwise the till reminds, and sells.'),
    cardReferenceNeeded: z
      .boolean()
      .default(false)
      .describe(
        'Takes a card payment only with the number on the card machine’s slip. Off, because many small machines give none.',
      ),
  })
  .prefault({})
  .describe('Rules at the counter.');

/** The whole of till.config.json. Secrets are not in it. */
export const configSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Lets an editor check this file.'),
    tillId: z
      .string()
      .regex(/^[A-Za-z0-9]{1,8}$/, 'must be 1 to 8 letters and digits')
      .describe('What people call this till, such as T03. It begins every reference.'),
    cashierName: shortText
      .optional()
      .describe(
        'From before people signed in: only offered as the name of the first manager. Leave it out.',
      ),
    kiosk: z
      .boolean()
      .default(false)
      .describe('The till fills the screen, and nothing else of the computer is to be seen.'),
    lockAfterMinutes: wholeNumber(0, 120, 'minutes')
      .default(5)
      .describe('How long the till may stand untouched before it locks; 0 for never.'),
    storeId: identifier.describe('The store, as Flash knows it: sent with every sale.'),
    terminalId: identifier.describe('The till, as Flash knows it: sent with every sale.'),
    store: storeSchema,
    slip: slipSchema,
    flash: flashSchema,
    printer: printerSchema,
    counter: counterSchema,
    office: officeSchema,
    vatRateBasisPoints: wholeNumber(0, 5_000, 'hundredths of a percent')
      .default(1_500)
      .describe('The VAT rate in hundredths of a percent: 1500 is 15 %.'),
    cashRounding: z
      .boolean()
      .default(false)
      .describe(
        'Whether a cash price is rounded down to ten cents, for which there are coins. The shop gives the cents away, and its books say so.',
      ),
  })
  .describe('The configuration of one till.');

/** The configuration, checked. */
export type FileConfig = z.infer<typeof configSchema>;
