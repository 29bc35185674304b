import { PERMISSIONS, type Permission, ROLES, type Role } from '@tillkeeper/domain';
import { z } from 'zod';
import { shortText, text } from './basic-values.ts';

const operatorId = z.string().regex(/^OP-[0-9A-F]{16}$/);
const pin = z.string().max(40);
const badge = z.string().max(200);
const personName = z.string().trim().max(40);

export const roleSchema = z.enum(ROLES) satisfies z.ZodType<Role>;
export const permissionSchema = z.enum(PERMISSIONS) satisfies z.ZodType<Permission>;
/** What opens an approvable verb for somebody who may not ask it alone; see `requestApproval`. */
export const approvalSchema = z
  .string()
  .regex(/^[0-9a-f]{48}$/)
  .optional();

/** Who stands at the till, and who can. Nothing in it helps to guess a PIN. */
export const accessSchema = z.strictObject({
  /** `preparing`: the demo's people are being added. `first-run`: nobody is here yet. */
  state: z.enum(['preparing', 'first-run', 'locked', 'signed-in']),
  operator: z
    .strictObject({
      operatorId,
      name: shortText,
      role: roleSchema,
      /** Only a new PIN can be chosen until that is done. */
      mustChangePin: z.boolean(),
      permissions: z.array(permissionSchema),
    })
    .nullable(),
  /** Everybody who works here, for the sign-in screen. */
  people: z.array(
    z.strictObject({
      operatorId,
      name: shortText,
      role: roleSchema,
      lockedOut: z.boolean(),
      /** For whom to offer when somebody must answer for something. */
      permissions: z.array(permissionSchema),
    }),
  ),
  /** The fewest digits of a PIN, by role. */
  shortestPin: z.strictObject({
    cashier: z.number().int(),
    supervisor: z.number().int(),
    manager: z.number().int(),
  }),
  /** In the demo alone: PINs that everybody may know. */
  demoPins: z.array(z.strictObject({ name: shortText, pin: z.string() })),
  /** The name from an old configuration, for the first manager. */
  suggestedName: shortText,
});
export type AccessView = z.infer<typeof accessSchema>;

export const saveApiKeySchema = z.strictObject({ apiKey: z.string().max(500) });
/** Whether the provider took the API key; only then it is saved. */
export const saveApiKeyAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('saved') }),
  z.strictObject({
    kind: z.literal('refused'),
    why: z.enum(['wrong-form', 'not-authorised', 'unreachable', 'failed', 'set-by-variable']),
  }),
]);
export type SaveApiKeyAnswer = z.infer<typeof saveApiKeyAnswerSchema>;
/** The sale that may begin without a printer that is known to be good. */
export const withoutPrinterSchema = z.strictObject({
  intentId: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
  approval: approvalSchema,
});
export const beginTrainingSchema = z.strictObject({ approval: approvalSchema });
/** What opens the key of this till. */
export const unlockSchema = z.strictObject({
  passphrase: z.string().max(500).optional(),
  recoveryCode: z.string().max(100).optional(),
});
/** The owner's way back in when no manager can sign in. */
export const recoverSchema = z.strictObject({
  recoveryCode: z.string().max(100),
  operatorId,
  pin,
});
/** Shown once, and written down by the owner. */
export const recoveryKeySchema = z.strictObject({ code: shortText });
/** Whether the owner has a recovery key: without one, the only manager can be shut out for good. */
export const hasRecoveryKeySchema = z.strictObject({ exists: z.boolean() });
export const pinProofSchema = z.strictObject({ operatorId, pin });
export const badgeProofSchema = z.strictObject({ code: badge });
export const firstManagerSchema = z.strictObject({ name: personName, pin });
export const changePinSchema = z.strictObject({ present: pin, next: pin });
export const operatorIdSchema = z.strictObject({ operatorId });
export const newPersonSchema = z.strictObject({ name: personName, role: roleSchema, pin });
export const personChangeSchema = z.strictObject({
  operatorId,
  name: personName,
  role: roleSchema,
  active: z.boolean(),
});
export const personPinSchema = z.strictObject({ operatorId, pin });
export const personBadgeSchema = z.strictObject({ operatorId, code: badge.nullable() });

