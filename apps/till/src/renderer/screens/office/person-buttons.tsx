import type { SaleView } from '@tillkeeper/ipc';
import { type ReactElement, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { ReasonSheet } from '../../components/reason-sheet.tsx';
import { forceRefund, reprintSlip, settleSale } from '../../stores/office-actions.ts';
import { useStatus } from '../../stores/status-store.ts';
import { en } from '../../strings/en.ts';

const words = en.office;

interface OfSale {
  readonly sale: SaleView;
}

/** Prints a slip that came out once more, on a supervisor's word. */
export function ReprintButton({ sale }: OfSale): ReactElement | null {
  const [asking, setAsking] = useState(false);
  const printer = useStatus(({ status }) => status?.printer.kind);
  const { slip, phase } = sale;
  if (phase.kind !== 'sold' || (slip.kind !== 'printed' && slip.kind !== 'doubtful')) return null;
  return (
    <>
      <Button onPress={() => setAsking(true)} disabled={printer === 'absent'}>
        {words.reprint.open}
      </Button>
      {asking && (
        <ReasonSheet
          title={words.reprint.title(slip.copyNumber + 1)}
          words={words.reprint.words}
          reasonLabel={words.reason}
          no={words.cancel}
          yes={words.reprint.yes}
          onNo={() => setAsking(false)}
          onYes={(why) => {
            setAsking(false);
            void reprintSlip(sale, why);
          }}
        />
      )}
    </>
  );
}

/** A named person says how a sale ended that neither the till nor the provider could end. */
export function SettleButton({ sale }: OfSale): ReactElement | null {
  const [asking, setAsking] = useState(false);
  const [as, setAs] = useState('');
  if (sale.phase.kind !== 'frozen' && sale.phase.kind !== 'unreversible') return null;
  return (
    <>
      <Button onPress={() => setAsking(true)}>{words.settle.open}</Button>
      {asking && (
        <ReasonSheet
          title={words.settle.title}
          words={words.settle.words}
          reasonLabel={words.reason}
          ready={as !== ''}
          no={words.cancel}
          yes={words.settle.yes}
          onNo={() => setAsking(false)}
          onYes={(note) => {
            setAsking(false);
            void settleSale(sale, as as 'sold' | 'not-sold', note);
          }}
        >
          <ChoiceGroup
            label={words.settle.title}
            columns={2}
            kind="row"
            choices={[
              { id: 'sold', label: words.settle.sold },
              { id: 'not-sold', label: words.settle.notSold },
            ]}
            chosenId={as}
            onChoose={setAs}
          />
        </ReasonSheet>
      )}
    </>
  );
}

/** Gives the money of something irreversible back while nobody knows whether it sold. */
export function ForceRefundButton({ sale }: OfSale): ReactElement | null {
  const [asking, setAsking] = useState(false);
  if (sale.phase.kind !== 'waiting' || sale.reversible || sale.canCancel) return null;
  return (
    <>
      <Button onPress={() => setAsking(true)}>{words.force.open}</Button>
      {asking && (
        <ReasonSheet
          title={words.force.title}
          words={words.force.words}
          reasonLabel={words.reason}
          no={words.cancel}
          yes={words.force.yes}
          danger
          onNo={() => setAsking(false)}
          onYes={(note) => {
            setAsking(false);
            void forceRefund(sale, note);
          }}
        />
      )}
    </>
  );
}
