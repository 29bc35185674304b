import { nothing } from '../basic-values.ts';
import {
  closeAnswerSchema,
  closeShiftSchema,
  countCashSchema,
  dropCashSchema,
  moveCashSchema,
  openShiftSchema,
  readXSchema,
  shiftAnswerSchema,
  shiftReportSchema,
  shiftSchema,
  takeBackSchema,
  xAnswerSchema,
  zListAskSchema,
  zListSchema,
  zNumberSchema,
} from '../office-values.ts';
import { doneSchema } from '../selling-values.ts';
import { orApproved, verb } from '../surface.ts';

/** A shift: its drawer, its X, its Z. */
export const shiftVerbs = {
  /** The open shift, without what is expected in its drawer. */
  shift: verb('shift', ['till'], 'sell', nothing, shiftSchema),
  openShift: verb('open-shift', ['till'], 'keep-shift', openShiftSchema, shiftAnswerSchema),
  dropCash: verb('drop-cash', ['till'], 'drop-cash', dropCashSchema, shiftAnswerSchema),
  moveCash: verb(
    'move-cash',
    ['till'],
    orApproved('pay-out-cash'),
    moveCashSchema,
    shiftAnswerSchema,
  ),
  /** Takes back cash that was moved by mistake, by a movement the other way: both stay on record. */
  takeBackMovement: verb(
    'take-back-movement',
    ['till'],
    orApproved('pay-out-cash'),
    takeBackSchema,
    shiftAnswerSchema,
  ),
  /** The drawer as it was counted, by somebody who was not told what to expect. */
  countCash: verb('count-cash', ['till'], 'keep-shift', countCashSchema, shiftAnswerSchema),
  readX: verb('read-x', ['till'], orApproved('read-x'), readXSchema, xAnswerSchema),
  /** The Z: closes the shift for good. */
  closeShift: verb(
    'close-shift',
    ['till'],
    orApproved('close-z'),
    closeShiftSchema,
    closeAnswerSchema,
  ),
  /** Closed shifts, newest first: the newest, or those before a shift. Numbers have no gaps. */
  pastShifts: verb('past-shifts', ['till'], 'close-z', zListAskSchema, zListSchema),
  /** A Z as it was, added up again from the same part of the journal. */
  readZ: verb('read-z', ['till'], 'close-z', zNumberSchema, shiftReportSchema.nullable()),
  printZ: verb('print-z', ['till'], 'close-z', zNumberSchema, doneSchema),
} as const;
