import type { ReactElement } from 'react';
import { AccessScreen } from '../screens/access/access-screen.tsx';
import { ApprovalSheet } from '../screens/access/approval-sheet.tsx';
import { BootScreen } from '../screens/boot/boot-screen.tsx';
import { HelpSheet } from '../screens/help/help-sheet.tsx';
import { useAccess } from '../stores/access-store.ts';
import { useBoot } from '../stores/boot-store.ts';
import { Frame } from './frame.tsx';
import { LeaveSheet } from './leave-sheet.tsx';
import { NoticeBar } from './notice-bar.tsx';
import { Screen } from './screen.tsx';

/** The till's window. */
export function App(): ReactElement {
  const boot = useBoot((state) => state.boot);
  const access = useAccess((state) => state.access);
  if (boot.kind !== 'ready') return <BootScreen boot={boot} />;
  if (access === null) return <BootScreen boot={{ kind: 'loading' }} />;
  if (access.operator === null || access.operator.mustChangePin)
    return (
      <>
        <AccessScreen boot={boot} access={access} />
        <NoticeBar />
      </>
    );
  return (
    <>
      <Frame boot={boot} operatorName={access.operator.name}>
        <Screen />
      </Frame>
      <NoticeBar />
      <ApprovalSheet />
      <HelpSheet demo={boot.demo} />
      <LeaveSheet />
    </>
  );
}
