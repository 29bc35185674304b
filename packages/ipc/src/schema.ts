import { z } from 'zod';
import {
  accessAnswerSchema,
  accessSchema,
  approvalAnswerSchema,
  approvalAskSchema,
  approvalSchema,
  auditPageSchema,
  auditQuerySchema,
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
  saveApiKeyAnswerSchema,
  saveApiKeySchema,
  switchTrainingSchema,
  unlockSchema,
  verifyAnswerSchema,
  withoutPrinterSchema,
} from './access-values.ts';
import { bootSchema, themeSchema } from './boot-values.ts';
import { catalogueSchema, starSchema, todaySchema } from './day-values.ts';
import { exportAnswerSchema, exportSchema } from './export-values.ts';
import {
  billLookupSchema,
  billQuerySchema,
  globalLookupSchema,
  globalQuerySchema,
  meterLookupSchema,
  meterQuerySchema,
  pinLookupSchema,
  pinQuerySchema,
} from './lookup-values.ts';
import {
  closeAnswerSchema,
  closeShiftSchema,
  countCashSchema,
  dropCashSchema,
  forceRefundSchema,
  moveCashSchema,
  openShiftSchema,
  readXSchema,
  reportSchema,
  reprintSchema,
  searchAnswerSchema,
  searchSchema,
  settleSchema,
  shiftAnswerSchema,
  shiftReportSchema,
  shiftSchema,
  spanSchema,
  voidAnswerSchema,
  voidSchema,
  xAnswerSchema,
  zListAskSchema,
  zListSchema,
  zNumberSchema,
} from './office-values.ts';
import {
  choosePrinterSchema,
  foundPrinterSchema,
  paperSchema,
  printerSetupSchema,
  slipPreviewSchema,
  testPrintSchema,
  tillStatusSchema,
} from './printer-values.ts';
import { progressSchema, reconcileSchema, reconciliationSchema } from './reconcile-values.ts';
import { saleViewSchema } from './sale-values.ts';
import {
  attendSchema,
  confirmAnswerSchema,
  confirmSchema,
  doneSchema,
  judgeSchema,
  printSchema,
  revealAnswerSchema,
  saleIdSchema,
} from './selling-values.ts';
import { setUpAnswerSchema, setUpProblemSchema, setUpSchema } from './set-up-values.ts';
import {
  choosePathSchema,
  pathAnswerSchema,
  saveSettingsAnswerSchema,
  saveSettingsSchema,
  settingsViewSchema,
} from './settings-values.ts';
import { event, orApproved, verb } from './surface.ts';

const nothing = z.undefined();
/** Why something is given back: it stands in the audit log beside the names. */
const givingBackReason = z.string().trim().min(3).max(200);

/**
 * The whole surface between the windows and the main process, on one page. A window can ask only
 * these verbs and hear only these events; both ends parse every value against it.
 */
