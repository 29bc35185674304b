import { err, ok, type Result } from '@tillkeeper/domain';
import { parseServerUrl } from '@tillkeeper/provider';
import { z } from 'zod';
import { DEFAULT_PATHS, type FlashOperation } from './operation.ts';

/** The addresses that Flash publishes; neither can be built from the other (v4, section 3.1). */
export const FLASH_SERVERS = {
  sandbox: 'https://api-flashswitch-sandbox.flash-group.com',
  production: 'https://api.flashswitch.flash-group.com',
} as const;

const serverUrl = z.string().transform((text, context) => {
  const url = parseServerUrl(text);
  if (url.ok) return url.value;
  context.addIssue({ code: 'custom', message: `is not a usable server address (${url.error})` });
  return z.NEVER;
});
const path = z.string().regex(/^\/[^\s?#]*$/, 'must begin with / and hold no spaces, ? or #');
const name = z.string().regex(/^[A-Za-z0-9-]{1,50}$/, 'must be letters, digits and dashes');
// Flash's own values are `Cash` and `Credit Card`; an empty text leaves the field out.
const paymentMethod = z
  .string()
  .regex(/^[A-Za-z0-9 ]{0,40}$/, 'must be letters, digits and spaces');
/** Set of key-value pairs (section 3.3, request parameters). The documents' own examples break it. */
export const metadataSchema = z
  .record(
    z.string().min(1).max(10, 'a property name has at most 10 characters'),
    z.string().max(43, 'a property value has at most 43 characters'),
  )
  .refine((pairs) => Object.keys(pairs).length <= 9, 'must have at most 9 properties');

type Paths = { [Operation in FlashOperation]: z.ZodDefault<typeof path> };

function pathSettings(): Paths {
  const settings = Object.entries(DEFAULT_PATHS).map(([operation, usual]) => [
    operation,
    path.default(usual),
  ]);
  return Object.fromEntries(settings) as Paths;
}

const waitMs = z.int().min(1).max(600_000);

/**
 * How to reach Flash and as whom (Flash Partner API v4, sections 1 and 3).
 * Times are milliseconds. The API key is a secret: it comes from the till's secret store.
 */
export const flashConfigSchema = z.strictObject({
  baseUrl: serverUrl,
  /** The 2023 document's example has `/v4/token`; the newer ones and the field have `/token`. */
  tokenPath: path.default('/token'),
  /** As Flash hands it out: already base64. */
  apiKey: z.string().regex(/^[\x21-\x7e]+$/, 'must be printable and without spaces'),
  /** Documented as alphanumeric; real ones carry dashes. */
  accountNumber: name,
  storeId: name,
  terminalId: name,
  /** `purchase` for accounts with payment methods, `disburse` for those with an online balance (3.3). */
  voucherCall: z.enum(['purchase', 'disburse']).default('purchase'),
  /** The same choice for bills: `purchase` with a payment method, `disburse` from the balance (3.10). */
  billCall: z.enum(['purchase', 'disburse']).default('purchase'),
  paths: z.strictObject(pathSettings()).prefault({}),
  paymentMethods: z
    .strictObject({
      cash: paymentMethod.default('Cash'),
      card: paymentMethod.default('Credit Card'),
    })
    .prefault({}),
  /** The newer documents list it for gift vouchers, the web document does not. */
  giftVoucherPaymentMethod: z.boolean().default(true),
  /** Only the example of a Flash Token purchase has a product code, no table does. */
  flashTokenProductCode: z.boolean().default(true),
  /**
   * Whether Flash set the account up for reversals. Then no voucher may be sent by SMS: a
   * `mobileNumber` with a redemption or refund is refused with 2279 (note in section 3.3).
   */
  accountReverses: z.boolean().default(true),
  /** Global airtime can be looked up; how it is sold no document says, so it is off until proven. */
  globalAirtime: z.boolean().default(false),
  /** Goes with every call: up to 9 properties, names up to 10 characters, values up to 43. */
  metadata: metadataSchema.default({}),
  /** For name lookup, TCP and TLS together. */
  connectTimeoutMs: waitMs.default(5_000),
  /** For the whole answer to a lookup or a token request. */
  lookupTimeoutMs: waitMs.default(10_000),
});

/** What may be written down: whatever has a default can be left out. */
export type FlashConfigInput = z.input<typeof flashConfigSchema>;
/** The configuration with every default filled in. */
export type FlashConfig = z.output<typeof flashConfigSchema>;

/** One wrong setting: its name (`paths.products`) and what is wrong with it. Never its value. */
export interface ConfigProblem {
  readonly setting: string;
  readonly problem: string;
}

/** Reads a configuration, or says everything that is wrong with it. */
export function parseFlashConfig(input: unknown): Result<FlashConfig, readonly ConfigProblem[]> {
  const parsed = flashConfigSchema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  return err(
    parsed.error.issues.map((issue) => ({ setting: issue.path.join('.'), problem: issue.message })),
  );
}
