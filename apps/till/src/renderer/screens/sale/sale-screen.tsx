import type { SaleView } from '@tillkeeper/ipc';
import { type ReactElement, useEffect } from 'react';
import { Heading } from '../../components/two-pane.tsx';
import { fetchSale, useSales } from '../../stores/sales-store.ts';
import { en } from '../../strings/en.ts';
import { NothingSoldView } from './nothing-sold-view.tsx';
import { PersonView } from './person-view.tsx';
import styles from './sale.module.css';
import { SettledView } from './settled-view.tsx';
import { SoldView } from './sold-view.tsx';
import { UndoView } from './undo-view.tsx';
import { WaitingView } from './waiting-screen.tsx';

/** A sale from the moment it was confirmed to its end. */
export function SaleScreen({ saleId }: { readonly saleId: string }): ReactElement {
  const known = useSales((state) => state.known[saleId]);
  const missing = known === undefined;
  useEffect(() => {
    if (missing) void fetchSale(saleId);
  }, [missing, saleId]);
  if (known === undefined)
    return (
      <main className={styles['missing']} role="status">
        <Heading>{en.sale.loading}</Heading>
      </main>
    );
  return <Phase sale={known.view} heardAtMs={known.heardAtMs} />;
}

interface PhaseProps {
  readonly sale: SaleView;
  readonly heardAtMs: number;
}

function Phase({ sale, heardAtMs }: PhaseProps): ReactElement {
  switch (sale.phase.kind) {
    case 'intent':
    case 'inflight':
    case 'waiting':
      return <WaitingView sale={sale} heardAtMs={heardAtMs} />;
    case 'sold':
      return <SoldView sale={sale} evidence={sale.phase.evidence} />;
    case 'declined':
    case 'not-sold':
      return <NothingSoldView sale={sale} phase={sale.phase} />;
    case 'reversing':
    case 'reversed':
      return <UndoView sale={sale} phase={sale.phase} heardAtMs={heardAtMs} />;
    case 'unreversible':
    case 'frozen':
      return <PersonView sale={sale} phase={sale.phase} />;
    case 'settled':
      return <SettledView sale={sale} phase={sale.phase} />;
  }
}
