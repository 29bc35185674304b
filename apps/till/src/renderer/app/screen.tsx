import { assertNever } from '@tillkeeper/domain';
import type { ReactElement } from 'react';
import { AuditScreen } from '../screens/audit/audit-screen.tsx';
import { GiveBackScreen } from '../screens/give-back/give-back-screen.tsx';
import { HomeScreen } from '../screens/home/home-screen.tsx';
import { ManageScreen } from '../screens/manage/manage-screen.tsx';
import { JournalScreen } from '../screens/office/journal-screen.tsx';
import { ReconcileScreen } from '../screens/office/reconcile-screen.tsx';
import { ReportsScreen } from '../screens/office/reports-screen.tsx';
import { ShiftFirst } from '../screens/office/shift-first.tsx';
import { ShiftScreen } from '../screens/office/shift-screen.tsx';
import { OpenScreen } from '../screens/open/open-screen.tsx';
import { PeopleScreen } from '../screens/people/people-screen.tsx';
import { PrinterScreen } from '../screens/printer/printer-screen.tsx';
import { SaleScreen } from '../screens/sale/sale-screen.tsx';
import { SellScreen } from '../screens/sell/sell-screen.tsx';
import { SettingsScreen } from '../screens/settings/settings-screen.tsx';
import { TodayScreen } from '../screens/today/today-screen.tsx';
import { type Route, useRoute } from '../stores/route-store.ts';
import { ErrorBoundary } from './error-boundary.tsx';

/** The screen that the route names. Each visit begins afresh. */
export function Screen(): ReactElement {
  const { route, visit } = useRoute();
  return (
    <ErrorBoundary key={visit}>
      <Routed route={route} />
    </ErrorBoundary>
  );
}

function Routed({ route }: { readonly route: Route }): ReactElement {
  switch (route.kind) {
    case 'home':
      return <HomeScreen />;
    case 'sell':
      return (
        <ShiftFirst>
          <SellScreen group={route.group} again={route.again} begin={route.begin} />
        </ShiftFirst>
      );
    case 'sale':
      return <SaleScreen saleId={route.saleId} />;
    case 'today':
      return <TodayScreen saleId={route.saleId} />;
    case 'printer':
      return <PrinterScreen />;
    case 'open':
      return <OpenScreen saleId={route.saleId} />;
    case 'manage':
      return <ManageScreen />;
    case 'people':
      return <PeopleScreen />;
    case 'audit':
      return <AuditScreen />;
    case 'shift':
      return <ShiftScreen />;
    case 'journal':
      return <JournalScreen />;
    case 'reports':
      return <ReportsScreen />;
    case 'reconcile':
      return <ReconcileScreen />;
    case 'give-back':
      return (
        <ShiftFirst>
          <GiveBackScreen />
        </ShiftFirst>
      );
    case 'settings':
      return <SettingsScreen />;
    default:
      return assertNever(route);
  }
}