/** Why somebody was not let in, or something about people was not done. */
export const accessRefusalSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('wrong-pin'), triesLeft: z.number().int() }),
  z.strictObject({ kind: z.literal('locked-out') }),
  z.strictObject({ kind: z.literal('wait'), waitMs: z.number() }),
  z.strictObject({ kind: z.literal('unknown-badge') }),
  z.strictObject({ kind: z.literal('badges-off') }),
  z.strictObject({ kind: z.literal('no-such-person') }),
  z.strictObject({ kind: z.literal('not-allowed') }),
  z.strictObject({
    kind: z.literal('pin-refused'),
    why: z.enum(['not-digits', 'too-short', 'too-long', 'too-plain', 'same-as-before']),
  }),
  z.strictObject({ kind: z.literal('name-missing') }),
  z.strictObject({ kind: z.literal('name-taken') }),
  z.strictObject({ kind: z.literal('badge-taken') }),
  z.strictObject({ kind: z.literal('badge-too-short') }),
  z.strictObject({ kind: z.literal('last-manager') }),
  z.strictObject({ kind: z.literal('not-first') }),
]);
export type AccessRefusalView = z.infer<typeof accessRefusalSchema>;

export const accessAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done'), access: accessSchema }),
  z.strictObject({ kind: z.literal('refused'), refusal: accessRefusalSchema }),
]);
export type AccessAnswer = z.infer<typeof accessAnswerSchema>;

/** Everybody who ever worked here, for the manager. */
export const peopleSchema = z.array(
  z.strictObject({
    operatorId,
    name: shortText,
    role: roleSchema,
    active: z.boolean(),
    mustChangePin: z.boolean(),
    hasBadge: z.boolean(),
    triesLeft: z.number().int(),
    lastSignInUtcMs: z.number().nullable(),
  }),
);
export type PersonView = z.infer<typeof peopleSchema>[number];

/** Who answers: by a PIN, or by a badge. */
export const proofSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pin'), operatorId, pin }),
  z.strictObject({ kind: z.literal('badge'), code: badge }),
]);

export const approvalAskSchema = z.strictObject({
  /** The verb, by its name on the surface, and the question that will be asked with the token. */
  verb: shortText,
  ask: z.unknown(),
  reason: z.string().trim().max(500),
  proof: proofSchema,
});
export type ApprovalAsk = z.infer<typeof approvalAskSchema>;

export const approvalAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('given'), approval: z.string() }),
  z.strictObject({ kind: z.literal('refused'), refusal: accessRefusalSchema }),
]);
export type ApprovalAnswer = z.infer<typeof approvalAnswerSchema>;

/** What a reader of the audit log looks for. Empty text: everybody, everything. */
export const auditQuerySchema = z.strictObject({
  group: z.enum(['all', 'people', 'sign-in', 'approval', 'money', 'settings', 'till']),
  actorId: operatorId.nullable(),
  fromUtcMs: z.number().nullable(),
  toUtcMs: z.number().nullable(),
  beforeSeq: z.number().int().nullable(),
});
export type AuditQuery = z.infer<typeof auditQuerySchema>;

/** A page of the audit log. Details are plain words and numbers, never a hash or a secret. */
export const auditPageSchema = z.strictObject({
  entries: z.array(
    z.strictObject({
      seq: z.number().int(),
      atUtcMs: z.number(),
      kind: shortText,
      /** Who did it; empty for the till itself. */
      who: shortText,
      /** Who answered for it; empty when nobody had to. */
      approvedBy: shortText,
      details: z.record(z.string(), z.union([text, z.number(), z.boolean()])),
      /** The first characters of its hash in the chain. */
      hash: shortText,
    }),
  ),
  more: z.boolean(),
});
export type AuditPage = z.infer<typeof auditPageSchema>;
export type AuditEntry = AuditPage['entries'][number];

export const verifyAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('verified'),
    eventCount: z.number().int(),
    saleCount: z.number().int(),
    secretCount: z.number().int(),
    headHash: shortText,
    problems: z.array(text),
    durationMs: z.number(),
  }),
  z.strictObject({ kind: z.literal('failed'), why: text }),
]);
export type VerifyAnswer = z.infer<typeof verifyAnswerSchema>;