export const ipc = {
  verbs: {
    /** What this window needs to begin. */
    boot: verb('boot', ['till', 'printer'], 'anyone', nothing, bootSchema),
    /** Reads the configuration again after it was mended. */
    retryBoot: verb('retry-boot', ['till'], 'anyone', nothing, bootSchema),
    /** Opens the key of this till with what a person gives, and starts it. */
    unlock: verb('unlock', ['till'], 'anyone', unlockSchema, bootSchema),
    /** Tries an API key and saves it, at a till that can't start without one. */
    saveApiKey: verb('save-api-key', ['till'], 'anyone', saveApiKeySchema, saveApiKeyAnswerSchema),
    /** Tries another API key at a running till and saves it; it holds from the next start. */
    changeApiKey: verb(
      'change-api-key',
      ['till'],
      'change-settings',
      saveApiKeySchema,
      saveApiKeyAnswerSchema,
    ),
    /** At a till without settings: a person wants to set up a shop. */
    beginSetUp: verb('begin-set-up', ['till'], 'anyone', nothing, bootSchema),
    /** What is wrong with the settings typed so far. */
    checkSetUp: verb('check-set-up', ['till'], 'anyone', setUpSchema, z.array(setUpProblemSchema)),
    /** Tries the account with the provider and writes the settings of a till that has none. */
    saveSetUp: verb('save-set-up', ['till'], 'anyone', setUpSchema, setUpAnswerSchema),
    /** At a till without settings: the demo, until the till is closed. */
    openDemo: verb('open-demo', ['till'], 'anyone', nothing, bootSchema),
    status: verb('status', ['till'], 'anyone', nothing, tillStatusSchema),
    catalogue: verb('catalogue', ['till'], 'sell', nothing, catalogueSchema),
    /** Asks the provider for the catalogue again. */
    refreshCatalogue: verb('refresh-catalogue', ['till'], 'sell', nothing, catalogueSchema),
    /** Stars a product for the home screen, or takes its star away. */
    starProduct: verb('star-product', ['till'], 'sell', starSchema, catalogueSchema),
    /** Free to repeat: moves no money. */
    lookupMeter: verb('lookup-meter', ['till'], 'sell', meterQuerySchema, meterLookupSchema),
    lookupBill: verb('lookup-bill', ['till'], 'sell', billQuerySchema, billLookupSchema),
    lookupGlobalAirtime: verb(
      'lookup-global-airtime',
      ['till'],
      'sell',
      globalQuerySchema,
      globalLookupSchema,
    ),
    /** What became of a PIN: by the provider's word, or by this till's own record where it has none. */
    lookupPin: verb('lookup-pin', ['till'], 'sell', pinQuerySchema, pinLookupSchema),
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
    /** Prints a paper that is due: the original once, then numbered copies. */
    printSlip: verb('print-slip', ['till'], 'sell', printSchema, doneSchema),
    /** A slip as paper shows it, its PINs hidden. */
    previewSlip: verb('preview-slip', ['till'], 'sell', printSchema, slipPreviewSchema),
    /** The cashier's answer to "Did the slip come out?". */
    judgeSlip: verb('judge-slip', ['till'], 'sell', judgeSchema, doneSchema),
    /** Waits no longer for a printer that stopped in this paper: what it holds is thrown away. */
    giveUpSlip: verb('give-up-slip', ['till'], 'sell', printSchema, doneSchema),
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
    setTheme: verb('set-theme', ['till'], 'anyone', themeSchema, doneSchema),
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
    signInByBadge: verb(
      'sign-in-by-badge',
      ['till'],
      'anyone',
      badgeProofSchema,
      accessAnswerSchema,
    ),
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
    addPerson: verb(
      'add-person',
      ['till'],
      'manage-operators',
      newPersonSchema,
      accessAnswerSchema,
    ),
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
    /** The audit log, newest first, a page at a time. */
    audit: verb('audit', ['till'], 'read-audit', auditQuerySchema, auditPageSchema),
    /** Proves the whole journal, off the path of sales. */
    verifyJournal: verb('verify-journal', ['till'], 'read-audit', nothing, verifyAnswerSchema),
    /** Begins or ends training, in which nothing is sold; see docs/operators/training.md. */
    switchTraining: verb(
      'switch-training',
      ['till'],
      orApproved('switch-training'),
      switchTrainingSchema,
      doneSchema,
    ),
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
    /** All sales ever made: whatever is typed is looked for wherever it may belong. */
    searchSales: verb('search-sales', ['till'], 'search-journal', searchSchema, searchAnswerSchema),
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
    report: verb('report', ['till'], 'read-reports', spanSchema, reportSchema),
    exportFigures: verb(
      'export-figures',
      ['till'],
      'export-figures',
      exportSchema,
      exportAnswerSchema,
    ),
    /** Holds the provider's daily file against the journal. */
    reconcile: verb('reconcile', ['till'], 'read-reports', reconcileSchema, reconciliationSchema),
    /** The settings as the file says them, and what of them does not hold yet. */
    settings: verb('settings', ['till'], 'change-settings', nothing, settingsViewSchema),
    /** Checks and keeps what a manager changed: in the record first, then in the file. */
    saveSettings: verb(
      'save-settings',
      ['till'],
      'change-settings',
      saveSettingsSchema,
      saveSettingsAnswerSchema,
    ),
    /** Closes the till and opens it again, with all of its settings; refused during a sale. */
    restartTill: verb('restart-till', ['till'], 'change-settings', nothing, doneSchema),
    /** Lets a manager point at a file or folder in the system's own dialogue. */
    choosePath: verb(
      'choose-path',
      ['till'],
      'change-settings',
      choosePathSchema,
      pathAnswerSchema,
    ),
    /** The roll of the virtual printer. */
    paper: verb('paper', ['printer'], 'anyone', nothing, paperSchema),
  },
  events: {
    /** Settings that stand on every screen follow while the till runs. */
    bootChanged: event('boot-changed', ['till'], bootSchema),
    saleChanged: event('sale-changed', ['till'], saleViewSchema),
    accessChanged: event('access-changed', ['till'], accessSchema),
    statusChanged: event('status-changed', ['till'], tillStatusSchema),
    catalogueChanged: event('catalogue-changed', ['till'], catalogueSchema),
    reconcileProgress: event('reconcile-progress', ['till'], progressSchema),
    paperChanged: event('paper-changed', ['printer'], paperSchema),
  },
} as const;
