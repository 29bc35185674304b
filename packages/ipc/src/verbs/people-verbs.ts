import {
  accessAnswerSchema,
  accessSchema,
  approvalAnswerSchema,
  approvalAskSchema,
  badgeProofSchema,
  changePinSchema,
  firstManagerSchema,
  hasRecoveryKeySchema,
  newPersonSchema,
  operatorIdSchema,
  peopleSchema,
  personBadgeSchema,
  personChangeSchema,
  personPinSchema,
  pinProofSchema,
  recoverSchema,
  recoveryKeySchema,
} from '../access-values.ts';
import { nothing } from '../basic-values.ts';
import { doneSchema } from '../selling-values.ts';
import { verb } from '../surface.ts';

/** Who stands at the till, who may, and who answers for whom. */
export const peopleVerbs = {
  /** Who stands at the till, and who can sign in. */
  access: verb('access', ['till'], 'anyone', nothing, accessSchema),
  /** The first manager of a till in which nobody is yet; refused ever after. */
  addFirstManager: verb(
    'add-first-manager',
    ['till'],
    'anyone',
    firstManagerSchema,
    accessAnswerSchema,
  ),
  signIn: verb('sign-in', ['till'], 'anyone', pinProofSchema, accessAnswerSchema),
  signInByBadge: verb('sign-in-by-badge', ['till'], 'anyone', badgeProofSchema, accessAnswerSchema),
  /** The owner, with the recovery key, gives a manager a new PIN. */
  recover: verb('recover', ['till'], 'anyone', recoverSchema, accessAnswerSchema),
  /** A new recovery key; the one before opens nothing more. */
  makeRecoveryKey: verb(
    'make-recovery-key',
    ['till'],
    'change-settings',
    nothing,
    recoveryKeySchema,
  ),
  /** Whether there is a recovery key; a manager is asked to make one until there is. */
  hasRecoveryKey: verb(
    'has-recovery-key',
    ['till'],
    'change-settings',
    nothing,
    hasRecoveryKeySchema,
  ),
  signOut: verb('sign-out', ['till'], 'signed-in', nothing, doneSchema),
  changePin: verb('change-pin', ['till'], 'signed-in', changePinSchema, accessAnswerSchema),
  /** Another person answers for one question of the one at the till; gives a token for it. */
  requestApproval: verb(
    'request-approval',
    ['till'],
    'sell',
    approvalAskSchema,
    approvalAnswerSchema,
  ),
  people: verb('people', ['till'], 'manage-operators', nothing, peopleSchema),
  addPerson: verb('add-person', ['till'], 'manage-operators', newPersonSchema, accessAnswerSchema),
  changePerson: verb(
    'change-person',
    ['till'],
    'manage-operators',
    personChangeSchema,
    accessAnswerSchema,
  ),
  setPersonPin: verb(
    'set-person-pin',
    ['till'],
    'manage-operators',
    personPinSchema,
    accessAnswerSchema,
  ),
  setPersonBadge: verb(
    'set-person-badge',
    ['till'],
    'manage-operators',
    personBadgeSchema,
    accessAnswerSchema,
  ),
  endLockout: verb(
    'end-lockout',
    ['till'],
    'manage-operators',
    operatorIdSchema,
    accessAnswerSchema,
  ),
} as const;
