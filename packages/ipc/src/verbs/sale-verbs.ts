import { z } from 'zod';
import { approvalSchema } from '../access-values.ts';
import { nothing } from '../basic-values.ts';
import { todaySchema } from '../day-values.ts';
import { forceRefundSchema, settleSchema, voidAnswerSchema, voidSchema } from '../office-values.ts';
import { saleViewSchema } from '../sale-values.ts';
import {
  attendSchema,
  confirmAnswerSchema,
  confirmSchema,
  doneSchema,
  revealAnswerSchema,
  saleIdSchema,
} from '../selling-values.ts';
import { orApproved, verb } from '../surface.ts';

/** Why something is given back: it stands in the audit log beside the names. */
const givingBackReason = z.string().trim().min(3).max(200);

/** A sale from its confirmation to its undoing. */
export const saleVerbs = {
  /** Sells. The same `intentId` again answers with the same sale. */
  confirmSale: verb('confirm-sale', ['till'], 'sell', confirmSchema, confirmAnswerSchema),
  /** Gives back what was sold: a PIN for cash, or voucher money as a new voucher. */
  confirmGivingBack: verb(
    'confirm-giving-back',
    ['till'],
    orApproved('void-sale'),
    confirmSchema.extend({ reason: givingBackReason, approval: approvalSchema }),
    confirmAnswerSchema,
  ),
  /** The customer wants to go: gives up, undoes, or prints the pending slip, whatever is safe. */
  cancelSale: verb('cancel-sale', ['till'], 'sell', saleIdSchema, doneSchema),
  /** The cashier gave back the money of a sale that sold nothing. */
  refundPaid: verb('refund-paid', ['till'], 'sell', saleIdSchema, doneSchema),
  sale: verb('sale', ['till'], 'sell', saleIdSchema, saleViewSchema.nullable()),
  today: verb('today', ['till'], 'sell', nothing, todaySchema),
  openItems: verb('open-items', ['till'], 'sell', nothing, z.array(saleViewSchema)),
  /** The PIN or tokens of a sale that this session just made, or whose slip is not yet on paper. */
  revealSecrets: verb('reveal-secrets', ['till'], 'sell', saleIdSchema, revealAnswerSchema),
  /** The sale that the cashier has in front of them now, or none: only its slip prints by itself. */
  attend: verb('attend', ['till'], 'sell', attendSchema, doneSchema),
  /** Undoes a sold sale at the provider; the customer's money is owed once that is proven. */
  voidSale: verb('void-sale', ['till'], orApproved('void-sale'), voidSchema, voidAnswerSchema),
  /** A named person ends what neither the till nor the provider can end. */
  settleSale: verb('settle-sale', ['till'], orApproved('settle-sale'), settleSchema, doneSchema),
  /** Gives money back although it may have sold: from then on the till never asks for it again. */
  forceRefund: verb(
    'force-refund',
    ['till'],
    orApproved('refund-pending'),
    forceRefundSchema,
    doneSchema,
  ),
} as const;
