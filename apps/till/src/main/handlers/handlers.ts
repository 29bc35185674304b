import type { Clock, Paper } from '@tillkeeper/domain';
import type { Boot, Done, PaperView } from '@tillkeeper/ipc';
import type { Handlers } from '../ipc-server.ts';
import type { Log } from '../log.ts';
import type { Preferences } from '../preferences.ts';
import type { TillSession } from '../till-session.ts';
import * as lookups from './lookups.ts';
import * as sales from './sales.ts';

/** What the handlers reach. */
export interface HandlerPorts {
  readonly boot: () => Boot;
  readonly retryBoot: () => Promise<Boot>;
  /** The running till; throws while there is none, because then no screen asks. */
  readonly session: () => TillSession;
  readonly preferences: Preferences;
  readonly paper: () => PaperView;
  readonly clock: Clock;
  readonly log: Log;
}

/** Everything a window can ask, one line each. */
export function createHandlers({
  session,
  preferences,
  clock,
  log,
  ...app
}: HandlerPorts): Handlers {
  const operatorName = (): string => session().config.cashierName;
  return {
    boot: () => app.boot(),
    retryBoot: () => app.retryBoot(),
    status: () => session().status(),
    catalogue: () => session().catalogue.current(),
    refreshCatalogue: async () => {
      await session().catalogue.sync();
      return session().catalogue.current();
    },
    starProduct: ({ productCode, starred }) => {
      session().catalogue.star(productCode, starred);
      return session().catalogue.current();
    },
    lookupMeter: (ask) => lookups.lookupMeter(session(), ask, log),
    lookupBill: (ask) => lookups.lookupBill(session(), ask, log),
    lookupGlobalAirtime: (ask) => lookups.lookupGlobalAirtime(session(), ask, log),
    lookupPin: (ask) => lookups.lookupPin(session(), ask, log),
    confirmSale: (ask) => sales.confirmSale(session(), ask, clock.nowUtcMs()),
    cancelSale: ({ saleId }) => sales.tell(session(), saleId, { kind: 'cancel-asked' }),
    refundPaid: ({ saleId }) =>
      sales.tell(session(), saleId, { kind: 'refund-paid', operatorName: operatorName() }),
    sale: ({ saleId }) => sales.saleById(session(), saleId),
    today: () => sales.today(session(), clock.nowUtcMs()),
    openItems: () => sales.openItems(session()),
    revealSecrets: ({ saleId }) => {
      log.info('a PIN or token was shown', { saleId });
      return sales.revealSecrets(session(), saleId, clock.nowUtcMs());
    },
    attend: ({ saleId }) => {
      session().attend(saleId);
      return { kind: 'done' };
    },
    printSlip: ({ saleId, paper }) => printSlip(session(), saleId, paper),
    judgeSlip: (ask) => sales.judgeSlip(session(), ask, clock.nowUtcMs()),
    setTheme: (theme) => {
      preferences.setTheme(theme);
      return { kind: 'done' };
    },
    paper: () => app.paper(),
  };
}

function printSlip(session: TillSession, saleId: string, paper: Paper): Done {
  const { kind } = session.status().printer;
  // A printer at work is there: the paper waits its turn.
  if (kind !== 'ready' && kind !== 'busy')
    return { kind: 'refused', why: `the printer is ${kind}` };
  return sales.tell(session, saleId, { kind: 'print-asked', paper });
}
