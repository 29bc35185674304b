import type { PrinterSetup } from '@tillkeeper/ipc';
import { type ReactElement, useCallback, useEffect, useState } from 'react';
import { till } from '../../app/client.ts';
import { Button } from '../../components/button.tsx';
import { Row, Rows } from '../../components/rows.tsx';
import {
  Caption,
  Heading,
  TicketActions,
  TicketBody,
  TwoPane,
} from '../../components/two-pane.tsx';
import { useKey } from '../../components/use-keys.ts';
import { useLateFocus } from '../../components/use-late-focus.ts';
import { useMay } from '../../stores/access-store.ts';
import { askTill } from '../../stores/ask.ts';
import { go } from '../../stores/route-store.ts';
import { useStatus } from '../../stores/status-store.ts';
import { en } from '../../strings/en.ts';
import styles from './printer.module.css';
import { placeOf } from './printer-address.ts';
import { PrinterChooser } from './printer-chooser.tsx';
import { PrinterHealth } from './printer-health.tsx';
import { PrinterTrial } from './printer-trial.tsx';

/** The printer: how it is now, what it can do, and the choice of another one. */
export function PrinterScreen(): ReactElement {
  const { setup, load } = useSetup();
  const mayChoose = useMay('change-settings');
  const { button } = useLateFocus<HTMLButtonElement>();
  const home = (): void => go({ kind: 'home' });
  useKey('Escape', home);
  return (
    <TwoPane
      ticketLabel={en.printer.title}
      ticket={
        <>
          <TicketBody>{setup && <PrinterTrial setup={setup} onChange={load} />}</TicketBody>
          <TicketActions>
            <Button ref={button} hint="Esc" onPress={home}>
              {en.printer.back}
            </Button>
          </TicketActions>
        </>
      }
    >
      <div className={styles['chooser']}>
        <Heading>{en.printer.title}</Heading>
        {setup && (
          <>
            <PrinterHealth setup={setup} />
            <Facts setup={setup} />
            <Caption>{en.printer.choose}</Caption>
            {mayChoose ? (
              <PrinterChooser key={setup.uri} uri={setup.uri} onChosen={load} />
            ) : (
              <p>{en.printer.managerOnly}</p>
            )}
          </>
        )}
      </div>
    </TwoPane>
  );
}

function Facts({ setup }: { readonly setup: PrinterSetup }): ReactElement {
  const words = en.printer;
  return (
    <Rows>
      <Row name={words.inUse}>{placeOf(setup.uri)}</Row>
      {setup.standInUri !== '' && <Row name={words.standIn}>{placeOf(setup.standInUri)}</Row>}
      <Row name={words.tellsPaper}>{words.answers[setup.answers]}</Row>
      <Row name={words.tellsParts}>{words.confirms[setup.confirms]}</Row>
    </Rows>
  );
}

/** The set-up, asked for anew with every change of the printer. */
function useSetup(): { readonly setup: PrinterSetup | undefined; readonly load: () => void } {
  const [setup, setSetup] = useState<PrinterSetup>();
  const printer = useStatus(({ status }) => status?.printer);
  const load = useCallback((): void => {
    void askTill(till.printerSetup()).then((next) => next && setSetup(next));
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the printer is what asks anew.
  useEffect(load, [load, printer]);
  return { setup, load };
}
