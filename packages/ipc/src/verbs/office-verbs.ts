import { auditPageSchema, auditQuerySchema, verifyAnswerSchema } from '../access-values.ts';
import { nothing } from '../basic-values.ts';
import { exportAnswerSchema, exportSchema } from '../export-values.ts';
import { reportSchema, searchAnswerSchema, searchSchema, spanSchema } from '../office-values.ts';
import { reconcileSchema, reconciliationSchema } from '../reconcile-values.ts';
import {
  choosePathSchema,
  pathAnswerSchema,
  saveSettingsAnswerSchema,
  saveSettingsSchema,
  settingsViewSchema,
} from '../settings-values.ts';
import { verb } from '../surface.ts';

/** What a manager looks up, exports, compares and sets. */
export const officeVerbs = {
  /** All sales ever made: whatever is typed is looked for wherever it may belong. */
  searchSales: verb('search-sales', ['till'], 'search-journal', searchSchema, searchAnswerSchema),
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
  /** The audit log, newest first, a page at a time. */
  audit: verb('audit', ['till'], 'read-audit', auditQuerySchema, auditPageSchema),
  /** Proves the whole journal, off the path of sales. */
  verifyJournal: verb('verify-journal', ['till'], 'read-audit', nothing, verifyAnswerSchema),
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
  /** Lets a manager point at a file or folder in the system's own dialogue. */
  choosePath: verb('choose-path', ['till'], 'change-settings', choosePathSchema, pathAnswerSchema),
} as const;
