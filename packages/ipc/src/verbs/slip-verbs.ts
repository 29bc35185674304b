import { z } from 'zod';
import { withoutPrinterSchema } from '../access-values.ts';
import { nothing } from '../basic-values.ts';
import { reprintSchema } from '../office-values.ts';
import {
  choosePrinterSchema,
  foundPrinterSchema,
  paperSchema,
  printerSetupSchema,
  slipPreviewSchema,
  testPrintSchema,
  tillStatusSchema,
} from '../printer-values.ts';
import { doneSchema, judgeSchema, printSchema, saleIdSchema } from '../selling-values.ts';
import { orApproved, verb } from '../surface.ts';

/** The printer, and every paper of a sale. */
export const slipVerbs = {
  status: verb('status', ['till'], 'anyone', nothing, tillStatusSchema),
  /** Prints a paper that is due: the original once, then numbered copies. */
  printSlip: verb('print-slip', ['till'], 'sell', printSchema, doneSchema),
  /** A slip as paper shows it, its PINs hidden. */
  previewSlip: verb('preview-slip', ['till'], 'sell', printSchema, slipPreviewSchema),
  /** The cashier's answer to "Did the slip come out?". */
  judgeSlip: verb('judge-slip', ['till'], 'sell', judgeSchema, doneSchema),
  /** Waits no longer for a printer that stopped in this paper: what it holds is thrown away. */
  giveUpSlip: verb('give-up-slip', ['till'], 'sell', printSchema, doneSchema),
  /** Prints a slip that came out once more, as a numbered COPY. */
  reprintSlip: verb(
    'reprint-slip',
    ['till'],
    orApproved('reprint-slip'),
    reprintSchema,
    doneSchema,
  ),
  /** The paper for a customer whose sale was undone. */
  printVoidSlip: verb('print-void-slip', ['till'], 'sell', saleIdSchema, doneSchema),
  /** The printer in use and what it can do. */
  printerSetup: verb('printer-setup', ['till'], 'sell', nothing, printerSetupSchema),
  /** Everything that is plugged in and may be a printer. */
  findPrinters: verb(
    'find-printers',
    ['till'],
    'change-settings',
    nothing,
    z.array(foundPrinterSchema),
  ),
  /** Goes over to another printer, now and after every restart. */
  choosePrinter: verb(
    'choose-printer',
    ['till'],
    'change-settings',
    choosePrinterSchema,
    doneSchema,
  ),
  /** Tries all speeds of a serial printer that does not answer. */
  findPrinterSpeed: verb('find-printer-speed', ['till'], 'change-settings', nothing, doneSchema),
  testPrint: verb('test-print', ['till'], 'sell', nothing, testPrintSchema),
  kickDrawer: verb('kick-drawer', ['till'], 'change-settings', nothing, doneSchema),
  /** Lets the sale of one intent begin although the printer is not known to be good. */
  allowWithoutPrinter: verb(
    'allow-without-printer',
    ['till'],
    orApproved('sell-without-printer'),
    withoutPrinterSchema,
    doneSchema,
  ),
  /** The roll of the virtual printer. */
  paper: verb('paper', ['printer'], 'anyone', nothing, paperSchema),
} as const;
