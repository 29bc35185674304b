import type { FoundPrinterView } from '@tillkeeper/ipc';
import { type ReactElement, useEffect, useState } from 'react';
import { till } from '../../app/client.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { Notice } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { askTill } from '../../stores/ask.ts';
import { en } from '../../strings/en.ts';
import styles from './printer.module.css';
import { type PrinterOptions, withOptions } from './printer-address.ts';
import { usePrinterDraft } from './printer-draft.ts';

interface PrinterChooserProps {
  /** The printer in use. */
  readonly uri: string;
  readonly onChosen: () => void;
}

/** Finds printers, and goes over to one: by its tile, or by an address that is typed. */
export function PrinterChooser({ uri, onChosen }: PrinterChooserProps): ReactElement {
  const words = en.printer;
  const [{ address, options }, change] = usePrinterDraft(uri);
  const setAddress = (next: string): void => change({ address: next });
  const [problem, setProblem] = useState('');
  const { found, isLooking, look } = useFound();
  const use = async (): Promise<void> => {
    setProblem('');
    const done = await askTill(till.choosePrinter({ uri: withOptions(address, options) }));
    if (done?.kind === 'refused') setProblem(done.why);
    else if (done !== undefined) onChosen();
  };
  return (
    <div className={styles['chooser']}>
      <Found found={found} isLooking={isLooking} chosen={address} onChoose={setAddress} />
      <Button onPress={look} disabled={isLooking}>
        {isLooking ? words.finding : words.find}
      </Button>
      <TextField
        label={words.address}
        help={words.addressHint}
        value={address}
        maxLength={200}
        onChange={setAddress}
      />
      <Options options={options} onChange={(next) => change({ options: next })} />
      {problem !== '' && <Notice tone="bad" role="alert" title={problem} />}
      <Button variant="primary" onPress={() => void use()} disabled={address.trim() === ''}>
        {words.use}
      </Button>
    </div>
  );
}

interface FoundProps {
  readonly found: readonly FoundPrinterView[] | undefined;
  readonly isLooking: boolean;
  readonly chosen: string;
  readonly onChoose: (uri: string) => void;
}

function Found({ found, isLooking, chosen, onChoose }: FoundProps): ReactElement | null {
  const words = en.printer;
  if (found === undefined || isLooking) return null;
  if (found.length === 0) return <p role="status">{words.none}</p>;
  return (
    <ChoiceGroup
      label={words.found}
      kind="row"
      columns={2}
      chosenId={chosen}
      onChoose={onChoose}
      choices={found.map(({ uri, name, kind, allowed }) => ({
        id: uri,
        label: name,
        content: (
          <span className={styles['found']}>
            <strong>{name}</strong>
            <span>{allowed ? words.kinds[kind] : words.notAllowed}</span>
          </span>
        ),
      }))}
    />
  );
}

interface OptionsProps {
  readonly options: PrinterOptions;
  readonly onChange: (options: PrinterOptions) => void;
}

function Options({ options, onChange }: OptionsProps): ReactElement {
  const words = en.printer;
  const choose = (change: object): void => onChange({ ...options, ...change });
  return (
    <>
      <ChoiceGroup
        label={words.width}
        kind="low"
        columns={3}
        chosenId={options.columns}
        onChoose={(columns) => choose({ columns })}
        choices={choicesOf(words.widths)}
      />
      <ChoiceGroup
        label={words.drawerWire}
        kind="low"
        columns={3}
        chosenId={options.drawer}
        onChoose={(drawer) => choose({ drawer })}
        choices={choicesOf(words.drawerWires)}
      />
      <ChoiceGroup
        label={words.silence}
        kind="low"
        columns={2}
        chosenId={options.status}
        onChoose={(status) => choose({ status })}
        choices={choicesOf(words.silences)}
      />
    </>
  );
}

function choicesOf(words: Readonly<Record<string, string>>): { id: string; label: string }[] {
  return Object.entries(words).map(([id, label]) => ({ id, label }));
}

function useFound(): {
  readonly found: readonly FoundPrinterView[] | undefined;
  readonly isLooking: boolean;
  readonly look: () => void;
} {
  const [found, setFound] = useState<readonly FoundPrinterView[]>();
  const [isLooking, setLooking] = useState(false);
  const look = (): void => {
    setLooking(true);
    void askTill(till.findPrinters()).then((all) => {
      setFound(all ?? []);
      setLooking(false);
    });
  };
  // Once when the screen opens, then on request.
  useEffect(look, []);
  return { found, isLooking, look };
}
