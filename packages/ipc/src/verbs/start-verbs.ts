import { z } from 'zod';
import {
  beginTrainingSchema,
  saveApiKeyAnswerSchema,
  saveApiKeySchema,
  unlockSchema,
} from '../access-values.ts';
import { nothing } from '../basic-values.ts';
import { bootSchema, themeSchema } from '../boot-values.ts';
import { doneSchema } from '../selling-values.ts';
import { setUpAnswerSchema, setUpProblemSchema, setUpSchema } from '../set-up-values.ts';
import { orApproved, verb } from '../surface.ts';

/** How a till begins, and what holds for it as a whole: its key, its set-up, training. */
export const startVerbs = {
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
  setTheme: verb('set-theme', ['till'], 'anyone', themeSchema, doneSchema),
  /** Begins training, in which nothing is sold; see docs/operators/training.md. */
  beginTraining: verb(
    'begin-training',
    ['till'],
    orApproved('switch-training'),
    beginTrainingSchema,
    doneSchema,
  ),
  /** Ends training: the shop's till comes back, locked, and asks for a PIN of the shop's people. */
  endTraining: verb('end-training', ['till'], 'signed-in', nothing, doneSchema),
  /** Closes the till and opens it again, with all of its settings; refused during a sale. */
  restartTill: verb('restart-till', ['till'], 'change-settings', nothing, doneSchema),
} as const;
