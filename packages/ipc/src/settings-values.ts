import { z } from 'zod';
import { configProblemSchema } from './boot-values.ts';

/**
 * The account of the shop with the provider. A mistake here stops all selling: the provider is asked
 * first, nothing may be open with the account before, and it holds from the next start.
 */
export const ACCOUNT_KEYS = ['flash.accountNumber', 'storeId', 'terminalId'] as const;

/** What a manager changes on the screen, named as in the settings file. */
export const SETTING_KEYS = [
  ...ACCOUNT_KEYS,
  'store.name',
  'store.addressLines',
  'store.vatNumber',
  'vatRateBasisPoints',
  'slip.language',
  'slip.headerLines',
  'slip.footerLines',
  'slip.logoFile',
  'slip.supportLink',
  'slip.referenceCode',
  'slip.show.operatorName',
  'slip.show.customerAddress',
  'slip.show.utilityAddress',
  'slip.show.tariffBlocks',
  'slip.show.terms',
  'lockAfterMinutes',
  'kiosk',
  'cashRounding',
  'counter.shiftNeeded',
  'counter.cardReferenceNeeded',
  'office.commission',
  'office.keepSecretsDays',
  'office.backupFolder',
  'office.backupsKept',
  'office.verifyEveryHours',
] as const;
const settingKeySchema = z.enum(SETTING_KEYS);
export type SettingKey = z.infer<typeof settingKeySchema>;

/** What the screen shows and does not change: a till that is another one has another journal. */
const FIXED_KEYS = ['tillId', 'flash.environment', 'flash.baseUrl'] as const;
const fixedKeySchema = z.enum(FIXED_KEYS);
export type FixedKey = z.infer<typeof fixedKeySchema>;

const typed = z.string().max(4_096);

/** What the shop earns on a group, or on one product; `basisPoints` as typed when it is no number. */
export const commissionRowSchema = z.strictObject({
  group: typed,
  /** Empty: the whole group. */
  productCode: typed,
  basisPoints: z.union([z.number(), typed]),
});
export type CommissionRow = z.infer<typeof commissionRowSchema>;

/**
 * A setting's value; null: there is none. What was typed and is no number where one is wanted comes
 * as text, so that the settings' own schema says what is wrong with it.
 */
export const settingValueSchema = z.union([
  z.null(),
  z.boolean(),
  z.number(),
  typed,
  z.array(typed).max(20),
  z.array(commissionRowSchema).max(600),
]);
export type SettingValue = z.infer<typeof settingValueSchema>;

const settingSchema = z.strictObject({
  key: settingKeySchema,
  value: settingValueSchema,
  /** The environment variable that holds over the file; null when none does. */
  setBy: typed.nullable(),
});

/** The settings as the file says them. */
export const settingsViewSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('read'),
    /** `run`: a demo writes no file; what is changed holds until it ends. */
    keptIn: z.enum(['file', 'run']),
    file: z.string(),
    /** Names this text of the file: saving refuses when there is another one by then. */
    version: z.string().max(64),
    settings: z.array(settingSchema),
    fixed: z.array(
      z.strictObject({ key: fixedKeySchema, value: z.string(), setBy: typed.nullable() }),
    ),
    /** The variable that hands over the API key; null: it is kept sealed at this till. */
    apiKeySetBy: typed.nullable(),
    /** What the till follows as soon as no slip is being made, by its key. */
    soon: z.array(z.string()),
    /** Everything else that the file says and the till does not follow yet. */
    fromNextStart: z.array(z.string()),
  }),
  z.strictObject({
    kind: z.literal('unreadable'),
    file: z.string(),
    problems: z.array(configProblemSchema),
  }),
]);
export type SettingsView = z.infer<typeof settingsViewSchema>;

/** What the manager changed on the settings of that version. */
export const saveSettingsSchema = z.strictObject({
  version: z.string().max(64),
  changes: z
    .array(z.strictObject({ key: settingKeySchema, value: settingValueSchema }))
    .min(1)
    .max(SETTING_KEYS.length),
});
export type SaveSettings = z.infer<typeof saveSettingsSchema>;

/** What is wrong with a setting; `item` counts from 0 in a list, and `key` is empty for the file. */
export const settingProblemSchema = z.strictObject({
  key: z.union([settingKeySchema, z.literal('')]),
  item: z.number().int().nullable(),
  message: z.string(),
});
export type SettingProblem = z.infer<typeof settingProblemSchema>;

/** Whether the settings were kept; unless they were, nothing has changed. */
export const saveSettingsAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('saved'), view: settingsViewSchema }),
  z.strictObject({ kind: z.literal('wrong'), problems: z.array(settingProblemSchema) }),
  z.strictObject({
    kind: z.literal('refused'),
    why: z.enum([
      'changed-elsewhere',
      'set-by-variable',
      'not-recorded',
      'not-written',
      /** The account: a sale is not settled yet, or the provider could not be asked or does not take it. */
      'open-sales',
      'unreachable',
      'not-authorised',
      'failed',
    ]),
  }),
]);
export type SaveSettingsAnswer = z.infer<typeof saveSettingsAnswerSchema>;

/** A file or folder of this computer that a person is to point at. */
export const choosePathSchema = z.strictObject({ what: z.enum(['logo', 'backup-folder']) });
export type ChoosePath = z.infer<typeof choosePathSchema>;
/** Its path; null when nothing was chosen. */
export const pathAnswerSchema = z.strictObject({ path: z.string().nullable() });
