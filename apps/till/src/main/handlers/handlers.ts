import type { Clock, Paper, PersonRef } from '@tillkeeper/domain';
import type { Boot, Done, PaperView, SaleView, SaveApiKeyAnswer } from '@tillkeeper/ipc';
import { mayKnowCash } from '../access/blind.ts';
import { type Caller, operatorOf } from '../access/caller.ts';
import type { AccessDesk } from '../access/desk.ts';
import type { Handlers } from '../answer.ts';
import type { Unlock } from '../keys/key-keeper.ts';
import type { Log } from '../log.ts';
import type { FileMakers } from '../office/export/export.ts';
import type { Preferences } from '../preferences.ts';
import type { SetUpDesk } from '../set-up/set-up-desk.ts';
import { previewSlip } from '../slip-preview.ts';
import type { TillSession } from '../till-session.ts';
import type { TrainingSwitch } from '../training-switch.ts';
import { addFirstManager, answered, people, requestApproval } from './access.ts';
import { auditPage, verifyJournal } from './audit.ts';
import { type KeyDesk, makeRecoveryKey, recover } from './keys.ts';
import * as lookups from './lookups.ts';
import { createOfficeHandlers } from './office.ts';
import * as sales from './sales.ts';
import { createSettingsHandlers, type SettingsHandlerPorts } from './settings.ts';

/** What the handlers reach. */
export interface HandlerPorts extends SettingsHandlerPorts {
  readonly boot: () => Boot;
  readonly retryBoot: () => Promise<Boot>;
  /** The running till; throws while there is none, because then no screen asks. */
  readonly session: () => TillSession;
  /** The people of the running till; throws while there is none. */
  readonly desk: () => AccessDesk;
  readonly preferences: Preferences;
  readonly unlock: (given: Unlock) => Boot;
  /** Refuses at a till that runs: whoever stands at one must not change its account. */
  readonly saveApiKey: (apiKey: string) => Promise<SaveApiKeyAnswer>;
  /** Replaces the API key of a running till, from its next start on. */
  readonly changeApiKey: (apiKey: string, by: PersonRef) => Promise<SaveApiKeyAnswer>;
  readonly setUp: SetUpDesk;
  readonly keys: KeyDesk;
  /** Goes to the till to learn on, or back to the shop's. */
  readonly training: Pick<TrainingSwitch, 'begin' | 'end'>;
  readonly paper: () => PaperView;
  /** Where the running till puts figures that are taken out of it. */
  readonly exportsDir: () => string;
  readonly fileMakers: FileMakers;
  readonly onReconcile: (progress: { readonly done: number; readonly of: number }) => void;
  readonly clock: Clock;
  readonly log: Log;
}

