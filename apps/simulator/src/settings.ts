import type { ApiShape } from '@tillkeeper/flash-ledger';
import * as z from 'zod';

/** How the server behaves, apart from the ledger behind it. Can be changed while it runs. */
export interface Settings {
  readonly shape: ApiShape;
  /** Refuses whatever is outside the documented request formats, unknown and misspelled names too. */
  readonly strict: boolean;
  /** Some amounts ask for a fault: see {@link magicFault}. */
  readonly magicAmounts: boolean;
  /** How long every answer takes, and up to how much longer, in milliseconds; the rest is seeded. */
  readonly latencyMs: number;
  readonly jitterMs: number;
  /** Calls in one second beyond which the answer is 2373; 0 sets no limit. */
  readonly callsPerSecond: number;
}

/** What nobody has to choose. */
export const DEFAULT_SETTINGS: Settings = {
  shape: '3.1',
  strict: true,
  magicAmounts: false,
  latencyMs: 0,
  jitterMs: 0,
  callsPerSecond: 0,
};

const waitMs = z.int().nonnegative().max(120_000);

/** The same as a command; what is left out stays. */
export const settingsSchema = z.strictObject({
  shape: z.enum(['3.1', '2023']).exactOptional(),
  strict: z.boolean().exactOptional(),
  magicAmounts: z.boolean().exactOptional(),
  latencyMs: waitMs.exactOptional(),
  jitterMs: waitMs.exactOptional(),
  callsPerSecond: z.int().nonnegative().max(10_000).exactOptional(),
});

const ageMs = z.int().positive();

/** The switches of the ledger: what the documents leave open. What is left out stays. */
export const ledgerOptionsSchema = z.strictObject({
  storesDeclines: z.boolean().exactOptional(),
  replayAfterReversal: z.enum(['first-response', 'reversed', 'new-sale']).exactOptional(),
  earlyReversalBlocksOriginal: z.boolean().exactOptional(),
  /** `null` remembers for ever. */
  referenceLifetimeMs: ageMs
    .nullable()
    .transform((ms) => ms ?? undefined)
    .optional(),
  reversalWindowMs: ageMs.exactOptional(),
  accountAllowsReversals: z.boolean().exactOptional(),
  replayOfMissingPin: z.enum(['given', 'still-missing']).exactOptional(),
});
