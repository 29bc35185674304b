import type { Measure } from '../measure.ts';
import { client } from './client.ts';
import { commits } from './commits.ts';
import { growth } from './growth.ts';
import { ownTime } from './own-time.ts';
import { paper } from './paper.ts';
import { restart } from './restart.ts';
import { search } from './search.ts';
import { simulated } from './simulated.ts';
import { slips } from './slips.ts';
import { tenThousand } from './ten-thousand.ts';
import { upkeep } from './upkeep.ts';
import { realWindow } from './window.ts';

/** Everything that is measured, in the order of the table. */
export const MEASURES: readonly Measure[] = [
  commits,
  ownTime,
  client,
  tenThousand,
  restart,
  growth,
  search,
  realWindow,
  upkeep,
  paper,
  simulated,
  slips,
];
