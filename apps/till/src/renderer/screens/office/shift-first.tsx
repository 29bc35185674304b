import type { ReactElement, ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Heading, TicketActions, TicketBody, TwoPane } from '../../components/two-pane.tsx';
import { useKey } from '../../components/use-keys.ts';
import { useBoot } from '../../stores/boot-store.ts';
import { go } from '../../stores/route-store.ts';
import { en } from '../../strings/en.ts';
import styles from './office.module.css';
import { OpenShift } from './open-shift.tsx';
import { useShift } from './use-shift.ts';

const words = en.office.shift;

/**
 * Where the shop sells only while a shift is open: opens one before anything of a sale is typed, and
 * goes on with that sale.
 */
export function ShiftFirst({ children }: { readonly children: ReactNode }): ReactNode {
  const needed = useBoot(({ boot }) => boot.kind === 'ready' && boot.shiftNeeded);
  return needed ? <WithShift>{children}</WithShift> : children;
}

function WithShift({ children }: { readonly children: ReactNode }): ReactNode {
  const state = useShift();
  const { shift } = state;
  if (shift === null) return <p role="status" />;
  if (shift.current !== null) return children;
  return (
    <TwoPane
      ticketLabel={words.title}
      ticket={
        <>
          <TicketBody>
            <p>{words.none}</p>
          </TicketBody>
          <Back />
        </>
      }
    >
      <div className={styles['screen']}>
        <Heading>{words.firstTitle}</Heading>
        <OpenShift state={state} shift={shift} title={words.none} words={words.firstWords} />
      </div>
    </TwoPane>
  );
}

function Back(): ReactElement {
  const home = (): void => go({ kind: 'home' });
  useKey('Escape', home);
  return (
    <TicketActions>
      <Button hint="Esc" onPress={home}>
        {en.sale.lists.back}
      </Button>
    </TicketActions>
  );
}
