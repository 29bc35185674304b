import { z } from 'zod';
import { event, verb } from './surface.ts';
import {
  attendSchema,
  billLookupSchema,
  billQuerySchema,
  bootSchema,
  catalogueSchema,
  confirmAnswerSchema,
  confirmSchema,
  doneSchema,
  globalLookupSchema,
  globalQuerySchema,
  judgeSchema,
  meterLookupSchema,
  meterQuerySchema,
  paperSchema,
  pinLookupSchema,
  pinQuerySchema,
  printSchema,
  revealAnswerSchema,
  saleIdSchema,
  saleViewSchema,
  starSchema,
  themeSchema,
  tillStatusSchema,
  todaySchema,
} from './values.ts';

const nothing = z.undefined();

/**
 * The whole surface between the windows and the main process, on one page. A window can ask only
 * these verbs and hear only these events; both ends parse every value against it.
 */
export const ipc = {
  verbs: {
    /** What this window needs to begin. */
    boot: verb('boot', ['till', 'printer'], nothing, bootSchema),
    /** Reads the configuration again after it was mended. */
    retryBoot: verb('retry-boot', ['till'], nothing, bootSchema),
    status: verb('status', ['till'], nothing, tillStatusSchema),
    catalogue: verb('catalogue', ['till'], nothing, catalogueSchema),
    /** Asks the provider for the catalogue again. */
    refreshCatalogue: verb('refresh-catalogue', ['till'], nothing, catalogueSchema),
    /** Stars a product for the home screen, or takes its star away. */
    starProduct: verb('star-product', ['till'], starSchema, catalogueSchema),
    /** Free to repeat: moves no money. */
    lookupMeter: verb('lookup-meter', ['till'], meterQuerySchema, meterLookupSchema),
    lookupBill: verb('lookup-bill', ['till'], billQuerySchema, billLookupSchema),
    lookupGlobalAirtime: verb(
      'lookup-global-airtime',
      ['till'],
      globalQuerySchema,
      globalLookupSchema,
    ),
    lookupPin: verb('lookup-pin', ['till'], pinQuerySchema, pinLookupSchema),
    /** Sells. The same `intentId` again answers with the same sale. */
    confirmSale: verb('confirm-sale', ['till'], confirmSchema, confirmAnswerSchema),
    /** The customer wants to go: gives up, undoes, or prints the pending slip, whatever is safe. */
    cancelSale: verb('cancel-sale', ['till'], saleIdSchema, doneSchema),
    /** The cashier gave back the money of a sale that sold nothing. */
    refundPaid: verb('refund-paid', ['till'], saleIdSchema, doneSchema),
    sale: verb('sale', ['till'], saleIdSchema, saleViewSchema.nullable()),
    today: verb('today', ['till'], nothing, todaySchema),
    openItems: verb('open-items', ['till'], nothing, z.array(saleViewSchema)),
    /** The PIN or tokens of a sale that this session just made, or whose slip is not yet on paper. */
    revealSecrets: verb('reveal-secrets', ['till'], saleIdSchema, revealAnswerSchema),
    /** The sale that the cashier has in front of them now, or none: only its slip prints by itself. */
    attend: verb('attend', ['till'], attendSchema, doneSchema),
    /** Prints a paper that is due: the original once, then numbered copies. */
    printSlip: verb('print-slip', ['till'], printSchema, doneSchema),
    /** The cashier's answer to "Did the slip come out?". */
    judgeSlip: verb('judge-slip', ['till'], judgeSchema, doneSchema),
    setTheme: verb('set-theme', ['till'], themeSchema, doneSchema),
    /** The roll of the virtual printer. */
    paper: verb('paper', ['printer'], nothing, paperSchema),
  },
  events: {
    saleChanged: event('sale-changed', ['till'], saleViewSchema),
    statusChanged: event('status-changed', ['till'], tillStatusSchema),
    catalogueChanged: event('catalogue-changed', ['till'], catalogueSchema),
    paperChanged: event('paper-changed', ['printer'], paperSchema),
  },
} as const;
