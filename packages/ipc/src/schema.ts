import { accessSchema } from './access-values.ts';
import { bootSchema } from './boot-values.ts';
import { catalogueSchema } from './day-values.ts';
import { paperSchema, tillStatusSchema } from './printer-values.ts';
import { progressSchema } from './reconcile-values.ts';
import { saleViewSchema } from './sale-values.ts';
import { event } from './surface.ts';
import { goodsVerbs } from './verbs/goods-verbs.ts';
import { officeVerbs } from './verbs/office-verbs.ts';
import { peopleVerbs } from './verbs/people-verbs.ts';
import { saleVerbs } from './verbs/sale-verbs.ts';
import { shiftVerbs } from './verbs/shift-verbs.ts';
import { slipVerbs } from './verbs/slip-verbs.ts';
import { startVerbs } from './verbs/start-verbs.ts';

/**
 * The whole surface between the windows and the main process. A window can ask only these verbs and
 * hear only these events; both ends parse every value against it.
 */
export const ipc = {
  verbs: {
    ...startVerbs,
    ...goodsVerbs,
    ...saleVerbs,
    ...slipVerbs,
    ...peopleVerbs,
    ...shiftVerbs,
    ...officeVerbs,
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