/** Everything a window can ask, one line each. */
export function createHandlers({
  session,
  desk,
  preferences,
  clock,
  log,
  ...app
}: HandlerPorts): Handlers {
  function noteShown(saleId: string, by: PersonRef): void {
    const slipNumber = session().journal.sale(saleId)?.intent.slipNumber ?? 0;
    const atUtcMs = clock.nowUtcMs();
    desk().record([{ kind: 'secret-shown', saleId, slipNumber, by, atUtcMs }]);
  }

  function noteChange(setting: string, from: string, to: string, by: PersonRef): void {
    desk().record([{ kind: 'setting-changed', setting, from, to, by, atUtcMs: clock.nowUtcMs() }]);
  }

  function noteGivenBack({ slipNumber, product }: SaleView, reason: string, caller: Caller): void {
    const by = operatorOf(caller);
    const { approvedBy } = caller;
    const about = `slip ${slipNumber}, ${product.name}`;
    const fact = { kind: 'override-made', what: 'given back', about, reason } as const;
    desk().record([{ ...fact, by, approvedBy, atUtcMs: clock.nowUtcMs() }]);
  }

  return {
    ...createOfficeHandlers({ session, desk, clock, ...app }),
    ...createSettingsHandlers(app),
    boot: () => app.boot(),
    retryBoot: () => app.retryBoot(),
    unlock: (given) => app.unlock(given),
    saveApiKey: ({ apiKey }) => app.saveApiKey(apiKey),
    changeApiKey: ({ apiKey }, caller) => app.changeApiKey(apiKey, operatorOf(caller)),
    beginSetUp: () => app.setUp.begin(),
    checkSetUp: (typed) => app.setUp.check(typed),
    saveSetUp: (typed) => app.setUp.save(typed),
    openDemo: () => app.setUp.openDemo(),
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
    confirmSale: (ask) => sales.confirmSale(session(), ask),
    confirmGivingBack: ({ approval: _, reason, ...ask }, caller) => {
      const isNew = session().journal.saleByIntent(ask.intentId) === undefined;
      const answer = sales.confirmSale(session(), ask, true);
      if (isNew && answer.kind === 'accepted') noteGivenBack(answer.sale, reason, caller);
      return answer;
    },
    cancelSale: ({ saleId }) => sales.tell(session(), saleId, { kind: 'cancel-asked' }),
    refundPaid: ({ saleId }, caller) =>
      sales.tell(session(), saleId, {
        kind: 'refund-paid',
        operatorName: operatorOf(caller).name,
      }),
    sale: ({ saleId }) => sales.saleById(session(), saleId),
    today: (_ask, caller) => sales.today(session(), clock.nowUtcMs(), mayKnowCash(desk(), caller)),
    openItems: () => sales.openItems(session()),
    revealSecrets: ({ saleId }, caller) => {
      const answer = sales.revealSecrets(session(), saleId);
      if (answer.kind !== 'shown') return answer;
      noteShown(saleId, operatorOf(caller));
      // From here on a void must ask for what was read off the screen, too.
      const operatorName = operatorOf(caller).name;
      session().engine.tell(saleId, { kind: 'secrets-shown', operatorName });
      return answer;
    },
    attend: ({ saleId }) => {
      session().attend(saleId);
      return { kind: 'done' };
    },
    printSlip: ({ saleId, paper }) => printSlip(session(), saleId, paper),
    previewSlip: ({ saleId, paper }) => previewSlip(session(), saleId, paper),
    giveUpSlip: ({ saleId, paper }) => session().giveUpSlip(saleId, paper),
    printerSetup: () => session().printers.setup(),
    findPrinters: () => session().printers.find(),
    choosePrinter: async ({ uri }, caller) => {
      const before = session().printers.setup().uri;
      const done = await session().printers.choose(uri);
      if (done.kind === 'done') noteChange('printer', before, uri, operatorOf(caller));
      return done;
    },
    findPrinterSpeed: () => session().printers.findSpeed(),
    testPrint: () => session().printers.testPrint(),
    kickDrawer: () => session().printers.kickDrawer(),
    allowWithoutPrinter: ({ intentId }, caller) => {
      const by = operatorOf(caller);
      const { approvedBy } = caller;
      const reason = session().printers.view().why;
      const override = { kind: 'override-made', what: 'sell-without-printer' } as const;
      const atUtcMs = clock.nowUtcMs();
      desk().record([{ ...override, about: intentId, reason, by, approvedBy, atUtcMs }]);
      session().waivePrinter(intentId, { supervisorName: (approvedBy ?? by).name, reason });
      return { kind: 'done' };
    },
    judgeSlip: (ask, caller) => sales.judgeSlip(session(), ask, operatorOf(caller).name),
    setTheme: (theme) => {
      preferences.setTheme(theme);
      return { kind: 'done' };
    },
    beginTraining: (_, caller) => app.training.begin(operatorOf(caller)),
    endTraining: () => app.training.end(),
    paper: () => app.paper(),
    access: () => desk().view(),
    addFirstManager: (ask) => addFirstManager(desk(), ask),
    signIn: (ask) => answered(desk(), desk().access.signIn({ kind: 'pin', ...ask })),
    signInByBadge: (ask) => answered(desk(), desk().access.signIn({ kind: 'badge', ...ask })),
    recover: (ask) => recover(desk(), app.keys, ask, clock),
    makeRecoveryKey: (_ask, caller) => makeRecoveryKey(desk(), app.keys, operatorOf(caller), clock),
    hasRecoveryKey: () => ({ exists: app.keys.hasRecoveryKey() }),
    signOut: () => {
      desk().access.signOut('asked');
      return { kind: 'done' };
    },
    changePin: ({ present, next }) => answered(desk(), desk().access.changePin(present, next)),
    requestApproval: (ask, caller) => requestApproval(desk(), session().journal, ask, caller),
    people: () => people(session().journal),
    addPerson: (ask, caller) => answered(desk(), desk().office.add(ask, operatorOf(caller))),
    changePerson: (ask, caller) => answered(desk(), desk().office.change(ask, operatorOf(caller))),
    setPersonPin: ({ operatorId, pin }, caller) =>
      answered(desk(), desk().office.setPin(operatorId, pin, operatorOf(caller))),
    setPersonBadge: ({ operatorId, code }, caller) =>
      answered(desk(), desk().office.setBadge(operatorId, code, operatorOf(caller))),
    endLockout: ({ operatorId }, caller) =>
      answered(desk(), desk().office.endLockout(operatorId, operatorOf(caller))),
    audit: (query) => auditPage(session().journal, query),
    verifyJournal: (_ask, caller) => verifyJournal(session().journal, clock, operatorOf(caller)),
  };
}

function printSlip(session: TillSession, saleId: string, paper: Paper): Done {
  const { kind } = session.status().printer;
  // A printer at work is there: the paper waits its turn.
  if (kind !== 'ready' && kind !== 'busy')
    return { kind: 'refused', why: `the printer is ${kind}` };
  return sales.tell(session, saleId, { kind: 'print-asked', paper });
}
