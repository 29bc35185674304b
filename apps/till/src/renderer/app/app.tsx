import type { ReactElement } from 'react';
import { BootScreen } from '../screens/boot/boot-screen.tsx';
import { HelpSheet } from '../screens/help/help-sheet.tsx';
import { useBoot } from '../stores/boot-store.ts';
import { FinishedBar } from './finished-bar.tsx';
import { Frame } from './frame.tsx';
import { LeaveSheet } from './leave-sheet.tsx';
import { NoticeBar } from './notice-bar.tsx';
import { Screen } from './screen.tsx';

/** The till's window. */
export function App(): ReactElement {
  const boot = useBoot((state) => state.boot);
  if (boot.kind !== 'ready') return <BootScreen boot={boot} />;
  return (
    <>
      <Frame boot={boot}>
        <FinishedBar />
        <Screen />
      </Frame>
      <NoticeBar />
      <HelpSheet demo={boot.demo} />
      <LeaveSheet />
    </>
  );
}
