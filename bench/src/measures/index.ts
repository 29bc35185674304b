import type { Measure } from '../measure.ts';
import { commits } from './commits.ts';
import { growth } from './growth.ts';
import { ownTime } from './own-time.ts';
import { restart } from './restart.ts';
import { search } from './search.ts';
import { simulated } from './simulated.ts';

/** Everything that is measured, in the order of the table. */
export const MEASURES: readonly Measure[] = [commits, ownTime, restart, growth, search, simulated];
